import { underLease, type LeasedWork } from '../../src/ledger/under-lease.js';
import { Ledger } from '../../src/ledger/ledger.js';
import { readSubscription } from '../../src/ledger/outbox/subscriptions.js';
import type { Subscription, WantedSubscription } from '../../src/ledger/outbox/subscription.js';
import type { OpenTracker } from '../tracker.js';

let number = 0;

/** Adds a subscription by mail to all changes, at once, with what a test wants otherwise; each to an address of its own. */
export async function subscribe(
  tracker: OpenTracker,
  wanted: Partial<WantedSubscription> = {},
): Promise<Subscription> {
  number += 1;
  const { subscription } = await ledgerOf(tracker).subscriptions.add(
    {
      channel: 'mail',
      target: `reader-${number}@example.org`,
      filter: { instruments: [], states: [], groups: [], kinds: [] },
      rhythm: { every: 'at-once', day: null, at: '08:00', timeZone: 'UTC' },
      linkKey: Buffer.alloc(32, number).toString('base64url'),
      secrets: [],
      ...wanted,
    },
    tracker.clock.now(),
  );
  return subscription;
}

/** A subscription as it stands in the ledger. */
export async function readBack(
  tracker: OpenTracker,
  { id }: Pick<Subscription, 'id'>,
): Promise<Subscription> {
  const found = await ledgerOf(tracker).reader.read(readSubscription(id));
  if (found === null) throw new Error(`there is no subscription ${id}`);
  return found;
}

/** The ledger of a tracker. */
export function ledgerOf(tracker: OpenTracker): Ledger {
  return tracker.context.get(Ledger, { strict: false });
}

/** Does what whoever sends may do. */
export async function asSender<Result>(tracker: OpenTracker, work: LeasedWork<Result>): Promise<Result> {
  return underLease(ledgerOf(tracker).leases, 'send', tracker.clock, work);
}
