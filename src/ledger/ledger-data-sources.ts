import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import pRetry from 'p-retry';
import { AdvancedConsoleLogger, DataSource, type DataSourceOptions } from 'typeorm';
import { withoutPassword } from '../config.js';
import { ChangeEntity } from './entities/change.entity.js';
import { CheckEntity } from './entities/check.entity.js';
import { FindingEntity } from './entities/finding.entity.js';
import { HoldEntity } from './entities/hold.entity.js';
import { LeaseEntity } from './entities/lease.entity.js';
import { ParticipationEntity } from './entities/participation.entity.js';
import { RulingEntity } from './entities/ruling.entity.js';
import { RunEntity } from './entities/run.entity.js';
import { SnapshotEntity } from './entities/snapshot.entity.js';
import { FirstLedger1764000000000 } from './migrations/0001-first-ledger.js';
import { Rulings1764100000000 } from './migrations/0002-rulings.js';
import { EndsOfSignatures1764200000000 } from './migrations/0003-ends-of-signatures.js';
import { sqliteDriver } from './sqlite-driver.js';
import { isCollision } from './write-queue.js';

/** A migration that fails is thrown or tried again; TypeORM would print it among the answers as well. */
class QuietLogger extends AdvancedConsoleLogger {
  override logMigration(): void {}
}

const schema = {
  logger: new QuietLogger(),
  entities: [
    ChangeEntity,
    CheckEntity,
    FindingEntity,
    HoldEntity,
    LeaseEntity,
    ParticipationEntity,
    RulingEntity,
    RunEntity,
    SnapshotEntity,
  ],
  migrations: [FirstLedger1764000000000, Rulings1764100000000, EndsOfSignatures1764200000000],
  migrationsTransactionMode: 'all' as const,
  synchronize: false,
};

/** How long a connection to SQLite waits for another process's transaction, in milliseconds. */
const busyTimeout = 10_000;

function optionsFor(databaseUrl: string): DataSourceOptions {
  if (databaseUrl.startsWith('sqlite:')) {
    const database = databaseUrl.slice('sqlite:'.length);
    return { ...schema, type: 'sqlite', driver: sqliteDriver, database, enableWAL: true, busyTimeout };
  }
  return { ...schema, type: 'postgres', url: databaseUrl };
}

/** The two connections of the ledger: TypeORM gives SQLite one for each data source, and a reader must not share the writer's. */
export interface LedgerDataSources {
  readonly writer: DataSource;
  readonly reader: DataSource;
}

/**
 * Opens the database, creating it and bringing its tables up to date. Throws an error of one line that names
 * the database where it cannot be opened; nothing stays open then.
 */
export async function openDataSources(databaseUrl: string): Promise<LedgerDataSources> {
  const options = optionsFor(databaseUrl);
  const writer = new DataSource(options);
  const reader = new DataSource(options);
  try {
    if (options.type === 'sqlite') mkdirSync(dirname(options.database), { recursive: true });
    await connect(writer);
    await migrate(writer);
    await connect(reader);
  } catch (error) {
    for (const source of [writer, reader]) if (source.isInitialized) await source.destroy();
    const where = withoutPassword(databaseUrl);
    throw new Error(`the database ${where} cannot be opened: ${(error as Error).message}`, { cause: error });
  }
  return { writer, reader };
}

/** Connects. SQLite's switch to WAL mode does not wait for another process that is switching too: it is tried again. */
async function connect(source: DataSource): Promise<void> {
  await pRetry(() => source.initialize(), {
    retries: 8,
    minTimeout: 50,
    maxTimeout: 1_000,
    randomize: true,
    shouldRetry: ({ error }) => 'code' in error && error.code === 'SQLITE_BUSY',
  });
}

/** The advisory lock of PostgreSQL under which the tables are made; any number that no one else uses. */
const migrationLock = 61_180;

/**
 * Brings the tables up to date. Two processes that start at once both want to: on PostgreSQL they take turns; on
 * SQLite the second finds the tables made when it tries again.
 */
async function migrate(source: DataSource): Promise<void> {
  if (source.options.type === 'postgres') {
    const runner = source.createQueryRunner();
    try {
      await runner.query('SELECT pg_advisory_lock($1)', [migrationLock]);
      await source.runMigrations();
    } finally {
      await runner.query('SELECT pg_advisory_unlock($1)', [migrationLock]);
      await runner.release();
    }
    return;
  }
  await pRetry(() => source.runMigrations(), {
    retries: 5,
    minTimeout: 100,
    randomize: true,
    shouldRetry: ({ error }) => isCollision(error) || /already exists/.test(error.message),
  });
}
