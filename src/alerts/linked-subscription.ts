import type { LedgerQuery } from '../ledger/ledger-reader.js';
import type { Subscription } from '../ledger/outbox/subscription.js';
import { readSubscription } from '../ledger/outbox/subscriptions.js';
import { isSignedFor, subscriptionNamed } from './end-link.js';

/** The subscription for which a token was signed, also one that has ended; `null` where it was signed for none. */
export function readLinked(token: string): LedgerQuery<Subscription | null> {
  return async (manager) => {
    const id = subscriptionNamed(token);
    const subscription = id === null ? null : await readSubscription(id)(manager);
    return subscription !== null && isSignedFor(subscription, token) ? subscription : null;
  };
}
