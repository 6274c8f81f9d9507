import { setTimeout as sleep } from 'node:timers/promises';
import { momentOf, type Clock } from '../clock.js';
import type { LeaseEntity } from '../ledger/entities/lease.entity.js';
import type { Lease, Leases } from '../ledger/leases.js';
import { judgeHolder, newHolder, sayHolder } from './lease-holder.js';

/**
 * How long a lease is taken for, and how often it is renewed, in milliseconds. Thirty renewals may fail, or wait behind
 * a slow transaction, before it runs out.
 */
const leaseMs = 60_000;
const renewMs = 2_000;

/** How long one who waits for a beat looks away between two looks, in milliseconds. */
const lookMs = 250;

/** How long whoever wants the lease waits for a beat of a holder of which nothing else is known, in milliseconds. */
export interface LeasePatience {
  /** Where its lease has not run out: it may be at work, and only slow. `null` does not wait, and believes that it is. */
  readonly stillMs: number | null;
  /** Where its lease has run out by the clock here, which may be another than the holder's. */
  readonly expiredMs: number;
  /** Whether nobody wants the lease any more. */
  readonly isUnwanted?: () => boolean;
}

/** A holder that renews every other second and has not for half a minute is not at work any more. */
export const fullPatience: LeasePatience = { stillMs: 30_000, expiredMs: 3 * renewMs };

/** Of whoever is in a hurry. */
export const shortPatience: LeasePatience = { ...fullPatience, stillMs: null };

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

/**
 * Does work that one process at a time may do, under a lease that is renewed while it goes on and given back at
 * its end. Throws `SyncBusy` where another process holds it. A holder that is known to be gone holds nothing, nor does
 * one whose beat, the renewal, stands still: clocks differ between machines, and may be wrong.
 */
export async function underSyncLease<Result>(
  leases: Leases,
  clock: Clock,
  work: (lease: Lease) => Promise<Result>,
  patience: LeasePatience = fullPatience,
): Promise<Result> {
  const lease: Lease = { name: 'sync', holder: newHolder() };
  const until = () => momentOf(new Date(Date.parse(clock.now()) + leaseMs));
  const former = await holderToReplace(leases, clock, patience);
  // Before every moment, as `''` is, nothing has run out: the lease is free, or of that holder, whom `holderToReplace`
  // watched. To compare its end with a clock here would let a machine whose clock is ahead take the lease of one that
  // is at work.
  const heldBy = await leases.take(lease, '', until(), (holder) => holder === former);
  if (heldBy !== null) throw new SyncBusy(sayHolder(heldBy));

  let isRenewing = false;
  // A renewal that fails is not told here: whoever writes shows the lease, and learns then that it is lost. While one
  // waits for a slow database no other is begun: they would stand in line before what the work has to write.
  const renew = async () => {
    if (isRenewing) return;
    isRenewing = true;
    await leases.renew(lease, until()).catch(() => {});
    isRenewing = false;
  };
  const heartbeat = setInterval(() => void renew(), renewMs).unref();
  try {
    return await work(lease);
  } finally {
    clearInterval(heartbeat);
    await leases.release(lease);
  }
}

/** The holder whose lease may be taken, or `null` where there is none. Throws `SyncBusy` where it is at work. */
async function holderToReplace(
  leases: Leases,
  clock: Clock,
  { stillMs, expiredMs, isUnwanted = () => false }: LeasePatience,
): Promise<string | null> {
  const held = await leases.holder('sync');
  if (held === null) return null;
  const isExpired = held.expiresAt <= clock.now();
  const patienceMs = isExpired ? expiredMs : stillMs;
  const judged = judgeHolder(held.holder);
  const isFree =
    judged === 'gone' ||
    (judged === 'ours' && isExpired) ||
    (judged === 'not-known' &&
      patienceMs !== null &&
      (await standsStill(leases, held, patienceMs, isUnwanted)));
  if (!isFree) throw new SyncBusy(sayHolder(held.holder));
  return held.holder;
}

/**
 * Whether a lease is not renewed for so long; false, too, where nobody wants to know any more. Measured by
 * `performance.now`, which no one sets back, and by what the row says, whatever moment that is.
 */
async function standsStill(
  leases: Leases,
  held: LeaseEntity,
  patienceMs: number,
  isUnwanted: () => boolean,
): Promise<boolean> {
  const end = performance.now() + patienceMs;
  while (performance.now() < end) {
    if (isUnwanted()) return false;
    await sleep(lookMs);
    const present = await leases.holder(held.name);
    if (present === null) return true;
    if (present.holder !== held.holder || present.expiresAt !== held.expiresAt) return false;
  }
  return true;
}
