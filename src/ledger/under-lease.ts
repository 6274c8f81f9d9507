import { setTimeout as sleep } from 'node:timers/promises';
import { momentOf, type Clock } from '../clock.js';
import type { LeaseEntity } from './entities/lease.entity.js';
import { judgeHolder, newHolder, sayHolder } from './lease-holder.js';
import { LeaseLost, type Lease } from './leases.js';
import { LockLeases } from './lock-leases.js';
import type { RowLeases } from './row-leases.js';

/** The leases of a database, as its kind keeps them. */
export type Leases = RowLeases | LockLeases;

/**
 * How long a lease of a row is taken for, and how often it is renewed, in milliseconds. Thirty renewals may fail, or
 * wait behind a slow transaction, before it runs out.
 */
const leaseMs = 60_000;
const renewMs = 2_000;

/** How long one who waits for a beat looks away between two looks, in milliseconds. */
const lookMs = 250;

/**
 * How long whoever wants a lease of a row waits for a beat of a holder of which nothing else is known, in milliseconds.
 * Nobody waits for a lock of PostgreSQL: that it is held says that its holder lives.
 */
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

/** Someone else holds the lease. */
export class LeaseBusy extends Error {
  constructor(
    readonly lease: string,
    /** Who does, as people are told of it. */
    readonly heldBy: string,
  ) {
    super(`the lease "${lease}" is held elsewhere (${heldBy})`);
  }
}

/** Work under a lease: it shows the lease with everything it writes, and stops where `lost` is aborted. */
export type LeasedWork<Result> = (lease: Lease, lost: AbortSignal) => Promise<Result>;

/**
 * Does work that one process at a time may do, under the lease of a name, which is given back at its end. Throws
 * `LeaseBusy` where another process holds it.
 */
export async function underLease<Result>(
  leases: Leases,
  name: string,
  clock: Clock,
  work: LeasedWork<Result>,
  patience: LeasePatience = fullPatience,
): Promise<Result> {
  const lease: Lease = { name, holder: newHolder() };
  return leases instanceof LockLeases
    ? underLock(leases, lease, work)
    : underRow(leases, lease, clock, work, patience);
}

async function underLock<Result>(
  leases: LockLeases,
  lease: Lease,
  work: LeasedWork<Result>,
): Promise<Result> {
  const heldBy = await leases.take(lease);
  if (heldBy !== null) throw new LeaseBusy(lease.name, sayHolder(heldBy));
  try {
    return await work(lease, leases.lost(lease));
  } finally {
    await leases.release(lease);
  }
}

/**
 * The lease is renewed while the work goes on. A holder that is known to be gone holds nothing, nor does one whose
 * beat, the renewal, stands still: clocks differ between machines, and may be wrong.
 */
async function underRow<Result>(
  leases: RowLeases,
  lease: Lease,
  clock: Clock,
  work: LeasedWork<Result>,
  patience: LeasePatience,
): Promise<Result> {
  const { name } = lease;
  const until = () => momentOf(new Date(Date.parse(clock.now()) + leaseMs));
  const former = await holderToReplace(leases, name, clock, patience);
  // Before every moment, as `''` is, nothing has run out: the lease is free, or of that holder, whom `holderToReplace`
  // watched. To compare its end with a clock here would let a machine whose clock is ahead take the lease of one that
  // is at work.
  const heldBy = await leases.take(lease, '', until(), (holder) => holder === former);
  if (heldBy !== null) throw new LeaseBusy(name, sayHolder(heldBy));

  const lost = new AbortController();
  let isRenewing = false;
  // While one waits for a slow database no other is begun: they would stand in line before what the work has to write.
  const renew = async () => {
    if (isRenewing) return;
    isRenewing = true;
    try {
      await leases.renew(lease, until());
    } catch (error) {
      // One that fails otherwise is not told here: whoever writes shows the lease, and learns then what there is to learn.
      if (error instanceof LeaseLost) lost.abort();
    }
    isRenewing = false;
  };
  const heartbeat = setInterval(() => void renew(), renewMs).unref();
  try {
    return await work(lease, lost.signal);
  } finally {
    clearInterval(heartbeat);
    await leases.release(lease);
  }
}

/** The holder whose lease may be taken, or `null` where there is none. Throws `LeaseBusy` where it is at work. */
async function holderToReplace(
  leases: RowLeases,
  name: string,
  clock: Clock,
  { stillMs, expiredMs, isUnwanted = () => false }: LeasePatience,
): Promise<string | null> {
  const held = await leases.holder(name);
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
  if (!isFree) throw new LeaseBusy(name, sayHolder(held.holder));
  return held.holder;
}

/**
 * Whether a lease is not renewed for so long; false, too, where nobody wants to know any more. Measured by
 * `performance.now`, which no one sets back, and by what the row says, whatever moment that is.
 */
async function standsStill(
  leases: RowLeases,
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
