import { sayDay } from '../../domain/day.js';
import type { Group } from '../../domain/state.js';
import { asAtColumn } from '../as-at-columns.js';
import { groupTally, type GroupTally } from '../group-tally.js';
import { asOfParameter, instrumentParameter } from '../parameters.js';
import { kindParameter } from '../parameters/group-parameters.js';
import { knownAtParameter } from '../parameters/moment-parameters.js';
import { answer, type Column, type Question } from '../question.js';
import { chosenRecords } from '../select.js';
import { sayShare } from '../tally.js';

/** A group of States under one instrument. */
export interface GroupRow extends GroupTally {
  readonly group: Pick<Group, 'id' | 'name' | 'kind'>;
}

/** The columns that say how many. */
export const tallyColumns: readonly Column<GroupTally>[] = [
  {
    key: 'instrument',
    title: 'Instrument',
    type: 'string',
    isKey: true,
    cell: ({ instrument }) => instrument,
  },
  { key: 'members', title: 'May join', type: 'integer', cell: ({ members }) => members },
  { key: 'party', title: 'Parties', type: 'integer', cell: ({ states }) => states.party },
  { key: 'signatory', title: 'Signatories only', type: 'integer', cell: ({ states }) => states.signatory },
  { key: 'none', title: 'Neither', type: 'integer', cell: ({ states }) => states.none },
  { key: 'withdrawn', title: 'Withdrawn', type: 'integer', cell: ({ states }) => states.withdrawn },
  { key: 'share', title: 'Share', type: 'string', cell: ({ share }) => sayShare(share) },
  {
    key: 'holdouts',
    title: 'Last ones',
    type: 'string',
    cell: ({ holdouts }) => holdouts.map(({ name }) => name).join(', '),
  },
];

/** Every group under every instrument, in numbers. */
export const groups: Question<GroupRow> = {
  name: 'groups',
  path: '/groups',
  answers:
    'for every group and instrument: members, parties, signatories, neither, the share; and who the last ones are where three or fewer remain',
  parameters: [kindParameter, instrumentParameter, asOfParameter, knownAtParameter],
  columns: (book) => [
    { key: 'id', title: 'Id', type: 'string', isKey: true, cell: ({ group }) => group.id },
    { key: 'group', title: 'Group', type: 'string', cell: ({ group }) => group.name },
    ...tallyColumns,
    asAtColumn(book),
  ],
  ask: (asked) => {
    const { book, query, asOf } = asked;
    const records = chosenRecords(asked);
    const chosen = book.states.groups.filter(({ kind }) => query.kind === undefined || kind === query.kind);
    return answer(asked, {
      title: `Groups of States and how many of their members are parties, as of ${sayDay(asOf)}`,
      rows: chosen.flatMap(({ id, name, kind }) =>
        records
          .filter(({ asAt }) => asAt !== null)
          .map((record) => ({
            group: { id, name, kind },
            ...groupTally({ name }, book.states.membersOf(id), record, asked),
          })),
      ),
      instruments: records.map(({ instrument }) => instrument.id),
      groups: chosen,
      emptyBecause: 'there is no record yet: nothing can be said until a sync succeeds',
    });
  },
};
