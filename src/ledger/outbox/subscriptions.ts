import { In, IsNull, MoreThanOrEqual, Not, type EntityManager } from 'typeorm';
import { dueAfter } from '../../domain/rhythm.js';
import { ChangeEntity } from '../entities/change.entity.js';
import { DeliveryEntity } from '../entities/delivery.entity.js';
import { SubscriptionEntity } from '../entities/subscription.entity.js';
import { TroubleEntity } from '../entities/trouble.entity.js';
import type { LedgerQuery } from '../ledger-reader.js';
import type { WriteQueue } from '../write-queue.js';
import { lockSubscriptions } from './lock-subscriptions.js';
import { pauseSubscription } from './pause-subscription.js';
import { tell, type GroupsOf } from './put-deliveries.js';
import {
  rowOfSubscription,
  subscriptionOf,
  type SigningSecret,
  type Subscription,
  type WantedSubscription,
} from './subscription.js';

/** What came of asking for a subscription. */
export type Added =
  | { readonly kind: 'added'; readonly subscription: Subscription; readonly changes: number }
  /** There is the same one already. */
  | { readonly kind: 'there'; readonly subscription: Subscription };

/** Every subscription, oldest first; those that have ended only where they are asked for. */
export function readSubscriptions({ ended = false } = {}): LedgerQuery<readonly Subscription[]> {
  return async (manager) => {
    const where = ended ? {} : { state: Not('ended' as const) };
    const rows = await manager.find(SubscriptionEntity, { where, order: { id: 'ASC' } });
    return rows.map(subscriptionOf);
  };
}

/** The subscription of a number, or `null`. */
export function readSubscription(id: number): LedgerQuery<Subscription | null> {
  return async (manager) => {
    const row = await manager.findOneBy(SubscriptionEntity, { id });
    return row && subscriptionOf(row);
  };
}

/** The one who writes subscriptions. */
export class Subscriptions {
  readonly #queue: WriteQueue;
  readonly #groupsOf: GroupsOf;

  constructor(queue: WriteQueue, groupsOf: GroupsOf) {
    this.#queue = queue;
    this.#groupsOf = groupsOf;
  }

  /**
   * Adds a subscription; with a moment or day, also the changes that were detected since then are put into its outbox.
   * Of two that add the same at the same time one is told that it is there.
   */
  async add(wanted: WantedSubscription, at: string, since: string | null = null): Promise<Added> {
    const row = rowOfSubscription(wanted);
    return this.#queue.transaction(async (manager) => {
      await lockSubscriptions(manager);
      const same = await manager.findOneBy(SubscriptionEntity, { fingerprint: row.fingerprint ?? '' });
      if (same !== null) return { kind: 'there', subscription: subscriptionOf(same) };
      const stands = { state: 'active' as const, reason: null, createdAt: at, stateSince: at };
      const saved = await manager.save(SubscriptionEntity, { ...row, ...stands, beginsAt: since ?? at });
      const subscription = subscriptionOf(saved);
      const changes = since === null ? [] : await detectedSince(manager, since);
      return {
        kind: 'added',
        subscription,
        changes: await tell(manager, [subscription], changes, at, this.#groupsOf),
      };
    });
  }

  /**
   * Pauses a subscription, why is said in one line: what waits, and what changes meanwhile, is kept for it. False where
   * it is not active.
   */
  async pause(id: number, at: string, reason: string | null): Promise<boolean> {
    return this.#queue.transaction(async (manager) => {
      await lockSubscriptions(manager);
      return pauseSubscription(manager, id, at, reason);
    });
  }

  /**
   * Makes due what was kept for a paused subscription: what was refused by whom it paused goes out again under its id,
   * and has all its tries before it. False where it is not paused.
   */
  async resume(id: number, at: string): Promise<boolean> {
    return this.#queue.transaction(async (manager) => {
      await lockSubscriptions(manager);
      const active = { state: 'active' as const, reason: null, stateSince: at };
      const { affected } = await manager.update(SubscriptionEntity, { id, state: 'paused' }, active);
      if (affected === 0) return false;
      const { rhythm } = subscriptionOf(await manager.findOneByOrFail(SubscriptionEntity, { id }));
      const kept = { subscriptionId: id, endedAt: IsNull(), dueAt: IsNull() };
      const refused = { ...kept, state: In(['bounced', 'given up'] as const) };
      await manager.update(DeliveryEntity, refused, { state: 'failed', tries: 0 });
      await manager.update(DeliveryEntity, { ...kept, about: 'changes' }, { dueAt: dueAfter(rhythm, at) });
      await manager.update(DeliveryEntity, kept, { dueAt: at });
      return true;
    });
  }

  /**
   * Ends a subscription, and erases its address, what its deliveries are signed with, and every reason that was told of
   * it, since servers repeat the address in what they say; what waits is given up. False where it has ended or never was.
   */
  async end(id: number, at: string, reason: string): Promise<boolean> {
    return this.#queue.transaction(async (manager) => {
      await lockSubscriptions(manager);
      const ended = { state: 'ended' as const, reason, stateSince: at };
      const erased = { target: '', secrets: '[]', fingerprint: null };
      const stands = { id, state: Not('ended' as const) };
      const { affected } = await manager.update(SubscriptionEntity, stands, { ...ended, ...erased });
      if (affected === 0) return false;
      const own = { subscriptionId: id };
      await manager.update(DeliveryEntity, own, { reason: null });
      await manager.update(TroubleEntity, own, { reason: null });
      const givenUp = { state: 'given up' as const, dueAt: null, endedAt: at, reason };
      await manager.update(DeliveryEntity, { ...own, endedAt: IsNull() }, givenUp);
      return true;
    });
  }

  /** Signs with other secrets from now on. False where it is no webhook that has not ended. */
  async sign(id: number, secrets: readonly SigningSecret[]): Promise<boolean> {
    return this.#queue.transaction(async (manager) => {
      const webhook = { id, channel: 'webhook' as const, state: Not('ended' as const) };
      const { affected } = await manager.update(SubscriptionEntity, webhook, {
        secrets: JSON.stringify(secrets),
      });
      return affected !== 0;
    });
  }
}

/** The changes that were detected by runs since a moment or day, in the order of recording. */
async function detectedSince(manager: EntityManager, since: string): Promise<readonly ChangeEntity[]> {
  return manager.find(ChangeEntity, {
    where: { detectedAt: MoreThanOrEqual(since), runId: Not(IsNull()) },
    order: { id: 'ASC' },
  });
}
