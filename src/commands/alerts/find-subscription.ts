import type { INestApplicationContext } from '@nestjs/common';
import { CLOCK, type Clock } from '../../clock.js';
import { Ledger } from '../../ledger/ledger.js';
import type { SubscriptionState } from '../../ledger/entities/subscription.entity.js';
import type { Subscription } from '../../ledger/outbox/subscription.js';
import { readSubscriptions } from '../../ledger/outbox/subscriptions.js';
import { QueryError } from '../../status/parameters.js';
import { withTracker } from '../open-tracker.js';
import { rowNumber } from '../row-number.js';

/** A subscription, and what is needed to do something about it. */
export interface Found {
  readonly subscription: Subscription;
  readonly ledger: Ledger;
  readonly tracker: INestApplicationContext;
  readonly now: string;
}

/** Opens the tracker for some work on the subscription of a number, as it was typed. Throws a `QueryError` where there is none. */
export async function withSubscription<Result>(
  text: string,
  work: (found: Found) => Promise<Result>,
): Promise<Result> {
  const id = rowNumber(text, 'subscription');
  return withTracker(async (tracker) => {
    const ledger = tracker.get(Ledger, { strict: false });
    const subscription = await findSubscription(ledger, id);
    return work({ subscription, ledger, tracker, now: tracker.get<Clock>(CLOCK).now() });
  });
}

/** The subscription of a number, also one that has ended. Throws a `QueryError` where there is none. */
export async function findSubscription({ reader }: Ledger, id: number): Promise<Subscription> {
  const all = await reader.read(readSubscriptions({ ended: true }));
  const found = all.find((one) => one.id === id);
  if (found !== undefined) return found;
  throw new QueryError(
    `there is no subscription ${id}; there are: ${all.map((one) => one.id).join(', ') || 'none'}`,
  );
}

/** Why nothing was done about a subscription that would have to stand otherwise. */
export function notOf({ id, state, stateSince }: Subscription, expected: SubscriptionState): QueryError {
  const stands = { active: 'has been active since', paused: 'has been paused since', ended: 'ended at' }[
    state
  ];
  return new QueryError(`subscription ${id} ${stands} ${stateSince}; expected one that is ${expected}`);
}
