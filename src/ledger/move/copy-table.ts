import type { EntityManager } from 'typeorm';
import { codeOf, sayFault } from '../ledger-away.js';
import { movedRow, nameOfRow, type Cell, type RawRow } from './moved-row.js';
import { quoted, rowsOfFile } from './read-rows.js';
import type { MovedTable } from './record-table.js';

/** Copies the rows of a table from an SQLite database to a PostgreSQL, some hundred in a statement. */
export async function copyTable(
  source: EntityManager,
  target: EntityManager,
  table: MovedTable,
): Promise<void> {
  const names = table.columns.map(({ name }) => quoted(name)).join(', ');
  // A list for each column and not a value for each cell: the statement is the same however many rows there are.
  const lists = table.columns.map(({ type }, index) => `$${index + 1}::${type}[]`).join(', ');
  const statement = `INSERT INTO ${quoted(table.name)} (${names}) SELECT * FROM unnest(${lists})`;
  for await (const rows of rowsOfFile(source, table)) {
    const cells = rows.map((row) => movedRow(table, row));
    await insert(target, statement, cells).catch((error: unknown) => {
      throw sayRefused(table, rows, error);
    });
  }
}

async function insert(
  target: EntityManager,
  statement: string,
  rows: readonly (readonly Cell[])[],
): Promise<void> {
  const columns = rows[0]!.map((_, index) => rows.map((row) => row[index]!));
  await target.query(statement, columns);
}

/**
 * Why PostgreSQL did not take some rows. It names the row by its key where it refuses one, as one that refers to
 * another which is not there. Within a transaction of the source any error of a database would be told as the source's.
 */
function sayRefused(table: MovedTable, rows: readonly RawRow[], error: unknown): Error {
  const { detail } = (error as { readonly driverError?: { readonly detail?: string } }).driverError ?? {};
  // A row that lacks a value (23502) is told with all that it holds.
  const told = detail === undefined || codeOf(error) === '23502' ? '' : ` (${detail.replace(/\s+/g, ' ')})`;
  const where = `rows ${nameOfRow(table, rows[0]!)} to ${nameOfRow(table, rows.at(-1)!)}`;
  return new Error(
    `PostgreSQL did not take the table ${table.name}, ${where}: ${sayFault(error)}${told}; nothing was moved`,
    { cause: error },
  );
}
