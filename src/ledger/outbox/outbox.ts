import { IsNull, LessThanOrEqual } from 'typeorm';
import { DeliveryChangeEntity } from '../entities/delivery-change.entity.js';
import { DeliveryEntity, type DeliveryState } from '../entities/delivery.entity.js';
import { SubscriptionEntity } from '../entities/subscription.entity.js';
import { TroubleEntity } from '../entities/trouble.entity.js';
import type { LedgerQuery } from '../ledger-reader.js';
import { assertHeld, type Lease } from '../leases.js';
import { changesOfIds, type ChangeRecord } from '../read-changes.js';
import type { WriteQueue } from '../write-queue.js';
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
}

/** Deliveries that are due by a moment, those first that have waited longest, and at most so many. */
export function readDue(now: string, most: number): LedgerQuery<readonly DeliveryEntity[]> {
  return async (manager) =>
    manager.find(DeliveryEntity, {
      where: { dueAt: LessThanOrEqual(now), endedAt: IsNull() },
      order: { dueAt: 'ASC', id: 'ASC' },
      take: most,
    });
}

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
   * good stays.
   */
  async end(id: string, { state, reason, dueAt }: TryOutcome, now: string): Promise<void> {
    const endedAt = dueAt === null ? now : null;
    await this.#queue.transaction(async (manager) =>
      manager.update(DeliveryEntity, { id, endedAt: IsNull() }, { state, reason, dueAt, endedAt }),
    );
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
