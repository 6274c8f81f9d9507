import { Socket } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import pRetry from 'p-retry';
import { AdvancedConsoleLogger, DataSource } from 'typeorm';
import { DatabaseFile } from './database-file.js';
import type { DatabaseLimits } from './database-limits.js';
import { ChangeEntity } from './entities/change.entity.js';
import { CheckEntity } from './entities/check.entity.js';
import { DeliveryChangeEntity } from './entities/delivery-change.entity.js';
import { DeliveryEntity } from './entities/delivery.entity.js';
import { EditionCheckEntity } from './entities/edition-check.entity.js';
import { FindingEntity } from './entities/finding.entity.js';
import { DeclarationEntity } from './entities/declaration.entity.js';
import { HoldEntity } from './entities/hold.entity.js';
import { LeaseEntity } from './entities/lease.entity.js';
import { LogLineEntity } from './entities/log-line.entity.js';
import { ParticipationEntity } from './entities/participation.entity.js';
import { RulingEntity } from './entities/ruling.entity.js';
import { RunEntity } from './entities/run.entity.js';
import { SnapshotEntity } from './entities/snapshot.entity.js';
import { SubscriptionEntity } from './entities/subscription.entity.js';
import { TroubleEntity } from './entities/trouble.entity.js';
import { FirstLedger1764000000000 } from './migrations/0001-first-ledger.js';
import { Rulings1764100000000 } from './migrations/0002-rulings.js';
import { EndsOfSignatures1764200000000 } from './migrations/0003-ends-of-signatures.js';
import { Editions1764300000000 } from './migrations/0004-editions.js';
import { Looks1764400000000 } from './migrations/0005-looks.js';
import { Log1764500000000 } from './migrations/0006-log.js';
import { Alerts1764600000000 } from './migrations/0007-alerts.js';
import { Declarations1764700000000 } from './migrations/0008-declarations.js';
import { Search1764800000000 } from './migrations/0009-search.js';
import { sqliteDriver } from './sqlite-driver.js';

/** A migration that fails is thrown or tried again; TypeORM would print it among the answers as well. */
class QuietLogger extends AdvancedConsoleLogger {
  override logMigration(): void {}
}

const schema = {
  logger: new QuietLogger(),
  entities: [
    ChangeEntity,
    CheckEntity,
    DeclarationEntity,
    DeliveryChangeEntity,
    DeliveryEntity,
    EditionCheckEntity,
    FindingEntity,
    HoldEntity,
    LeaseEntity,
    LogLineEntity,
    ParticipationEntity,
    RulingEntity,
    RunEntity,
    SnapshotEntity,
    SubscriptionEntity,
    TroubleEntity,
  ],
  migrations: [
    FirstLedger1764000000000,
    Rulings1764100000000,
    EndsOfSignatures1764200000000,
    Editions1764300000000,
    Looks1764400000000,
    Log1764500000000,
    Alerts1764600000000,
    Declarations1764700000000,
    Search1764800000000,
  ],
  migrationsTransactionMode: 'all' as const,
  synchronize: false,
};

/**
 * How long a connection to SQLite waits for another process's transaction, in milliseconds; node-sqlite3 gives it one
 * second by itself.
 */
const busyTimeout = 10_000;

/** How long a connection that is closed may take to say so, in milliseconds. */
const leavingMs = 1_000;

/** A connection, and the way to close it whatever has become of it. */
export interface Connected {
  readonly source: DataSource;
  /** Never fails; it takes a second at most. */
  readonly close: () => Promise<void>;
}

/** Connects to the database at `sqlite:<file>` or `postgres://…`. Throws what it says where that cannot be done. */
export async function connectTo(databaseUrl: string, limits: DatabaseLimits): Promise<Connected> {
  return databaseUrl.startsWith('sqlite:')
    ? connectToFile(databaseUrl)
    : connectToServer(databaseUrl, limits);
}

/**
 * Connects to a file, in WAL mode: whoever reads does not wait for whoever writes, and sees nothing uncommitted.
 * TypeORM gives SQLite one connection for each data source, over which a reader would see what a writer has not
 * committed; reader and writer therefore have a data source each (`ledger.ts`). The switch to WAL needs the file for
 * itself and does not wait for another process that is switching too (SQLITE_BUSY without the busy handler): it is
 * tried again.
 */
async function connectToFile(databaseUrl: string): Promise<Connected> {
  const file = new DatabaseFile(databaseUrl.slice('sqlite:'.length));
  const source = new DataSource({
    ...schema,
    type: 'sqlite',
    driver: sqliteDriver,
    busyTimeout,
    ...(file.isReadOnly() ? readingOnly(file) : { database: file.path, enableWAL: true }),
  });
  await pRetry(() => source.initialize(), {
    retries: 8,
    minTimeout: 50,
    maxTimeout: 1_000,
    randomize: true,
    shouldRetry: ({ error }) => 'code' in error && error.code === 'SQLITE_BUSY',
  });
  return { source, close: async () => source.destroy().catch(() => {}) };
}

/**
 * How a file is opened that cannot be written. Without a log there is nobody who writes, and SQLite must be told so: it
 * would make a log even for those who only read.
 */
function readingOnly(file: DatabaseFile): { readonly database: string; readonly flags: number } {
  const address = pathToFileURL(resolve(file.path)).href;
  return {
    database: file.hasLog() ? address : `${address}?immutable=1`,
    flags: sqliteDriver.OPEN_READONLY | sqliteDriver.OPEN_URI,
  };
}

/**
 * Connects to a server. Its sockets are ours to end: one to a server that has stopped would hold up whoever closes it
 * politely, and the process to its end.
 */
async function connectToServer(
  url: string,
  { poolSize, connectMs, answerMs }: DatabaseLimits,
): Promise<Connected> {
  const sockets = new Set<Socket>();
  const source = new DataSource({
    ...schema,
    type: 'postgres',
    url,
    poolSize,
    connectTimeoutMS: connectMs,
    // Whoever uses a connection is told by its failure; one that nobody uses is opened anew.
    poolErrorHandler: () => {},
    extra: {
      query_timeout: answerMs,
      keepAlive: true,
      stream: () => {
        const socket = new Socket();
        sockets.add(socket);
        return socket.once('close', () => sockets.delete(socket));
      },
    },
  });
  const hangUp = () => {
    for (const socket of sockets) socket.destroy();
  };
  try {
    await source.initialize();
  } catch (error) {
    hangUp();
    throw error;
  }
  const close = async () => {
    const isClosed = source.destroy().catch(() => {});
    await Promise.race([isClosed, setTimeout(leavingMs, undefined, { ref: false })]);
    hangUp();
  };
  return { source, close };
}
