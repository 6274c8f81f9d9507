import { Connection } from './connection.js';
import { Database, type PagesBeside } from './database.js';
import { followMoves } from './ledger-moves.js';
import { usualLimits } from './database-limits.js';
import { LedgerReader } from './ledger-reader.js';
import { LedgerWriter } from './ledger-writer.js';
import { LockLeases } from './lock-leases.js';
import { Outage } from './outage.js';
import { Outbox } from './outbox/outbox.js';
import type { GroupsOf } from './outbox/put-deliveries.js';
import { Subscriptions } from './outbox/subscriptions.js';
import { Troubles } from './outbox/troubles.js';
import { RowLeases } from './row-leases.js';
import type { Leases } from './under-lease.js';
import { WriteQueue } from './write-queue.js';

/**
 * The record: one who writes and one who reads on one database, the leases of those who may write, and those who write
 * who is told of it and how that went.
 */
export class Ledger {
  #closed: Promise<void> | null = null;

  private constructor(
    readonly reader: LedgerReader,
    readonly writer: LedgerWriter,
    readonly leases: Leases,
    readonly subscriptions: Subscriptions,
    readonly outbox: Outbox,
    readonly troubles: Troubles,
    /** Whether it can be read and not written, as a folder that is mounted so. */
    readonly isReadOnly: boolean,
    /** Calls back whenever anyone has written, until it is stopped; `null` where the database tells nobody. */
    readonly follow: ((told: () => void) => () => Promise<void>) | null,
    private readonly queue: WriteQueue,
    private readonly closeDatabase: () => Promise<void>,
  ) {}

  /**
   * Opens the database at `sqlite:<file>` or `postgres://…`. Throws an error of one line where that fails, and where it
   * is a file of 0 bytes though pages are archived beside it. Without the word on who is in which group, whoever
   * follows a group is told nothing.
   */
  static async open(
    databaseUrl: string,
    pages?: PagesBeside,
    groupsOf: GroupsOf = () => [],
    limits = usualLimits,
  ): Promise<Ledger> {
    const database = await Database.open(databaseUrl, pages, limits);
    const { isServer, openSession } = database;
    const atOnce = isServer ? limits.poolSize : 1;
    const reader = new LedgerReader(new Connection(database), new Outage(database.where), atOnce);
    const queue = new WriteQueue(new Connection(database));
    const locks = isServer ? new LockLeases(openSession, limits) : null;
    return new Ledger(
      reader,
      new LedgerWriter(queue, reader, groupsOf),
      locks ?? new RowLeases(queue),
      new Subscriptions(queue, groupsOf),
      new Outbox(queue),
      new Troubles(queue),
      database.isReadOnly,
      isServer ? (told) => followMoves(openSession, told) : null,
      queue,
      async () => {
        await locks?.close();
        await database.closeAll();
      },
    );
  }

  /** How often this process has written: what it reads afterwards says so. */
  get ownWrites(): number {
    return this.queue.committed;
  }

  /** Closes the database; calling it again changes nothing. */
  async close(): Promise<void> {
    this.#closed ??= this.closeDatabase();
    return this.#closed;
  }
}
