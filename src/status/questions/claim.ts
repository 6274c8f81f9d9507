import { z } from 'zod';
import type { Day } from '../../domain/day.js';
import { nameOf } from '../../domain/instrument-name.js';
import { askedAs } from '../asked-as.js';
import { asAtColumn } from '../as-at-columns.js';
import type { Book, BookRecord } from '../book.js';
import { columnAt } from '../column-at.js';
import {
  bestOutcome,
  claimOutcome,
  outcomeOf,
  wayOutcomes,
  type CheckedWay,
} from '../counting/claim-outcome.js';
import { claimSpans, extremeSteps, nearestStep } from '../counting/claim-spans.js';
import { claimWarnings } from '../counting/claim-warnings.js';
import { countSteps, stepsUpTo } from '../counting/count-steps.js';
import { countedThrough, nameOfWay } from '../counting/say-counted.js';
import { claimVerdicts, wayIds } from '../counting/way-of-counting.js';
import { waysOfCounting } from '../counting/ways-of-counting.js';
import { named } from '../named.js';
import { QueryError } from '../parameters.js';
import { answer, type Asked, type Question } from '../question.js';
import type { ReadonlyOf } from '../readonly-of.js';
import * as part from '../row-parts.js';
import { said, type InReasons } from '../said.js';
import { lastTold, oldAsAt } from '../select.js';
import { instrumentColumn } from '../shared-columns.js';

const counting = part.word(wayIds).describe('the way of counting');

/** One time through which a number was right by a way of counting, or may have been; or all in which it never was. */
const spanSchema = z
  .strictObject({
    instrument: part.instrumentId,
    counting,
    /** What is claimed. */
    number: part.count,
    verdict: part.word(claimVerdicts),
    from: part.day,
    /** The first day after it; `null` where it goes on to the last day of which anything is said. */
    until: part.day.nullable(),
    /** The least and the most that were counted in it. */
    least: part.count,
    most: part.count,
    sentence: part.sentence,
  })
  .register(named, { id: 'ClaimSpan' });

export type ClaimRow = ReadonlyOf<typeof spanSchema>;

const stepSchema = z
  .strictObject({ least: part.count, most: part.count, from: part.day, until: part.day.nullable() })
  .describe('how many there were, and the time through which it was so; until: the first day after it');

const subjectSchema = z.strictObject({
  claim: z
    .strictObject({
      instrument: part.instrumentId,
      number: part.count,
      from: part.day.describe('the adoption: the first day of which anything is said'),
      to: part.day.describe(
        'the last day of which anything is said: that of the record, or the one asked about',
      ),
      sentence: said.describe('what becomes of the claim by all ways of counting, in a sentence'),
      countings: z.array(
        z.strictObject({
          counting,
          of: part.count
            .nullable()
            .describe('among how many participants of today; null where that is not fixed'),
          counts: said.describe('what it counts'),
          verdict: part
            .word(wayOutcomes)
            .describe('right: on the day asked about; was-right: on an earlier one'),
          now: stepSchema,
          highest: stepSchema,
          lowest: stepSchema,
          nearest: stepSchema.describe('where the count was nearest to the number, last'),
          sentence: said,
        }),
      ),
    })
    .nullable()
    .describe('null where nothing is claimed, and where there is no record'),
});

export type ClaimSubject = ReadonlyOf<typeof subjectSchema>;
type Claim = NonNullable<ClaimSubject['claim']>;
type ByWay = InReasons<Claim>['countings'][number];

