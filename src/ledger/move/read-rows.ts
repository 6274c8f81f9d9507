import type { EntityManager } from 'typeorm';
import type { MovedTable } from './record-table.js';
import { refusedCell, type RawRow } from './moved-row.js';

/** How many rows are in memory at once; with their headers, the widest have some thousand characters. */
const rowsAtOnce = 500;

/** A name as both databases take it. */
export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

const list = (names: readonly string[]) => names.map(quoted).join(', ');

/** Reads the rows of a table some at a time, ordered by its key, each text by its bytes in UTF-8. */
export type RowReader = (manager: EntityManager, table: MovedTable) => AsyncGenerator<readonly RawRow[]>;

/**
 * Reads them from an SQLite database, each batch behind the last row of the one before; SQLite compares text by its bytes
 * unless it is told otherwise. Throws where a text is not what its bytes say.
 */
export async function* rowsOfFile(
  manager: EntityManager,
  table: MovedTable,
): AsyncGenerator<readonly RawRow[]> {
  const { name, columns, key } = table;
  const what = `SELECT ${list(columns.map((column) => column.name))} FROM ${quoted(name)}`;
  const behind = `WHERE (${list(key)}) > (${key.map(() => '?').join(', ')})`;
  for (let last: RawRow | undefined; ;) {
    const rows: RawRow[] = await manager.query(
      `${what} ${last === undefined ? '' : behind} ORDER BY ${list(key)} LIMIT ${rowsAtOnce}`,
      last === undefined ? [] : key.map((column) => last![column]),
    );
    for (const row of rows) await assertText(manager, table, row);
    if (rows.length > 0) yield rows;
    if (rows.length < rowsAtOnce) return;
    last = rows.at(-1);
  }
}

/**
 * What is not UTF-8 comes from the driver with the character that stands for it (U+FFFD), and would be moved as that.
 * A text may also have that character by right.
 */
async function assertText(manager: EntityManager, table: MovedTable, row: RawRow): Promise<void> {
  for (const { name } of table.columns) {
    const text = row[name];
    if (typeof text !== 'string' || !text.includes('\uFFFD')) continue;
    const [found] = await manager.query<{ readonly bytes: Buffer }[]>(
      `SELECT CAST(${quoted(name)} AS BLOB) AS bytes FROM ${quoted(table.name)} WHERE (${list(table.key)}) = (${table.key.map(() => '?').join(', ')})`,
      table.key.map((column) => row[column]),
    );
    if (found?.bytes.equals(Buffer.from(text)) !== true)
      throw refusedCell(table, row, name, 'text in UTF-8, and its bytes are not');
  }
}

/**
 * Reads them from a PostgreSQL, by a cursor within the transaction. A database compares text as its language does, and
 * that of two machines may differ: the collation "C" compares bytes.
 */
export async function* rowsOfServer(
  manager: EntityManager,
  { name, columns, key }: MovedTable,
): AsyncGenerator<readonly RawRow[]> {
  const isText = (column: string) =>
    columns.some((one) => one.name === column && (one.type === 'text' || one.type === 'character varying'));
  const order = key.map((column) => `${quoted(column)}${isText(column) ? ' COLLATE "C"' : ''}`).join(', ');
  await manager.query(
    `DECLARE moved NO SCROLL CURSOR FOR SELECT ${list(columns.map((column) => column.name))} FROM ${quoted(name)} ORDER BY ${order}`,
  );
  for (;;) {
    const rows: RawRow[] = await manager.query(`FETCH ${rowsAtOnce} FROM moved`);
    if (rows.length > 0) yield rows;
    if (rows.length < rowsAtOnce) break;
  }
  await manager.query('CLOSE moved');
}
