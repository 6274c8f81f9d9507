import { IsNull, MoreThanOrEqual, Not, type EntityManager } from 'typeorm';
import { dueAfter } from '../../domain/rhythm.js';
import { ChangeEntity } from '../entities/change.entity.js';
import { DeliveryChangeEntity } from '../entities/delivery-change.entity.js';
import { DeliveryEntity } from '../entities/delivery.entity.js';
import { SubscriptionEntity } from '../entities/subscription.entity.js';
import { insertMany } from '../insert-many.js';
import type { LedgerQuery } from '../ledger-reader.js';
import type { WriteQueue } from '../write-queue.js';
import { newDelivery, tell, type GroupsOf } from './put-deliveries.js';
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

  /** Adds a subscription; with a moment, also the changes that were detected since then are put into its outbox. */
  async add(wanted: WantedSubscription, at: string, since: string | null = null): Promise<Added> {
    return this.#queue.transaction(async (manager) => {
      const row = rowOfSubscription(wanted);
      const same = await manager.findOneBy(SubscriptionEntity, { fingerprint: row.fingerprint ?? '' });
      if (same !== null) return { kind: 'there', subscription: subscriptionOf(same) };
      const stands = { state: 'active' as const, reason: null, createdAt: at, stateSince: at };
      const saved = await manager.save(SubscriptionEntity, { ...row, ...stands });
      const subscription = subscriptionOf(saved);
      const changes =
        since === null
          ? []
          : await manager.find(ChangeEntity, {
              where: { detectedAt: MoreThanOrEqual(since), runId: Not(IsNull()) },
              order: { id: 'ASC' },
            });
      return {
        kind: 'added',
        subscription,
        changes: await tell(manager, subscription, changes, at, this.#groupsOf),
      };
    });
  }

  /**
   * Pauses a subscription, why is said in one line: what waits, and what changes meanwhile, is kept for it. Where a
   * delivery was the reason, what it told is kept too. False where it is not active.
   */
  async pause(id: number, at: string, reason: string | null, delivery?: string): Promise<boolean> {
    return this.#queue.transaction(async (manager) => {
      const set = { state: 'paused' as const, reason, stateSince: at };
      const { affected } = await manager.update(SubscriptionEntity, { id, state: 'active' }, set);
      if (affected === 0) return false;
      await manager.update(DeliveryEntity, { subscriptionId: id, endedAt: IsNull() }, { dueAt: null });
      if (delivery !== undefined) await keepChanges(manager, id, delivery, at);
      return true;
    });
  }

  /** Makes due what was kept for a paused subscription. False where it is not paused. */
  async resume(id: number, at: string): Promise<boolean> {
    return this.#queue.transaction(async (manager) => {
      const set = { state: 'active' as const, reason: null, stateSince: at };
      const { affected } = await manager.update(SubscriptionEntity, { id, state: 'paused' }, set);
      if (affected === 0) return false;
      const { rhythm } = subscriptionOf(await manager.findOneByOrFail(SubscriptionEntity, { id }));
      const kept = { subscriptionId: id, endedAt: IsNull(), dueAt: IsNull() };
      await manager.update(DeliveryEntity, kept, { dueAt: dueAfter(rhythm, at) });
      return true;
    });
  }

  /** Ends a subscription and erases its address; what waits is given up. False where it has ended or never was. */
  async end(id: number, at: string, reason: string): Promise<boolean> {
    return this.#queue.transaction(async (manager) => {
      const set = {
        state: 'ended' as const,
        reason,
        stateSince: at,
        target: '',
        secrets: '[]',
        fingerprint: null,
      };
      const { affected } = await manager.update(SubscriptionEntity, { id, state: Not('ended') }, set);
      if (affected === 0) return false;
      const waiting = { subscriptionId: id, endedAt: IsNull() };
      await manager.update(DeliveryEntity, waiting, { state: 'given up', dueAt: null, endedAt: at, reason });
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

/** Puts what a delivery told and nobody took into one that waits until the subscription is resumed. */
async function keepChanges(
  manager: EntityManager,
  subscriptionId: number,
  deliveryId: string,
  at: string,
): Promise<void> {
  const told = await manager.findBy(DeliveryChangeEntity, { deliveryId });
  if (told.length === 0) return;
  const kept = await newDelivery(manager, { subscriptionId, about: 'changes', dueAt: null, createdAt: at });
  await insertMany(
    manager,
    DeliveryChangeEntity,
    told.map(({ changeId }) => ({ deliveryId: kept, changeId })),
  );
}
