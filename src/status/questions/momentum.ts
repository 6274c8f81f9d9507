import { z } from 'zod';
import { isJoining } from '../../domain/dated-act.js';
import type { Day } from '../../domain/day.js';
import { standingAsOf } from '../../domain/standing-history.js';
import { askedAs } from '../asked-as.js';
import { asAtColumn } from '../as-at-columns.js';
import type { BookRecord } from '../book.js';
import { columnAt } from '../column-at.js';
import { momentumOf, momentumSchema } from '../momentum-of.js';
import { named } from '../named.js';
import { answer, type Asked, type Question } from '../question.js';
import type { ReadonlyOf } from '../readonly-of.js';
import { recordedActs, type RecordedAct } from '../recorded-acts.js';
import * as part from '../row-parts.js';
import { chosenRecords, chosenStates, lastTold, untoldCells } from '../select.js';
import { asKey, instrumentColumn } from '../shared-columns.js';
import { untoldWarnings } from '../untold-warnings.js';
import { groupOf } from '../select.js';

/** One year of one instrument. The European Union's acts are not counted among those of States. */
const momentumYearSchema = z
  .strictObject({
    instrument: part.instrumentId,
    year: z.int(),
    signatures: part.count,
    consents: part.count,
    withdrawals: part.count,
    /** States that were parties at the end of the year, without those that are no more, or on the day asked about. */
    parties: part.count,
  })
  .register(named, { id: 'MomentumYear' });

export type MomentumRow = ReadonlyOf<typeof momentumYearSchema>;

const subjectSchema = z.strictObject({ momentum: z.array(momentumSchema) });

export type MomentumSubject = ReadonlyOf<typeof subjectSchema>;

/** How fast States join. */
export const momentum: Question<MomentumRow, MomentumSubject> = {
  ...askedAs('momentum'),
  row: momentumYearSchema,
  subject: subjectSchema,
  columns: (book) => [
    asKey(instrumentColumn),
    columnAt('year', { isKey: true }),
    columnAt('signatures'),
    columnAt('consents'),
    columnAt('withdrawals'),
    columnAt('parties'),
    asAtColumn(book),
  ],
  ask: (asked) => {
    const { book, query, asOf } = asked;
    const records = chosenRecords(asked);
    const acts = recordedActs(asked).filter(({ state }) => state.kind !== 'organization');
    const actsOf = ({ instrument }: BookRecord) =>
      acts.filter(({ record }) => record.instrument.id === instrument.id);
    return answer(asked, {
      title: { say: 'momentum-title', group: groupOf(book, query.group), asOf },
      rows: records.flatMap((record) => yearsOf(record, actsOf(record), asked)),
      instruments: records.map(({ instrument }) => instrument.id),
      emptyBecause: { say: 'no-year' },
      warnings: untoldWarnings(untoldCells(asked), asked),
      subject: {
        momentum: records.map((record) =>
          momentumOf(
            record,
            actsOf(record).filter(({ act }) => isJoining(act)),
            asked,
          ),
        ),
      },
    });
  },
};

/**
 * The years from adoption to the end of what the record can tell: a year beyond would read as one in which nobody
 * joined.
 */
function yearsOf(record: BookRecord, acts: readonly RecordedAct[], asked: Asked): readonly MomentumRow[] {
  const { instrument, asAt } = record;
  if (asAt === null) return [];
  const last = lastTold(record, asked.asOf);
  const [first, end] = [instrument.adopted.on, last].map((day) => Number(day.slice(0, 4)));
  if (first === undefined || end === undefined) return [];
  const members = chosenStates(asked).filter(({ kind }) => kind !== 'organization');
  return Array.from({ length: Math.max(0, end - first + 1) }, (_, index): MomentumRow => {
    const year = first + index;
    const ofYear = acts.filter(({ act }) => act.on.startsWith(`${year}-`));
    const count = (kind: string) => ofYear.filter(({ act }) => act.kind === kind).length;
    const day: Day = `${year}-12-31` < last ? `${year}-12-31` : last;
    return {
      instrument: instrument.id,
      year,
      signatures: count('signed'),
      consents: count('consented'),
      withdrawals: count('withdrew'),
      parties: members.filter(({ code }) => standingAsOf(record.histories.get(code), day) === 'party').length,
    };
  });
}
