import type { EntityManager } from 'typeorm';
import { LeaseEntity } from './entities/lease.entity.js';
import type { WriteQueue } from './write-queue.js';

/** The right to do what one process at a time may do. */
export interface Lease {
  readonly name: string;
  /** Who holds it: a text that no other holder has. */
  readonly holder: string;
}

/** Someone else took the lease: whoever held it must stop, and must not write. */
export class LeaseLost extends Error {}

/** The leases of this database, taken and given back by all processes that use it. */
export class Leases {
  readonly #queue: WriteQueue;

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
    const { name, holder } = lease;
    return this.#queue.transaction(async (manager) => {
      await manager
        .createQueryBuilder()
        .insert()
        .into(LeaseEntity)
        .values({ name, holder, expiresAt: until })
        .orIgnore()
        .execute();
      const held = await manager.findOneByOrFail(LeaseEntity, { name });
      if (held.holder !== holder && held.expiresAt > now && !isDead(held.holder)) return held.holder;
      await manager.update(LeaseEntity, { name, holder: held.holder }, { holder, expiresAt: until });
      return null;
    });
  }

  /** Keeps a lease until a later moment; throws `LeaseLost` where another took it. */
  async renew(lease: Lease, until: string): Promise<void> {
    await this.#queue.transaction(async (manager) => {
      await assertHeld(manager, lease);
      await manager.update(LeaseEntity, lease, { expiresAt: until });
    });
  }

  /** Gives a lease back; one that another took is left to it. */
  async release(lease: Lease): Promise<void> {
    await this.#queue.transaction((manager) => manager.delete(LeaseEntity, lease));
  }

  /** Who holds a lease and until when, or `null`. */
  async holder(name: string): Promise<LeaseEntity | null> {
    return this.#queue.transaction((manager) => manager.findOneBy(LeaseEntity, { name }));
  }
}

/**
 * Throws `LeaseLost` unless the lease is held, and keeps others from taking it until the transaction ends: the
 * first statement is a write, so that a transaction of another process comes wholly before or wholly after.
 */
export async function assertHeld(manager: EntityManager, lease: Lease): Promise<void> {
  await manager.update(LeaseEntity, lease, { holder: lease.holder });
  const held = await manager.findOneBy(LeaseEntity, lease);
  if (held === null) throw new LeaseLost(`another process has taken over the ${lease.name}`);
}
