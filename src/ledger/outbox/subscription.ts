import type { ChangeFilter } from '../../domain/change-filter.js';
import type { Rhythm } from '../../domain/rhythm.js';
import type { Channel, SubscriptionEntity, SubscriptionState } from '../entities/subscription.entity.js';

/** What the deliveries to a webhook are signed with. */
export interface SigningSecret {
  /** As Standard Webhooks writes it: `whsec_` and base64. */
  readonly secret: string;
  /** Until when it is used beside a newer one, RFC 3339 in UTC; `null` for the newest. */
  readonly until: string | null;
}

/** Who is told of which changes. */
export interface Subscription {
  readonly id: number;
  readonly channel: Channel;
  /** The e-mail address, or the address of the webhook; empty once it has ended. */
  readonly target: string;
  readonly filter: ChangeFilter;
  readonly rhythm: Rhythm;
  /** What the link that ends it is signed with, base64url. */
  readonly linkKey: string;
  /** Newest first; none for mail. */
  readonly secrets: readonly SigningSecret[];
  readonly state: SubscriptionState;
  readonly reason: string | null;
  readonly createdAt: string;
  readonly stateSince: string;
}

/** A subscription as someone asks for it. */
export type WantedSubscription = Pick<
  Subscription,
  'channel' | 'target' | 'filter' | 'rhythm' | 'linkKey' | 'secrets'
>;

/** The subscription that a row of the table holds. */
export function subscriptionOf(row: SubscriptionEntity): Subscription {
  const { id, channel, target, linkKey, state, reason, createdAt, stateSince } = row;
  const list = <One extends string>(text: string) => JSON.parse(text) as readonly One[];
  return {
    id,
    channel,
    target,
    filter: {
      instruments: list(row.instruments),
      states: list(row.states),
      groups: list(row.groups),
      kinds: list(row.kinds),
    },
    rhythm: { every: row.every, day: row.day, at: row.at, timeZone: row.timeZone },
    linkKey,
    secrets: JSON.parse(row.secrets) as readonly SigningSecret[],
    state,
    reason,
    createdAt,
    stateSince,
  };
}

/** A subscription as columns of its table; the reverse of `subscriptionOf`. */
export function rowOfSubscription(
  wanted: WantedSubscription,
): Omit<SubscriptionEntity, 'id' | 'state' | 'reason' | 'createdAt' | 'stateSince'> {
  const { channel, target, filter, rhythm, linkKey, secrets } = wanted;
  const lists = {
    instruments: JSON.stringify(filter.instruments.toSorted()),
    states: JSON.stringify(filter.states.toSorted()),
    groups: JSON.stringify(filter.groups.toSorted()),
    kinds: JSON.stringify(filter.kinds.toSorted()),
  };
  const fingerprint = JSON.stringify([channel, target, ...Object.values(lists), ...Object.values(rhythm)]);
  return { channel, target, ...lists, ...rhythm, linkKey, secrets: JSON.stringify(secrets), fingerprint };
}
