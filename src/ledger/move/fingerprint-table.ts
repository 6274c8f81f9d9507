import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { movedRow } from './moved-row.js';
import type { RowReader } from './read-rows.js';
import type { MovedTable } from './record-table.js';

/** What a table holds, in one hash. */
export interface Fingerprint {
  readonly rows: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

/** The fingerprints of some tables. */
export async function fingerprintEach(
  manager: EntityManager,
  tables: readonly MovedTable[],
  read: RowReader,
): Promise<ReadonlyMap<MovedTable, Fingerprint>> {
  const each = new Map<MovedTable, Fingerprint>();
  for (const table of tables) each.set(table, await fingerprintTable(manager, table, read));
  return each;
}

/**
 * The SHA-256 of a table: of a line with the names of its columns, in their order, and one for each row, ordered by its
 * key (text by its bytes). A line is a list in JSON, as JavaScript writes it, and ends with a line feed. The same rows
 * have the same in either database.
 */
async function fingerprintTable(
  manager: EntityManager,
  table: MovedTable,
  read: RowReader,
): Promise<Fingerprint> {
  const hash = createHash('sha256');
  hash.update(`${JSON.stringify(table.columns.map(({ name }) => name))}\n`);
  let count = 0;
  for await (const rows of read(manager, table)) {
    hash.update(rows.map((row) => `${JSON.stringify(movedRow(table, row))}\n`).join(''));
    count += rows.length;
  }
  return { rows: count, sha256: hash.digest('hex') };
}
