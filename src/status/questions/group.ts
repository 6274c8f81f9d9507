import { z } from 'zod';
import type { Group } from '../../domain/state.js';
import { askedAs } from '../asked-as.js';
import { asAtColumns } from '../as-at-columns.js';
import { groupTally, groupTallySchema } from '../group-tally.js';
import { answer, type Question } from '../question.js';
import type { ReadonlyOf } from '../readonly-of.js';
import * as part from '../row-parts.js';
import { cellOf } from '../select.js';
import { asKey, codeColumn, partyToColumn, stateColumn } from '../shared-columns.js';
import { labelOf } from '../state-label.js';
import { asPrintedWarnings } from '../as-printed-warnings.js';
import { type MatrixRow, matrixCell, standingColumns, matrixRowSchema } from './matrix.js';

const subjectSchema = z.strictObject({
  group: z.strictObject({
    id: z.string(),
    name: z.string(),
    kind: part.groupKind,
    asOf: part.day.describe('the day on which the list of members was true'),
    daysSince: part.day
      .nullable()
      .describe(
        'the day from which on it is known who was a member when, up to asOf; null where only the members of that day are known',
      ),
    source: z.string(),
    daysSources: z
      .exactOptional(z.array(z.string()))
      .describe('where the days of membership can be checked, where that is somewhere else'),
    note: z.exactOptional(z.string()),
    doubt: z
      .exactOptional(z.strictObject({ from: part.day, because: z.string() }))
      .describe('what was to change after asOf, where nothing at hand says whether it did'),
    members: z
      .array(part.stateCode)
      .describe('the members on the day of the answer, or on the nearest one of which they are known'),
    memberships: z
      .array(
        z.strictObject({
          code: part.stateCode,
          from: part.day.nullable().describe('the first day as a member; null where it is not told'),
          until: part.day
            .nullable()
            .describe('the first day no longer a member; null where it still was one as of asOf'),
        }),
      )
      .describe('who was a member when: one entry for each time'),
    instruments: z.array(groupTallySchema),
  }) satisfies z.ZodType<Group>,
});

export type GroupSubject = ReadonlyOf<typeof subjectSchema>;

/** One group: its numbers under every instrument, and how each of its members stands. */
export const group: Question<MatrixRow, GroupSubject> = {
  ...askedAs('group'),
  row: matrixRowSchema,
  subject: subjectSchema,
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
      title: { say: 'title-of-one', name: found.name, asOf },
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
      warnings: asPrintedWarnings(records, asked),
      emptyBecause: { say: 'no-member' },
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
