import type { EntityManager } from 'typeorm';
import { withoutPassword } from '../../config.js';
import { Connection } from '../connection.js';
import { Database } from '../database.js';
import { usualLimits, type DatabaseLimits } from '../database-limits.js';
import { sayFault } from '../ledger-away.js';
import { connectTo } from '../ledger-data-sources.js';
import type { LedgerReader } from '../ledger-reader.js';
import { verifyLog } from '../log/verify-log.js';
import { assertEmpty } from './assert-empty.js';
import { copyTable } from './copy-table.js';
import { fingerprintEach, type Fingerprint } from './fingerprint-table.js';
import { goOnBehind, readNumbersGiven } from './numbers-given.js';
import { quoted, rowsOfFile, rowsOfServer } from './read-rows.js';
import { readMovedTables, readTablesOfFile, type MovedTable } from './record-table.js';

/** One table in both databases. */
export interface MovedTableReport {
  readonly table: string;
  readonly rows: number;
  /** The fingerprint of the table in the SQLite database, and that in PostgreSQL. */
  readonly source: string;
  readonly target: string;
  readonly equal: boolean;
}

/** What became of a record that was moved. */
export interface Moved {
  /** Every table of the record, by name. */
  readonly rows: readonly MovedTableReport[];
  /** Why it does not add up, in one line; nothing stays in the target then. `null` where both hold the same. */
  readonly fault: string | null;
}

/** Thrown to undo it all. */
class DoesNotAddUp extends Error {
  constructor(readonly moved: Moved) {
    super();
  }
}

/**
 * Copies the record of an SQLite database to the PostgreSQL at an address, which must be empty, and proves that both hold
 * the same; all in one transaction of the target, so that it holds the whole record or nothing, whenever this is broken
 * off. Nobody may write to the source meanwhile: whoever calls has its leases. Throws an error of one line where that
 * fails.
 */
export async function moveRecord(
  source: LedgerReader,
  targetUrl: string,
  limits = usualLimits,
): Promise<Moved> {
  await assertNew(targetUrl, limits);
  const database = await Database.open(targetUrl, undefined, limits);
  try {
    return await new Connection(database).transaction(async (target) => {
      const moved = await move(source, target);
      if (moved.fault !== null) throw new DoesNotAddUp(moved);
      return moved;
    });
  } catch (error) {
    if (error instanceof DoesNotAddUp) return error.moved;
    throw error;
  } finally {
    await database.closeAll();
  }
}

/** Throws where the database is not empty, before a table is made in it. */
async function assertNew(targetUrl: string, limits: DatabaseLimits): Promise<void> {
  const { source, close } = await connectTo(targetUrl, limits).catch((error: unknown) => {
    throw new Error(`the database ${withoutPassword(targetUrl)} cannot be opened: ${sayFault(error)}`, {
      cause: error,
    });
  });
  try {
    await assertEmpty(source.manager);
  } finally {
    await close();
  }
}

async function move(source: LedgerReader, target: EntityManager): Promise<Moved> {
  // While the source is read the target may have nothing to do for a while.
  await target.query('SET LOCAL idle_in_transaction_session_timeout = 0');
  const tables = await readMovedTables(await source.read(readTablesOfFile), target);
  // Another that fills it, too, waits here, and finds then that it is not empty.
  await target.query(
    `LOCK TABLE ${tables.map(({ name }) => quoted(name)).join(', ')} IN SHARE ROW EXCLUSIVE MODE`,
  );
  await assertEmpty(target);
  const given = await source.read(async (manager) => {
    for (const table of tables) await copyTable(manager, target, table);
    return readNumbersGiven(manager);
  });
  await goOnBehind(target, tables, given);
  // Both are read once more: what was copied proves nothing of what is there.
  const here = await source.read(async (manager) => fingerprintEach(manager, tables, rowsOfFile));
  const there = await fingerprintEach(target, tables, rowsOfServer);
  const rows = tables
    .map((table) => compared(table, here.get(table)!, there.get(table)!))
    .toSorted((one, other) => (one.table < other.table ? -1 : 1));
  return { rows, fault: sayUnequal(rows) ?? (await sayLog(target)) };
}

function compared({ name }: MovedTable, here: Fingerprint, there: Fingerprint): MovedTableReport {
  const equal = here.sha256 === there.sha256;
  return { table: name, rows: here.rows, source: here.sha256, target: there.sha256, equal };
}

function sayUnequal(rows: readonly MovedTableReport[]): string | null {
  const unequal = rows.filter(({ equal }) => !equal).map(({ table }) => table);
  return unequal.length === 0
    ? null
    : `the two databases differ in ${unequal.join(', ')}: something was written to the SQLite database meanwhile`;
}

async function sayLog(target: EntityManager): Promise<string | null> {
  const { fault } = await verifyLog(null)(target);
  return fault && `the log does not fit the record: ${fault.message}`;
}
