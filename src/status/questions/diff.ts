import { z } from 'zod';
import { rowChangeKinds } from '../../domain/change.js';
import { datedActKinds } from '../../domain/dated-act.js';
import { addSpan, isDay, type Day } from '../../domain/day.js';
import { askedAs } from '../asked-as.js';
import { columnAt } from '../column-at.js';
import { endsAsked } from '../ends-asked.js';
import { type DiffRow, differenceSchema, differenceOfDays, differenceOfMoments } from '../difference.js';
import { QueryError } from '../parameters.js';
import { answer, type Reasoned, type Asked, type Question } from '../question.js';
import type { ReadonlyOf } from '../readonly-of.js';
import * as part from '../row-parts.js';
import { chosenRecords } from '../select.js';
import {
  codeColumn,
  emptyWhere,
  groupColumn,
  happenedOnColumn,
  instrumentColumn,
  sentenceColumn,
  stateColumn,
} from '../shared-columns.js';
import { nameOf } from '../../domain/instrument-name.js';
import { groupOf, notYetAdopted } from '../select.js';
import type { NoAct } from '../title-reason.js';

const subjectSchema = z.strictObject({
  difference: z.strictObject({
    between: part.word(['days', 'moments']),
    from: z.string(),
    to: z.string(),
    kinds: z.array(z.looseObject({ kind: z.string(), meaning: z.string() })),
  }),
});

export type DiffSubject = ReadonlyOf<typeof subjectSchema>;

type DiffAnswer = Reasoned<DiffRow, DiffSubject>;

/** What differs between two days, or between two moments of the record. */
export const diff: Question<DiffRow, DiffSubject> = {
  ...askedAs('diff'),
  row: differenceSchema,
  subject: subjectSchema,
  columns: () => [
    emptyWhere('nothingHappened', happenedOnColumn),
    codeColumn,
    stateColumn,
    groupColumn,
    instrumentColumn,
    columnAt('kind', { name: 'differenceKind' }),
    columnAt('before.standing', { key: 'before', name: 'before' }),
    columnAt('after.standing', { key: 'after', name: 'after' }),
    sentenceColumn,
  ],
  ask: (asked) => {
    const { from, to } = endsOf(asked);
    return isDay(from) ? betweenDays(asked, from, to) : betweenMoments(asked, from, to);
  },
};

/**
 * The two ends; the one that is not given is a year from the other, at most today. Two days ask what States did, two
 * moments what the record learned; one of each would ask neither.
 */
function endsOf({ query, asOf, today, now }: Asked): { readonly from: string; readonly to: string } {
  const { from, to } = endsAsked(query);
  if (from !== undefined && !isDay(from)) return { from, to: to ?? now };
  if (to !== undefined && !isDay(to)) {
    throw new QueryError(`"${to}" is a moment; expected another moment in "from"`);
  }
  const end = to ?? (asOf < today ? asOf : today);
  return { from: from ?? addSpan(end, { years: -1 }), to: end };
}

function betweenDays(asked: Asked, from: Day, to: Day): DiffAnswer {
  const { book, query } = asked;
  if (from > to) throw new QueryError(`"${from}" lies after "${to}"; expected the earlier one in "from"`);
  return answer(
    { ...asked, asOf: to },
    {
      title: { say: 'days-title', group: groupOf(book, query.group), from, to },
      rows: differenceOfDays({ ...asked, asOf: to }, from, to),
      instruments: chosenRecords(asked).map(({ instrument }) => instrument.id),
      emptyBecause:
        from === to
          ? { say: 'no-day-between' }
          : (notYetAdopted(chosenRecords(asked), to) ?? noActAfter(asked, from)),
      subject: { difference: { between: 'days', from, to, kinds: datedActKinds } },
    },
  );
}

function betweenMoments(asked: Asked, from: string, to: string): DiffAnswer {
  const { book, query } = asked;
  if (from > to) throw new QueryError(`"${from}" lies after "${to}"; expected the earlier one in "from"`);
  const later = book.asKnownAt(to);
  return answer(
    { ...asked, book: later, asOf: to.slice(0, 10) },
    {
      title: { say: 'moments-title', group: groupOf(book, query.group), from, to },
      rows: differenceOfMoments({ ...asked, asOf: to.slice(0, 10) }, book.asKnownAt(from), later),
      instruments: chosenRecords(asked).map(({ instrument }) => instrument.id),
      emptyBecause: { say: 'same-at-both' },
      warnings: chosenRecords(asked).flatMap(({ instrument }) =>
        book.asKnownAt(from).records.get(instrument.id)?.asAt === null
          ? { say: 'no-record-at', instrument: nameOf(instrument), at: from }
          : [],
      ),
      subject: { difference: { between: 'moments', from, to, kinds: rowChangeKinds } },
    },
  );
}

/** That there is no act of the days asked about, and which of the records end before they begin. */
function noActAfter(asked: Asked, from: Day): NoAct {
  return chosenRecords(asked)
    .filter(({ asAt }) => asAt === null || asAt <= from)
    .reduce<NoAct>(
      (first, { instrument, asAt }, index) => ({
        say: index === 0 ? 'besides' : 'besides-that',
        first,
        next:
          asAt === null
            ? { say: 'none-of', instrument: nameOf(instrument) }
            : { say: 'record-is-of', instrument: nameOf(instrument), asAt },
      }),
      { say: 'no-act-of-days' },
    );
}
