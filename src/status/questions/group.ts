import { sayDay } from '../../domain/day.js';
import { asAtColumns } from '../as-at-columns.js';
import { groupTally } from '../group-tally.js';
import { asOfParameter } from '../parameters.js';
import { groupIdParameter } from '../parameters/group-parameters.js';
import { knownAtParameter } from '../parameters/moment-parameters.js';
import { answer, type Question } from '../question.js';
import { labelOf, cellOf } from '../select.js';
import { asKey, codeColumn, partyToColumn, stateColumn } from '../shared-columns.js';
import { matrixCell, standingColumns, type MatrixRow } from './matrix.js';

/** One group: its numbers under every instrument, and how each of its members stands. */
export const group: Question<MatrixRow> = {
  name: 'group',
  path: '/groups/:id',
  answers: 'one group of States: its numbers under every instrument, and the standing of each of its members',
  parameters: [groupIdParameter, asOfParameter, knownAtParameter],
  columns: (book) => [
    asKey(codeColumn),
    stateColumn,
    ...standingColumns(book),
    partyToColumn,
    ...asAtColumns(book),
  ],
  ask: (asked) => {
    const { book, query, asOf } = asked;
    const found = book.states.groupById(query.id ?? '');
    if (found === undefined) throw new Error('the question "group" was asked without an id that exists');
    const records = [...book.records.values()].filter(({ asAt }) => asAt !== null);
    const members = book.states.membersOf(found.id, asOf);
    return answer(asked, {
      title: `${found.name}, as of ${sayDay(asOf)}`,
      rows: members.map((state) => {
        const cells = records.map((record) => [record.instrument.id, cellOf(record, state, asOf)] as const);
        return {
          state: labelOf(state),
          instruments: Object.fromEntries(cells.map(([id, cell]) => [id, cell && matrixCell(cell, asOf)])),
          partyTo: cells.filter(([, cell]) => cell?.standing === 'party').length,
        };
      }),
      instruments: [...book.records.keys()],
      groups: [found],
      emptyBecause: 'the group had no members on that day',
      subject: {
        group: {
          ...found,
          members: members.map(({ code }) => code).toSorted(),
          instruments: records.map((record) => groupTally(found, members, record, asked)),
        },
      },
    });
  },
};
