import { Connection } from './connection.js';
import { Database, type PagesBeside } from './database.js';
import { LedgerReader } from './ledger-reader.js';
import { LedgerWriter } from './ledger-writer.js';
import { Leases } from './leases.js';
import { Outage } from './outage.js';
import { WriteQueue } from './write-queue.js';

/** The record: one who writes and one who reads on one database, and the leases of those who may write. */
export class Ledger {
  #closed: Promise<void> | null = null;

  private constructor(
    readonly reader: LedgerReader,
    readonly writer: LedgerWriter,
    readonly leases: Leases,
    /** Whether it can be read and not written, as a folder that is mounted so. */
    readonly isReadOnly: boolean,
    private readonly closeDatabase: () => Promise<void>,
  ) {}

  /**
   * Opens the database at `sqlite:<file>` or `postgres://…`. Throws an error of one line where that fails, and where it
   * is a file of 0 bytes though pages are archived beside it.
   */
  static async open(databaseUrl: string, pages?: PagesBeside): Promise<Ledger> {
    const database = await Database.open(databaseUrl, pages);
    const reader = new LedgerReader(new Connection(database), new Outage(database.where));
    const queue = new WriteQueue(new Connection(database));
    return new Ledger(
      reader,
      new LedgerWriter(queue, reader),
      new Leases(queue),
      database.isReadOnly,
      async () => database.closeAll(),
    );
  }

  /** Closes the database; calling it again changes nothing. */
  async close(): Promise<void> {
    this.#closed ??= this.closeDatabase();
    return this.#closed;
  }
}
