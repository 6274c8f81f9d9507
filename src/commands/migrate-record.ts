import { existsSync } from 'node:fs';
import { systemClock } from '../clock.js';
import { loadConfig, settings, withoutPassword, type Config } from '../config.js';
import { visibleText } from '../domain/visible-text.js';
import { limitsOf } from '../ledger/database-limits.js';
import { Ledger } from '../ledger/ledger.js';
import { moveRecord, type Moved, type MovedTableReport } from '../ledger/move/move-record.js';
import { LeaseBusy, underLease } from '../ledger/under-lease.js';
import { underSyncLease } from '../sync/sync-lease.js';
import { SnapshotArchive } from '../treaty-collection/snapshot-archive.js';
import { UsageError } from '../usage-error.js';
import { parseUrl } from '../parse-url.js';
import { exitStatus } from './exit-status.js';
import type { ListOptions } from './list-options.js';
import { printRows } from './print-answer.js';
import type { PrintedColumn } from './print-table.js';

/**
 * Moves the record to a PostgreSQL database, and prints the fingerprint of every table in both; returns the exit status.
 * Whoever syncs or sends is to be stopped before. Throws a `UsageError` where there is no SQLite database to be moved, or no
 * PostgreSQL to move it to.
 */
export async function migrateRecord(address: string, options: ListOptions): Promise<number> {
  const config = loadConfig(process.env);
  const { databaseUrl, dataDir } = config;
  if (!databaseUrl.startsWith('sqlite:'))
    throw new UsageError(
      `DATABASE_URL is a PostgreSQL already (${withoutPassword(databaseUrl)}); expected the sqlite:<file> that is to be moved`,
    );
  if (!isPostgres(address))
    throw new UsageError(
      `"${withoutPassword(address)}" is no address of a PostgreSQL; expected postgres://user:password@host:port/database`,
    );
  const file = databaseUrl.slice('sqlite:'.length);
  if (!existsSync(file)) throw new Error(`there is no record at ${file} to move`);
  const moved = await move(config, address);
  if (options.format === 'json')
    process.stdout.write(`${JSON.stringify({ total: moved.rows.length, rows: moved.rows }, null, 2)}\n`);
  else await printRows(options, moved.rows, columns);
  const where = withoutPassword(address);
  process.stderr.write(
    visibleText(
      moved.fault === null
        ? `the record is in ${where}; what is written to ${file} from now on is not\nnote: stop the tracker, set DATABASE_URL to that address, and start it again. Keep DATA_DIR (${dataDir}): the archived pages stay there, and several machines must share that folder\n`
        : `it does not add up: ${moved.fault}; ${where} was left empty\n`,
    ),
  );
  return exitStatus(moved.fault === null ? 'done' : 'held');
}

function isPostgres(address: string): boolean {
  return (
    settings.databaseUrl.schema.safeParse(address).success &&
    /^postgres(ql)?:$/.test(parseUrl(address)?.protocol ?? '')
  );
}

async function move(config: Config, address: string): Promise<Moved> {
  const ledger = await Ledger.open(config.databaseUrl, new SnapshotArchive(config.dataDir));
  try {
    // No night may write meanwhile, nor what is sent change how it stands.
    return await underSyncLease(ledger.leases, systemClock, async () =>
      underLease(ledger.leases, 'send', systemClock, async () =>
        moveRecord(ledger.reader, address, limitsOf(config)),
      ),
    );
  } catch (error) {
    if (!(error instanceof LeaseBusy)) throw error;
    throw new Error(
      `a tracker is at work over this record, and sends what is due (${error.heldBy}); stop it, so that nothing is recorded between the copy and the change of DATABASE_URL`,
      { cause: error },
    );
  } finally {
    await ledger.close();
  }
}

const columns: readonly PrintedColumn<MovedTableReport>[] = [
  { key: 'table', title: 'Table', type: 'string', cell: ({ table }) => table },
  { key: 'rows', title: 'Rows', type: 'integer', cell: ({ rows }) => rows },
  { key: 'source', title: 'SHA-256 in SQLite', type: 'string', cell: ({ source }) => source },
  { key: 'target', title: 'SHA-256 in PostgreSQL', type: 'string', cell: ({ target }) => target },
  { key: 'equal', title: 'Equal', type: 'string', cell: ({ equal }) => (equal ? 'yes' : 'no') },
];
