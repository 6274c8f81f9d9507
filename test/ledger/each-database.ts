import { join } from 'node:path';
import { afterAll, describe, onTestFinished } from 'vitest';
import type { DataSource } from 'typeorm';
import { Database as LedgerDatabase } from '../../src/ledger/database.js';
import { Ledger } from '../../src/ledger/ledger.js';
import type { GroupsOf } from '../../src/ledger/outbox/put-deliveries.js';
import { borrowDatabase, giveBackDatabase } from '../postgres-of-the-run.js';
import { tempFolder } from '../temp-folder.js';

/** One kind of database, as a suite sees it. */
export interface Database {
  readonly kind: 'sqlite' | 'postgres';
  /** The address of a new, empty database that lives as long as the test. */
  readonly fresh: () => Promise<string>;
  /** As `DATABASE_URL` of a tracker that all tests of the suite share; on SQLite it has its file where it has its folder. */
  readonly shared: () => Promise<{ readonly DATABASE_URL?: string }>;
}

/** Runs the same suite on SQLite and on PostgreSQL. */
export function onEachDatabase(suite: (database: Database) => void): void {
  describe('on SQLite', () => {
    suite({
      kind: 'sqlite',
      fresh: async () => `sqlite:${join(await tempFolder(), 'tracker.sqlite')}`,
      shared: async () => ({}),
    });
  });

  describe('on PostgreSQL', () => {
    const lent: string[] = [];
    // What is done after all is done in the reverse order: whoever uses it has closed it then.
    afterAll(async () => {
      for (const address of lent) await giveBackDatabase('nothing', address);
    });
    const shared = async () => {
      const address = await borrowDatabase('nothing');
      lent.push(address);
      return { DATABASE_URL: address };
    };
    suite({ kind: 'postgres', fresh: freshPostgres, shared });
  });
}

/** The address of a new, empty database of a PostgreSQL that lives as long as the test. */
export async function freshPostgres(): Promise<string> {
  const address = await borrowDatabase('nothing');
  onTestFinished(async () => giveBackDatabase('nothing', address));
  return address;
}

/** Opens a ledger that is closed at the end of the test. */
export async function openLedger(databaseUrl: string, groupsOf?: GroupsOf): Promise<Ledger> {
  const ledger = await Ledger.open(databaseUrl, undefined, groupsOf);
  onTestFinished(() => ledger.close());
  return ledger;
}

/** Opens a database that is closed at the end of the test. */
export async function openDatabase(databaseUrl: string): Promise<LedgerDatabase> {
  const database = await LedgerDatabase.open(databaseUrl);
  onTestFinished(async () => database.closeAll());
  return database;
}

/** Connections beside those of a ledger, as another process has them. */
export async function openBeside(
  databaseUrl: string,
): Promise<{ readonly reader: DataSource; readonly writer: DataSource }> {
  const database = await openDatabase(databaseUrl);
  return { reader: await database.connect(), writer: await database.connect() };
}
