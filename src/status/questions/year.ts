import { datedActKinds, sayAct, sayLabel, type DatedAct } from '../../domain/dated-act.js';
import { sayDay } from '../../domain/day.js';
import { groupParameter, instrumentParameter } from '../parameters.js';
import { knownAtParameter } from '../parameters/moment-parameters.js';
import { yearParameter } from '../parameters/year-parameter.js';
import { answer, type Column, type Question } from '../question.js';
import { recordedActs, type RecordedAct } from '../recorded-acts.js';
import { chosenRecords, labelOf, sayGroup, type StateLabel } from '../select.js';
import {
  codeColumn,
  groupColumn,
  instrumentColumn,
  modeColumn,
  sayWords,
  sentenceColumn,
  stateColumn,
} from '../shared-columns.js';

/** One act of one State. */
export interface ActRow extends DatedAct {
  readonly state: StateLabel;
  readonly instrument: string;
  readonly sentence: string;
}

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
  {
    key: 'on',
    title: 'Day',
    description: 'the day of the act',
    type: 'date',
    cell: ({ on }) => on,
  },
  codeColumn,
  stateColumn,
  groupColumn,
  instrumentColumn,
  {
    key: 'kind',
    title: 'What',
    description: `what the State did: ${sayWords(datedActKinds)}`,
    type: 'string',
    cell: ({ kind }) => kind,
  },
  modeColumn,
  sentenceColumn,
];

/** What happened in a year. */
export const year: Question<ActRow> = {
  name: 'year',
  path: '/years/:year',
  answers: 'what happened in one year: who signed, joined or left, on which day',
  parameters: [yearParameter, instrumentParameter, groupParameter, knownAtParameter],
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
