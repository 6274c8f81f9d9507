import { z } from 'zod';
import { datedActKinds, sayAct, sayLabel } from '../../domain/dated-act.js';
import { sayDay } from '../../domain/day.js';
import { columnAt } from '../column-at.js';
import { named } from '../named.js';
import { groupParameter, instrumentParameter } from '../parameters.js';
import { knownAtParameter } from '../parameters/moment-parameters.js';
import { yearParameter } from '../parameters/year-parameter.js';
import { answer, type Column, type Question } from '../question.js';
import type { ReadonlyOf } from '../readonly-of.js';
import { recordedActs, type RecordedAct } from '../recorded-acts.js';
import * as part from '../row-parts.js';
import { chosenRecords, sayGroup } from '../select.js';
import {
  codeColumn,
  groupColumn,
  instrumentColumn,
  modeColumn,
  sayWords,
  sentenceColumn,
  stateColumn,
} from '../shared-columns.js';
import { labelOf, stateLabelSchema } from '../state-label.js';

/** One act of one State. */
const actSchema = z
  .strictObject({
    state: stateLabelSchema,
    instrument: part.instrumentId,
    ...part.datedActShape,
    sentence: part.sentence,
  })
  .register(named, { id: 'Act' });

type ActRow = ReadonlyOf<typeof actSchema>;

const subjectSchema = z.strictObject({ year: z.int() });

/** The row of an act. */
function actRow({ state, record, act }: RecordedAct): ActRow {
  return {
    state: labelOf(state),
    instrument: record.instrument.id,
    ...act,
    sentence: sayAct(state.name, record.instrument, act),
  };
}

/** The columns of acts. */
const actColumns: readonly Column<ActRow>[] = [
  columnAt('on', {
    title: 'Day',
    description: 'the day of the act',
    type: 'date',
  }),
  codeColumn,
  stateColumn,
  groupColumn,
  instrumentColumn,
  columnAt('kind', {
    title: 'What',
    description: `what the State did: ${sayWords(datedActKinds)}`,
    type: 'string',
  }),
  modeColumn,
  sentenceColumn,
];

/** What happened in a year. */
export const year: Question<ActRow, ReadonlyOf<typeof subjectSchema>> = {
  name: 'year',
  path: '/years/:year',
  answers: 'what happened in one year: who signed, joined or left, on which day',
  parameters: [yearParameter, instrumentParameter, groupParameter, knownAtParameter],
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
      title: `What States${sayGroup(book, query.group)} did in ${query.year}`,
      rows,
      instruments: records.map(({ instrument }) => instrument.id),
      emptyBecause: [
        'no act of that year is on record',
        ...ended.map(({ instrument, asAt }) =>
          asAt === null
            ? `there is no record of ${sayLabel(instrument)}`
            : `the record of ${sayLabel(instrument)} ends on ${sayDay(asAt)}`,
        ),
      ].join('; '),
      subject: { year: query.year },
    });
  },
};
