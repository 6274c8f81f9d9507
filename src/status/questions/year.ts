import { z } from 'zod';
import { askedAs } from '../asked-as.js';
import { columnAt } from '../column-at.js';
import { named } from '../named.js';
import { answer, type Column, type Question } from '../question.js';
import type { ReadonlyOf } from '../readonly-of.js';
import { recordedActs, type RecordedAct } from '../recorded-acts.js';
import * as part from '../row-parts.js';
import { chosenRecords } from '../select.js';
import {
  codeColumn,
  groupColumn,
  instrumentColumn,
  modeColumn,
  sentenceColumn,
  stateColumn,
} from '../shared-columns.js';
import { labelOf, stateLabelSchema } from '../state-label.js';
import { actReason } from '../../domain/dated-act.js';
import type { InReasons } from '../said.js';
import { nameOf } from '../../domain/instrument-name.js';
import { groupOf, notYetAdopted } from '../select.js';
import type { NoAct } from '../title-reason.js';

/** One act of one State. */
const actSchema = z
  .strictObject({
    state: stateLabelSchema,
    instrument: part.instrumentId,
    ...part.datedActShape,
    sentence: part.sentence,
  })
  .register(named, { id: 'Act' });

export type ActRow = ReadonlyOf<typeof actSchema>;

const subjectSchema = z.strictObject({ year: z.int() });

export type YearSubject = ReadonlyOf<typeof subjectSchema>;

/** The row of an act. */
function actRow({ state, record, act }: RecordedAct): InReasons<ActRow> {
  return {
    state: labelOf(state),
    instrument: record.instrument.id,
    ...act,
    sentence: actReason(state.name, record.instrument, act),
  };
}

/** The columns of acts. */
const actColumns: readonly Column<ActRow>[] = [
  columnAt('on', { name: 'actOn' }),
  codeColumn,
  stateColumn,
  groupColumn,
  instrumentColumn,
  columnAt('kind', { name: 'actKind' }),
  modeColumn,
  sentenceColumn,
];

/** What happened in a year. */
export const year: Question<ActRow, YearSubject> = {
  ...askedAs('year'),
  row: actSchema,
  subject: subjectSchema,
  columns: () => actColumns,
  ask: (asked) => {
    const { book, query, today } = asked;
    if (query.year === undefined) throw new Error('the question "year" was asked without a year');
    const last = `${query.year}-12-31`;
    const within = { ...asked, asOf: last < asked.asOf ? last : asked.asOf };
    const records = chosenRecords(asked);
    const rows = recordedActs(within)
      .filter(({ act }) => act.on.startsWith(`${query.year}-`))
      .map(actRow);
    const ended = records.filter(({ asAt }) => (asAt ?? '') < (last < today ? last : today));
    return answer(within, {
      title: { say: 'year-title', group: groupOf(book, query.group), year: query.year },
      rows,
      instruments: records.map(({ instrument }) => instrument.id),
      emptyBecause:
        notYetAdopted(records, within.asOf) ??
        ended.reduce<NoAct>(
          (first, { instrument, asAt }) => ({
            say: 'besides',
            first,
            next:
              asAt === null
                ? { say: 'no-record-of', instrument: nameOf(instrument) }
                : { say: 'record-ends', instrument: nameOf(instrument), asAt },
          }),
          { say: 'no-act-of-year' },
        ),
      subject: { year: query.year },
    });
  },
};
