import { setImmediate } from 'node:timers/promises';
import type { Day } from '../../domain/day.js';
import type { Group } from '../../domain/state.js';
import { asAtColumn } from '../../status/as-at-columns.js';
import { columnAt } from '../../status/column-at.js';
import type { Asked, Column } from '../../status/question.js';
import { questions } from '../../status/questions.js';
import { anniversaries } from '../../status/questions/anniversaries.js';
import { compare } from '../../status/questions/compare.js';
import { diff } from '../../status/questions/diff.js';
import { instrument, type ParticipantRow } from '../../status/questions/instrument.js';
import { asKey, codeColumn, columnOf, instrumentColumn, stateColumn } from '../../status/shared-columns.js';
import { labelOf, type StateLabel } from '../../status/state-label.js';
import type { Source } from './data-package.js';
import { answerInWords } from '../answer-in-words.js';

/** A table of the bundle. */
export interface BundleTable {
  readonly name: string;
  readonly description: string;
  readonly columns: readonly Column<unknown>[];
  readonly rows: readonly unknown[];
  /** Where it can be checked, where that is not with the depositary. */
  readonly sources?: readonly Source[];
}

/** Questions whose answer depends on a choice rather than on the record as a whole. */
const choices = new Set([compare.name, diff.name, anniversaries.name]);

/** Every table: the answers to the questions that need no subject, every State under every instrument, every group. */
export async function bundleTables(asked: Asked): Promise<readonly BundleTable[]> {
  const tables = [await participations(asked), memberships(asked), formerMemberships(asked)];
  for (const question of questions) {
    if (question.path.includes(':') || choices.has(question.name)) continue;
    // Others are answered between.
    await setImmediate();
    const { rows, title } = await answerInWords(question, asked);
    tables.push({ name: question.name, description: title, columns: question.columns(asked.book), rows });
  }
  return tables;
}

/** A State under an instrument. */
interface Participation {
  readonly instrument: string;
  readonly row: ParticipantRow;
}

/** The table that the others are counted from: one row for each State and instrument that it may join. */
async function participations(asked: Asked): Promise<BundleTable> {
  const { book } = asked;
  const rows: Participation[] = [];
  for (const { id } of book.instruments) {
    const answer = await answerInWords(instrument, { ...asked, query: { id } });
    rows.push(...answer.rows.map((row) => ({ instrument: id, row })));
  }
  const columns: readonly Column<Participation>[] = [
    asKey(instrumentColumn),
    ...instrument.columns(book).map((column) => columnOf(column, ({ row }: Participation) => row)),
    asAtColumn(book),
  ];
  return {
    name: 'participations',
    description: 'The standing of every State under every instrument that it may join, with its acts',
    columns: columns as readonly Column<unknown>[],
    rows,
  };
}

/** A time as a member of a group. */
interface MembershipRow {
  readonly group: Group;
  readonly state: StateLabel;
  readonly from: Day | null;
  readonly until: Day | null;
}

const memberColumns: readonly Column<MembershipRow>[] = [
  columnAt('group.id', { key: 'group', name: 'memberOf', isKey: true }),
  columnAt('group.name', { key: 'groupName', name: 'groupName' }),
  asKey(codeColumn),
  stateColumn,
  columnAt('from'),
];

const untilColumn: Column<MembershipRow> = columnAt('until', { isKey: true });

const listColumns: readonly Column<MembershipRow>[] = [
  columnAt('group.daysSince'),
  columnAt('group.asOf'),
  columnAt('group.source'),
];

/** Every time as a member that is known, of the States that are among those listed here. */
function membershipRows({ states }: Asked['book']): readonly MembershipRow[] {
  return states.groups.flatMap((group) =>
    group.memberships.flatMap(({ code, from, until }) => {
      const state = states.byCode(code);
      return state ? [{ group, state: labelOf(state), from, until }] : [];
    }),
  );
}

/** The table on which every number of a group rests: whoever counts again must know of whom. */
function memberships({ book }: Asked): BundleTable {
  return {
    name: 'memberships',
    description: 'The members of every group, on the newest day of which they are known',
    columns: [...memberColumns, ...listColumns] as readonly Column<unknown>[],
    rows: membershipRows(book).filter(({ until }) => until === null),
    sources: sourcesOf(book.states.groups),
  };
}

/** Who is no longer a member: with the table of members, who was one on a past day. */
function formerMemberships({ book }: Asked): BundleTable {
  const rows = membershipRows(book).filter(({ until }) => until !== null);
  return {
    name: 'former-memberships',
    description: 'The former members of groups, from which day until which, as far as the days are known',
    columns: [...memberColumns, untilColumn, ...listColumns] as readonly Column<unknown>[],
    rows,
    sources: sourcesOf(book.states.groups.filter((group) => rows.some((row) => row.group === group))),
  };
}

/** Every address at which groups can be checked, with their names. */
function sourcesOf(groups: readonly Group[]): readonly Source[] {
  return [...new Set(groups.map(({ source }) => source))].map((path) => ({
    title: groups
      .filter(({ source }) => source === path)
      .map(({ name }) => name)
      .join(', '),
    path,
  }));
}
