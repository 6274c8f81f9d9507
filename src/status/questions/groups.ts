import { z } from 'zod';
import { askedAs } from '../asked-as.js';
import { asAtColumn } from '../as-at-columns.js';
import { columnAt } from '../column-at.js';
import { groupTally, groupTallyShape, type GroupTally } from '../group-tally.js';
import { named } from '../named.js';
import { answer, type Column, type Question } from '../question.js';
import type { ReadonlyOf } from '../readonly-of.js';
import * as part from '../row-parts.js';
import { chosenRecords } from '../select.js';
import { asKey, countColumns, instrumentColumn } from '../shared-columns.js';
import { sayShare } from '../tally.js';

/** A group of States under one instrument. */
const groupInNumbersSchema = z
  .strictObject({
    group: z.strictObject({ id: z.string(), name: z.string(), kind: part.groupKind }),
    ...groupTallyShape,
  })
  .register(named, { id: 'GroupInNumbers' });

export type GroupRow = ReadonlyOf<typeof groupInNumbersSchema>;

/** The columns that say how many. */
export const tallyColumns: readonly Column<GroupTally>[] = [
  asKey(instrumentColumn),
  columnAt('members'),
  ...countColumns,
  columnAt('share', { shown: ({ share }) => sayShare(share) }),
  columnAt('holdouts', {
    shown: ({ holdouts }) => holdouts.map(({ name }) => name).join(', '),
    cell: ({ holdouts }) => holdouts.map(({ code }) => code).join(' '),
  }),
];

/** Every group under every instrument, in numbers. */
export const groups: Question<GroupRow> = {
  ...askedAs('groups'),
  row: groupInNumbersSchema,
  columns: (book) => [
    columnAt('group.id', { name: 'groupId', isKey: true }),
    columnAt('group.name', { key: 'group', name: 'groupNamed' }),
    ...tallyColumns,
    asAtColumn(book),
  ],
  ask: (asked) => {
    const { book, query, asOf } = asked;
    const records = chosenRecords(asked);
    const chosen = book.states.groups.filter(({ kind }) => query.kind === undefined || kind === query.kind);
    return answer(asked, {
      title: { say: 'groups-title', asOf },
      rows: chosen.flatMap(({ id, name, kind }) =>
        records
          .filter(({ asAt }) => asAt !== null)
          .map((record) => ({
            group: { id, name, kind },
            ...groupTally({ name }, book.states.membersOf(id, asOf), record, asked),
          })),
      ),
      instruments: records.map(({ instrument }) => instrument.id),
      groups: chosen,
      emptyBecause: { say: 'no-record-yet' },
    });
  },
};
