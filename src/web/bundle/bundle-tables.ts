import { asAtColumn } from '../../status/as-at-columns.js';
import type { Asked, Column } from '../../status/question.js';
import { anniversaries } from '../../status/questions/anniversaries.js';
import { compare } from '../../status/questions/compare.js';
import { diff } from '../../status/questions/diff.js';
import { instrument, type ParticipantRow } from '../../status/questions/instrument.js';
import { questions } from '../../status/questions.js';
import { asKey, columnOf, instrumentColumn } from '../../status/shared-columns.js';

/** A table of the bundle. */
export interface BundleTable {
  readonly name: string;
  readonly description: string;
  readonly columns: readonly Column<unknown>[];
  readonly rows: readonly unknown[];
}

/** Questions whose answer depends on a choice rather than on the record as a whole. */
const choices = new Set([compare.name, diff.name, anniversaries.name]);

/** Every table: the answers to the questions that need no subject, and every State under every instrument. */
export async function bundleTables(asked: Asked): Promise<readonly BundleTable[]> {
  const tables = [await participations(asked)];
  for (const question of questions) {
    if (question.path.includes(':') || choices.has(question.name)) continue;
    const { rows, title } = await question.ask(asked);
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
    const answer = await instrument.ask({ ...asked, query: { id } });
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
