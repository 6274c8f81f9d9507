import { IsNull, LessThanOrEqual, MoreThan } from 'typeorm';
import { momentOf } from '../../clock.js';
import { dueAfter } from '../../domain/rhythm.js';
import { DeliveryChangeEntity } from '../entities/delivery-change.entity.js';
import { DeliveryEntity, type DeliveryState } from '../entities/delivery.entity.js';
import { SubscriptionEntity } from '../entities/subscription.entity.js';
import { TroubleEntity } from '../entities/trouble.entity.js';
import type { LedgerQuery } from '../ledger-reader.js';
import { assertHeld, type Lease } from '../leases.js';
import { changesOfIds, type ChangeRecord } from '../read-changes.js';
import type { WriteQueue } from '../write-queue.js';
import { pauseAfter } from './pause-after.js';
import { subscriptionOf, type Subscription } from './subscription.js';

/** A delivery that is to be tried now, with all that it tells. */
export interface BegunDelivery {
  readonly delivery: DeliveryEntity;
  /** `null` for the operator. */
  readonly subscription: Subscription | null;
  /** In the order in which they were recorded; none for a notice. */
  readonly changes: readonly ChangeRecord[];
  readonly trouble: TroubleEntity | null;
}

/** What came of a try. */
export interface TryOutcome {
  readonly state: Exclude<DeliveryState, 'waiting'>;
  /** In one line. */
  readonly reason: string | null;
  /** When it is tried again; `null` where it is not. */
  readonly dueAt: string | null;
  /** Whether its subscription is paused for it: what it told is kept then. */
  readonly pauses?: boolean;
}

/**
 * How far a moment may be ahead of the clock before it is one of a clock that was wrong, in milliseconds: those of two
 * machines are never quite the same.
 */
const usualSkewMs = 60_000;

/** The one who writes how deliveries went. */
export class Outbox {
  readonly #queue: WriteQueue;

  constructor(queue: WriteQueue) {
    this.#queue = queue;
  }

