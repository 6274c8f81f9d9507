import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Logger } from '@nestjs/common';
import { Mutex } from 'async-mutex';
import type { DataSource } from 'typeorm';
import { withoutPassword } from '../config.js';
import { DatabaseFile } from './database-file.js';
import { usualLimits, type DatabaseLimits } from './database-limits.js';
import { LedgerAway, sayFault } from './ledger-away.js';
import { connectTo, type Connected } from './ledger-data-sources.js';
import { migrate } from './migrate.js';
import { openSession, type ServerSession } from './server-session.js';

/** The pages that are archived beside a database: where they lie, and how many there are. */
export interface PagesBeside {
  readonly folder: string;
  readonly count: () => Promise<number>;
}

/** The database of a ledger, and every connection to it. */
export class Database {
  /** Its address, as it may be shown. */
  readonly where: string;
  readonly #log = new Logger('Ledger');
  readonly #file: DatabaseFile | null;
  readonly #connected = new Map<DataSource, Connected>();
  readonly #exchange = new Mutex();
  /** The connection by which the tables were brought up to date, until someone wants one. */
  #spare: DataSource | null = null;

  private constructor(
    private readonly url: string,
    readonly limits: DatabaseLimits,
  ) {
    this.where = withoutPassword(url);
    this.#file = url.startsWith('sqlite:') ? new DatabaseFile(url.slice('sqlite:'.length)) : null;
  }

  /**
   * Opens the database, creating it and bringing its tables up to date. Throws an error of one line that names it where
   * that fails, and where it is a file of 0 bytes with archived pages beside it; nothing stays open then.
   */
  static async open(url: string, pages?: PagesBeside, limits = usualLimits): Promise<Database> {
    const database = new Database(url, limits);
    try {
      await database.#refuseEmptied(pages);
      await database.#begin();
    } catch (error) {
      await database.closeAll();
      throw new Error(`the database ${database.where} cannot be opened: ${sayFault(error)}`, {
        cause: error,
      });
    }
    return database;
  }

  /** Whether it is a file that can be read and not written. */
  get isReadOnly(): boolean {
    return this.#file?.isReadOnly() ?? false;
  }

  /** A connection more. Throws `LedgerAway` where it cannot be had. */
  async connect(): Promise<DataSource> {
    const spare = this.#spare;
    this.#spare = null;
    if (spare?.isInitialized) return spare;
    try {
      return await this.#connect();
    } catch (error) {
      throw new LedgerAway(`the database does not answer: ${sayFault(error)}`, { cause: error });
    }
  }

  /** Whether several may read at once: SQLite has one connection for whoever reads. */
  get isServer(): boolean {
    return this.#file === null;
  }

  /** A session of a server, for what ends with it. Throws `LedgerAway` where it cannot be had. */
  readonly openSession = async (): Promise<ServerSession> => openSession(this.url, this.limits);

  /** Closes a connection, however it stands. */
  async close(source: DataSource): Promise<void> {
    const connected = this.#connected.get(source);
    this.#connected.delete(source);
    await connected?.close();
  }

  /** Closes every connection. */
  async closeAll(): Promise<void> {
    if (this.#connected.size === 0) return;
    if (this.#file?.isEmpty()) await this.#file.whileAside(async () => this.#closeEach());
    else await this.#closeEach();
  }

  /**
   * Makes sure that the file of the database is the one that is open. Another one that holds a record is opened
   * instead, and told; throws `LedgerAway` where none is there.
   */
  async assertSame(): Promise<void> {
    if (this.#file === null || this.#file.look() === 'same') return;
    await this.#exchange.runExclusive(async () => this.#lookAgain(this.#file!));
  }

  async #closeEach(): Promise<void> {
    // One after another: SQLite tidies up its log with the last one, and two at once take each other for one more.
    for (const source of this.#connected.keys()) await this.close(source);
  }

  /**
   * Told apart by what to do: a file that was put back is opened, one that is gone or empty is waited for, never made
   * anew.
   */
  async #lookAgain(file: DatabaseFile): Promise<void> {
    const fate = file.look();
    if (fate === 'same') return;
    if (fate === 'gone')
      throw new LedgerAway(
        'the file of the database is gone: it was moved or deleted; put it back, or start again to begin a new record',
      );
    if (fate === 'empty') {
      await this.closeAll();
      throw new LedgerAway('the file of the database has 0 bytes: it was emptied; put a copy of it back');
    }
    await this.closeAll();
    try {
      file.setLogAside();
      await this.#begin({ mustHoldRecord: true });
    } catch (error) {
      await this.closeAll();
      throw new LedgerAway(`another file stands in place of the database: ${sayFault(error)}`, {
        cause: error,
      });
    }
    this.#log.warn(
      `another file stands in place of the database ${this.where}; from here on it is the record`,
    );
  }

  async #refuseEmptied(pages: PagesBeside | undefined): Promise<void> {
    if (!this.#file?.isEmpty()) return;
    const count = (await pages?.count()) ?? 0;
    if (count === 0) return;
    throw new Error(
      `it has 0 bytes, and ${count} archived pages are in ${pages?.folder}, so that it was once more; put a copy of it back, or delete it to begin a new record`,
    );
  }

  /** Makes the first connection, and brings the tables up to date. */
  async #begin({ mustHoldRecord = false } = {}): Promise<void> {
    if (this.#file) makePlace(this.#file.path);
    const source = await this.#connect();
    if (mustHoldRecord) await assertRecord(source);
    if (this.isReadOnly) await assertUpToDate(source);
    else await migrate(source, this.openSession);
    this.#file?.remember();
    this.#spare = source;
  }

  async #connect(): Promise<DataSource> {
    const connected = await connectTo(this.url, this.limits);
    this.#connected.set(connected.source, connected);
    return connected.source;
  }
}

/** Makes the folder of a file. Throws where neither is there and the file cannot be made: SQLite would not say why. */
function makePlace(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  if (!existsSync(path)) accessSync(dirname(path), constants.W_OK);
}

/** Throws where the tables would have to be brought up to date, and cannot. */
async function assertUpToDate(source: DataSource): Promise<void> {
  if (await source.showMigrations())
    throw new Error(
      'it is from an older version of the tracker, and cannot be written to bring it up to date',
    );
}

/** Throws where an SQLite database has nothing of a ledger: it would be made one. */
async function assertRecord(source: DataSource): Promise<void> {
  const found = (await source.query(`SELECT name FROM sqlite_master WHERE name = 'snapshot'`)) as unknown[];
  if (found.length === 0) throw new Error('it holds no record of this tracker');
}
