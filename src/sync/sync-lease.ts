import type { Clock } from '../clock.js';
import {
  LeaseBusy,
  underLease,
  type LeasedWork,
  type LeasePatience,
  type Leases,
} from '../ledger/under-lease.js';

/** What is said where another process syncs. */
export function sayBusy(heldBy = 'another process'): string {
  return `another sync is under way (${heldBy}); nothing was done here`;
}

/** Someone else is syncing. */
export class SyncBusy extends Error {
  constructor(readonly heldBy: string) {
    super(sayBusy(heldBy));
  }
}

/** Does work under the lease of the sync, as `underLease` does. Throws `SyncBusy` where another process holds it. */
export async function underSyncLease<Result>(
  leases: Leases,
  clock: Clock,
  work: LeasedWork<Result>,
  patience?: LeasePatience,
): Promise<Result> {
  try {
    return await underLease(leases, 'sync', clock, work, patience);
  } catch (error) {
    throw error instanceof LeaseBusy && error.lease === 'sync' ? new SyncBusy(error.heldBy) : error;
  }
}
