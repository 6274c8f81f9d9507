import type { EntityManager } from 'typeorm';
import { LeaseEntity } from './entities/lease.entity.js';
import { LedgerAway } from './ledger-away.js';
import type { WriteQueue } from './write-queue.js';

/** The right to do what one process at a time may do. */
export interface Lease {
  readonly name: string;
  /** Who holds it: a text that no other holder has. */
  readonly holder: string;
}

/** Someone else took the lease: whoever held it must stop, and must not write. */
export class LeaseLost extends Error {}

/**
 * The leases of this database, taken and given back by all processes that use it. A row and not a lock of the database:
 * SQLite's ends with its transaction, PostgreSQL's with its connection, and a night outlasts both. A row outlives
 * whoever wrote it too, hence its end, and the question whether its holder is dead.
 */
export class Leases {
  readonly #queue: WriteQueue;
  /** Those who hold a lease no more, and could not give it back. */
  readonly #ended = new Set<string>();

  constructor(queue: WriteQueue) {
    this.#queue = queue;
  }

  /**
   * Takes a lease until a moment, where it is free, has expired by `now`, or its holder is known to be dead.
   * Returns `null`, or the one who holds it instead.
   */
  async take(
    lease: Lease,
    now: string,
    until: string,
    isDead: (holder: string) => boolean,
  ): Promise<string | null> {
    for (;;) {
      const holder = await this.#tryToTake(lease, now, until, isDead);
      // Given back between two looks: it is tried again.
      if (holder !== undefined) return holder === lease.holder ? null : holder;
    }
  }

  /** Who holds the lease after an attempt to take it; `undefined` where nobody does. */
  async #tryToTake(
    { name, holder }: Lease,
    now: string,
    until: string,
    isDead: (holder: string) => boolean,
  ): Promise<string | undefined> {
    return this.#queue.transaction(async (manager) => {
      // A write first, as in `assertHeld`: whoever comes second waits here, and reads below what the first has left.
      const ours = { name, holder, expiresAt: until };
      await manager.createQueryBuilder().insert().into(LeaseEntity).values(ours).orIgnore().execute();
      const held = await manager.findOneBy(LeaseEntity, { name });
      if (held === null) return undefined;
      const isFree = held.expiresAt <= now || this.#ended.has(held.holder) || isDead(held.holder);
      if (held.holder !== holder && !isFree) return held.holder;
      // Of two that take it from the same holder the second finds that it is no longer that one's.
      await manager.update(LeaseEntity, { ...held }, ours);
      return (await manager.findOneBy(LeaseEntity, { name }))?.holder;
    });
  }

  /** Keeps a lease until a later moment; throws `LeaseLost` where another took it. */
  async renew(lease: Lease, until: string): Promise<void> {
    await this.#queue.transaction(async (manager) => {
      await assertHeld(manager, lease);
      await manager.update(LeaseEntity, lease, { expiresAt: until });
    });
  }

  /**
   * Gives a lease back; one that another took is left to it. Where the database is away, it is free for this process
   * from now on, and for others when it has run out.
   */
  async release(lease: Lease): Promise<void> {
    this.#ended.add(lease.holder);
    try {
      await this.#queue.transaction((manager) => manager.delete(LeaseEntity, lease));
      this.#ended.delete(lease.holder);
    } catch (error) {
      if (!(error instanceof LedgerAway)) throw error;
    }
  }

  /** Who holds a lease and until when, or `null`; one that this process could not give back is held by nobody. */
  async holder(name: string): Promise<LeaseEntity | null> {
    const held = await this.#queue.transaction((manager) => manager.findOneBy(LeaseEntity, { name }));
    return held !== null && this.#ended.has(held.holder) ? null : held;
  }
}

/**
 * Throws `LeaseLost` unless the lease is held, and keeps others from taking it until the transaction ends: the first
 * statement is a write, so that a transaction of another process comes wholly before or wholly after. On PostgreSQL it
 * locks the row; on SQLite, whose BEGIN is deferred, it takes the lock of the one writer, and a transaction that had
 * read first could find its snapshot outdated when it comes to write (SQLITE_BUSY_SNAPSHOT). Whoever was asleep past
 * the end of its lease learns here that it was taken, and has written nothing.
 */
export async function assertHeld(manager: EntityManager, lease: Lease): Promise<void> {
  await manager.update(LeaseEntity, lease, { holder: lease.holder });
  const held = await manager.findOneBy(LeaseEntity, lease);
  if (held === null) throw new LeaseLost(`another process has taken over the ${lease.name}`);
}
