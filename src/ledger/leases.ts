import type { EntityManager } from 'typeorm';
import { LeaseEntity } from './entities/lease.entity.js';

/** The right to do what one process at a time may do. */
export interface Lease {
  readonly name: string;
  /** Who holds it: a text that no other holder has. */
  readonly holder: string;
}

/** Someone else took the lease: whoever held it must stop, and must not write. */
export class LeaseLost extends Error {}

/**
 * Throws `LeaseLost` unless the lease is held, and keeps others from taking it until the transaction ends: the first
 * statement is a write, so that a transaction of another process comes wholly before or wholly after. On PostgreSQL it
 * locks the row; on SQLite, whose BEGIN is deferred, it takes the lock of the one writer, and a transaction that had
 * read first could find its snapshot outdated when it comes to write (SQLITE_BUSY_SNAPSHOT). Whoever was asleep past
 * the end of its lease, or lost the connection that kept it, learns here that it was taken, and has written nothing.
 */
export async function assertHeld(manager: EntityManager, { name, holder }: Lease): Promise<void> {
  await manager.update(LeaseEntity, { name, holder }, { holder });
  const held = await manager.findOneBy(LeaseEntity, { name, holder });
  if (held === null) throw new LeaseLost(`another process has taken over the ${name}`);
}
