import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { momentOf, type Clock } from '../clock.js';
import type { Lease, Leases } from '../ledger/leases.js';

/** How long a lease is taken for, and how often it is renewed, in milliseconds. */
const leaseMs = 60_000;
const renewMs = 20_000;

/** Someone else is syncing. */
export class SyncBusy extends Error {
  constructor(readonly heldBy: string) {
    super(`another sync is under way (${heldBy}); nothing was done here`);
  }
}

/**
 * Does work that one process at a time may do, under a lease that is renewed while it goes on and given back at
 * its end. Throws `SyncBusy` where another process holds it. A holder on this machine whose process is gone
 * holds nothing.
 */
export async function underSyncLease<Result>(
  leases: Leases,
  clock: Clock,
  work: (lease: Lease) => Promise<Result>,
): Promise<Result> {
  const lease: Lease = { name: 'sync', holder: `${hostname()} ${process.pid} ${randomUUID()}` };
  const until = () => momentOf(new Date(Date.parse(clock.now()) + leaseMs));
  const heldBy = await leases.take(lease, clock.now(), until(), isDead);
  if (heldBy !== null) throw new SyncBusy(sayHolder(heldBy));

  // A renewal that fails is not told here: whoever writes shows the lease, and learns then that it is lost.
  const heartbeat = setInterval(() => void leases.renew(lease, until()).catch(() => {}), renewMs).unref();
  try {
    return await work(lease);
  } finally {
    clearInterval(heartbeat);
    await leases.release(lease);
  }
}

/** Whether a holder is a process of this machine that is gone. */
function isDead(holder: string): boolean {
  const [host, pid] = holder.split(' ');
  if (host !== hostname() || Number(pid) === process.pid) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

function sayHolder(holder: string): string {
  const [host, pid] = holder.split(' ');
  return `process ${pid} on ${host}`;
}
