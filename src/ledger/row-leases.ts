import { LeaseEntity } from './entities/lease.entity.js';
import { assertHeld, type Lease } from './leases.js';
import { LedgerAway } from './ledger-away.js';
import type { WriteQueue } from './write-queue.js';

/**
 * The leases of an SQLite, taken and given back by all processes that use it. A row and not a lock of the database: that
 * one ends with its transaction, and a night outlasts it. A row outlives whoever wrote it too, hence its end, and the
 * question whether its holder is dead.
 */
export class RowLeases {
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