/** Whether a number of parties is right or was, on which days and by which way of counting. */
export const claim: Question<ClaimRow, ClaimSubject> = {
  ...askedAs('claim'),
  row: spanSchema,
  subject: subjectSchema,
  columns: (book) => [
    { ...instrumentColumn, dataOnly: true },
    columnAt('counting', {
      isKey: true,
      shown: ({ counting: id }) => id.replaceAll('-', ' '),
    }),
    columnAt('number', { name: 'claimed' }),
    columnAt('verdict', { shown: ({ verdict }) => verdict.replaceAll('-', ' ') }),
    columnAt('from', { name: 'heldFrom', isKey: true }),
    columnAt('until', { name: 'heldUntil' }),
    columnAt('least', { name: 'leastCounted' }),
    columnAt('most', { name: 'mostCounted' }),
    columnAt('sentence', { dataOnly: true }),
    asAtColumn(book),
  ],
  ask: (asked) => {
    const { book, query, asOf } = asked;
    const { instrument: [id] = [], parties: number } = query;
    if (id === undefined && number === undefined)
      return answer(asked, {
        title: { say: 'no-claim-title' },
        rows: [],
        instruments: [],
        emptyBecause: { say: 'nothing-claimed' },
        subject: { claim: null },
      });
    const record = book.records.get(id ?? '');
    if (record === undefined || number === undefined) throw halfAClaim(book, id);
    const { instrument } = record;
    const made = record.asAt === null || asOf < instrument.adopted.on ? null : claimOf(record, number, asked);
    return answer(asked, {
      title: {
        say: 'claim-title',
        number,
        instrument: nameOf(instrument),
        outcome: made && bestOutcome(made.ways),
        asOf,
      },
      rows: made?.rows ?? [],
      // From which day on it binds the parties to a protocol rests on the record of the convention too.
      instruments: [instrument.id, instrument.parent?.id ?? []].flat(),
      emptyBecause:
        record.asAt === null ? { say: 'no-record-of-instrument-yet' } : { say: 'not-yet-adopted', asOf },
      warnings: made ? claimWarnings(record, made.ways, made.claim.to, asked) : [],
      subject: { claim: made?.claim ?? null },
    });
  },
};

function halfAClaim(book: Book, id: string | undefined): QueryError {
  const list = new Intl.ListFormat('en-GB', { type: 'disjunction' });
  return new QueryError(
    id === undefined
      ? `a claim is about one instrument, and "instrument" names none; expected ${list.format(book.instruments.map((one) => one.id))}`
      : 'a claim is of a number, and "parties" gives none; expected a whole number, 0 or more',
  );
}

interface Made {
  readonly ways: readonly CheckedWay[];
  readonly rows: readonly InReasons<ClaimRow>[];
  readonly claim: InReasons<Claim>;
}

/** What becomes of a claim, by each way of counting. */
function claimOf(record: BookRecord, number: number, asked: Asked): Made {
  const { book, asOf, today } = asked;
  const { id, adopted } = record.instrument;
  const to = lastTold(record, asOf);
  const asAt = oldAsAt(record, asked);
  const isPast = asOf < today || asAt !== null;
  const all = countSteps(book, record);
  const ways = waysOfCounting.map((way): CheckedWay => {
    const steps = stepsUpTo(all.get(way.id) ?? [], to);
    return { way, steps, spans: claimSpans(number, steps) };
  });
  return {
    ways,
    rows: ways.flatMap(({ way, spans }) =>
      spans.map((span) => ({
        instrument: id,
        counting: way.id,
        number,
        ...span,
        sentence: {
          say: 'claim-span',
          way: nameOfWay(way.id),
          number,
          verdict: span.verdict,
          isPast: isPast || span.until !== null,
          counted: countedThrough(span, asAt),
        } as const,
      })),
    ),
    claim: {
      instrument: id,
      number,
      from: adopted.on,
      to,
      sentence: claimOutcome(number, ways, { on: asAt ?? asOf, isPast, to, asAt }),
      countings: ways.map((one) => byWay(number, one, book, asAt)),
    },
  };
}

/** What there is to say of one way of counting. */
function byWay(number: number, checked: CheckedWay, { states }: Book, asAt: Day | null): ByWay {
  const { way, steps } = checked;
  const now = steps.at(-1);
  const { highest, lowest } = extremeSteps(steps);
  const nearest = nearestStep(number, steps);
  if (!now || !highest || !lowest || !nearest)
    throw new Error('a claim was held against an instrument without a record');
  const verdict = outcomeOf(checked);
  const isMissed = verdict === 'never' || verdict === 'cannot-be-told';
  return {
    counting: way.id,
    of: way.among ? states.all.filter(way.among).length : null,
    counts: { say: 'what-is-counted', way: way.id },
    verdict,
    now,
    highest,
    lowest,
    nearest,
    sentence: {
      say: 'claim-by-way',
      counted: countedThrough(now, asAt),
      highest: countedThrough(highest, asAt),
      lowest: countedThrough(lowest, asAt),
      last: verdict === 'was-right' ? countedThrough(nearest, asAt) : null,
      nearest: isMissed && nearest !== now ? countedThrough(nearest, asAt) : null,
    },
  };
}