  /**
   * Begins a try: it stands as `sent` from here on and is due again at a later moment, so that whoever takes over from a
   * process that is killed finds it, and nothing joins it any more. `null` where it is not due any more. Throws
   * `LeaseLost` where another process sends.
   */
  async begin(lease: Lease, id: string, now: string, againAt: string): Promise<BegunDelivery | null> {
    return this.#queue.transaction(async (manager) => {
      await assertHeld(manager, lease);
      const due = { id, endedAt: IsNull(), dueAt: LessThanOrEqual(now) };
      const delivery = await manager.findOneBy(DeliveryEntity, due);
      if (delivery === null) return null;
      const begun = {
        state: 'sent' as const,
        tries: delivery.tries + 1,
        triedAt: now,
        dueAt: againAt,
        reason: null,
      };
      const { affected } = await manager.update(DeliveryEntity, due, begun);
      if (affected === 0) return null;
      const { subscriptionId, troubleId } = delivery;
      const row =
        subscriptionId === null
          ? null
          : await manager.findOneByOrFail(SubscriptionEntity, { id: subscriptionId });
      const told = await manager.find(DeliveryChangeEntity, {
        where: { deliveryId: id },
        order: { changeId: 'ASC' },
      });
      return {
        delivery: { ...delivery, ...begun },
        subscription: row && subscriptionOf(row),
        changes: await changesOfIds(told.map(({ changeId }) => changeId))(manager),
        trouble: troubleId === null ? null : await manager.findOneBy(TroubleEntity, { id: troubleId }),
      };
    });
  }

  /**
   * Writes what came of a try; without the lease, since what was taken was taken, whoever sends now. What stands for
   * good stays. Where it pauses its subscription, that is written in the same transaction, with the trouble of which
   * `tellsOperator` tells.
   */
  async end(
    id: string,
    { state, reason, dueAt, pauses = false }: TryOutcome,
    now: string,
    { tellsOperator = false } = {},
  ): Promise<void> {
    await this.#queue.transaction(async (manager) => {
      const endedAt = dueAt === null ? now : null;
      const { affected } = await manager.update(
        DeliveryEntity,
        { id, endedAt: IsNull() },
        { state, reason, dueAt, endedAt },
      );
      if (affected === 0) return;
      const { subscriptionId } = await manager.findOneByOrFail(DeliveryEntity, { id });
      if (subscriptionId === null) return;
      if (pauses) {
        await pauseAfter(manager, { id, subscriptionId, reason }, now, tellsOperator);
      } else if (await manager.existsBy(SubscriptionEntity, { id: subscriptionId, state: 'paused' })) {
        // It was paused meanwhile: what was not taken waits as the rest does.
        await manager.update(DeliveryEntity, { id, endedAt: IsNull() }, { dueAt: null });
      }
    });
  }

  /**
   * Makes due what whoever had the lease before had begun and not ended, since nobody does any more; a try that was cut
   * short does not count. Returns how many there were.
   */
  async takeOver(lease: Lease, now: string): Promise<number> {
    return this.#queue.transaction(async (manager) => {
      await assertHeld(manager, lease);
      const cutShort = { state: 'sent' as const, reason: IsNull(), endedAt: IsNull(), dueAt: MoreThan(now) };
      const begun = await manager.findBy(DeliveryEntity, cutShort);
      for (const { id, tries } of begun)
        await manager.update(
          DeliveryEntity,
          { ...cutShort, id },
          { dueAt: now, tries: Math.max(0, tries - 1) },
        );
      return begun.length;
    });
  }

  /**
   * Mends what a clock that was ahead has left: a delivery that was made, or tried, at a moment that has not come is due
   * by its rhythm from now on, or tried now. Returns how many there were.
   */
  async mendMoments(lease: Lease, now: string): Promise<number> {
    const toCome = MoreThan(momentOf(new Date(Date.parse(now) + usualSkewMs)));
    const wrong = [
      { endedAt: IsNull(), dueAt: toCome, createdAt: toCome },
      { endedAt: IsNull(), dueAt: toCome, triedAt: toCome },
    ];
    return this.#queue.transaction(async (manager) => {
      await assertHeld(manager, lease);
      const found = await manager.findBy(DeliveryEntity, wrong);
      for (const { id, subscriptionId, about, tries } of found) {
        const isDigest = subscriptionId !== null && about === 'changes' && tries === 0;
        const row = isDigest ? await manager.findOneBy(SubscriptionEntity, { id: subscriptionId }) : null;
        const dueAt = row === null ? now : dueAfter(subscriptionOf(row).rhythm, now);
        const set = { dueAt, createdAt: now, ...(tries > 0 && { triedAt: now }) };
        await manager.update(DeliveryEntity, { id, endedAt: IsNull() }, set);
      }
      return found.length;
    });
  }

  /** Says of those that wait and are due by mail why they are not tried, where that is not said yet. */
  async explainMailThatWaits(lease: Lease, now: string, reason: string): Promise<void> {
    await this.#queue.transaction(async (manager) => {
      await assertHeld(manager, lease);
      const waiting = { state: 'waiting' as const, dueAt: LessThanOrEqual(now), reason: IsNull() };
      for (const { id, subscriptionId } of await manager.findBy(DeliveryEntity, waiting)) {
        const isByMail =
          subscriptionId === null ||
          (await manager.existsBy(SubscriptionEntity, { id: subscriptionId, channel: 'mail' }));
        if (isByMail) await manager.update(DeliveryEntity, { ...waiting, id }, { reason });
      }
    });
  }
}

/** How many deliveries stand how, and since when the oldest of those that have not ended was made. */
export function countDeliveries(): LedgerQuery<
  readonly { readonly state: DeliveryState; readonly count: number; readonly oldestAt: string | null }[]
> {
  return async (manager) => {
    const rows = await manager
      .createQueryBuilder(DeliveryEntity, 'one')
      .select('one.state', 'state')
      .addSelect('COUNT(*)', 'count')
      .addSelect('MIN(one.createdAt)', 'oldestAt')
      .groupBy('one.state')
      .getRawMany<{ state: DeliveryState; count: number | string; oldestAt: string | null }>();
    return rows.map(({ count, ...row }) => ({ ...row, count: Number(count) }));
  };
}
