import { In, IsNull } from 'typeorm';
import { DeliveryEntity } from '../entities/delivery.entity.js';
import { SubscriptionEntity } from '../entities/subscription.entity.js';
import { TroubleEntity } from '../entities/trouble.entity.js';
import { assertHeld, type Lease } from '../leases.js';
import type { LedgerQuery } from '../ledger-reader.js';
import type { WriteQueue } from '../write-queue.js';
import { lockSubscriptions } from './lock-subscriptions.js';
import { planNotices, type FoundTrouble, type KnownTroubles, type NoticePlan } from './plan-notices.js';
import { newDeliveries } from './put-deliveries.js';
import { subscriptionOf } from './subscription.js';

/** What is known of troubles now. */
export function readTroubles(): LedgerQuery<KnownTroubles> {
  return async (manager) => {
    const open = await manager.find(TroubleEntity, { where: { endedAt: IsNull() }, order: { id: 'ASC' } });
    const told = await manager.find(DeliveryEntity, {
      select: { troubleId: true, subscriptionId: true },
      where: { troubleId: In(open.map(({ id }) => id)), about: 'trouble' },
    });
    const rows = await manager.find(SubscriptionEntity, { order: { id: 'ASC' } });
    return {
      open,
      told: told.flatMap(({ troubleId, subscriptionId }) =>
        troubleId === null ? [] : [{ troubleId, subscriptionId }],
      ),
      subscriptions: rows.map(subscriptionOf),
    };
  };
}

/** The one who writes what is wrong for a time, and who is told of it. */
export class Troubles {
  readonly #queue: WriteQueue;

  constructor(queue: WriteQueue) {
    this.#queue = queue;
  }

  /**
   * Writes the troubles that are found and were not known, ends those that are found no more, and puts the notices of
   * both into the outbox, in one transaction. Throws `LeaseLost` where another process sends. Returns what was written.
   */
  async note(
    lease: Lease,
    found: readonly FoundTrouble[],
    at: string,
    tellsOperator: boolean,
  ): Promise<NoticePlan> {
    return this.#queue.transaction(async (manager) => {
      await assertHeld(manager, lease);
      // A subscription that is resumed meanwhile would leave its notice without a moment.
      await lockSubscriptions(manager);
      const known = await readTroubles()(manager);
      const plan = planNotices(found, known, tellsOperator);
      const paused = new Set<number | null>(
        known.subscriptions.flatMap(({ id, state }) => (state === 'paused' ? [id] : [])),
      );
      // What a paused one hears of the end waits with the rest.
      const dueAt = (subscriptionId: number | null) => (paused.has(subscriptionId) ? null : at);
      const put = async (troubleId: number, notices: NoticePlan['openings'][number]['notices']) =>
        newDeliveries(
          manager,
          notices.map((notice) => ({
            ...notice,
            troubleId,
            dueAt: dueAt(notice.subscriptionId),
            createdAt: at,
          })),
        );
      for (const { notices, ...opening } of plan.openings) {
        const { id } = await manager.save(TroubleEntity, {
          ...opening,
          subscriptionId: null,
          openedAt: at,
          endedAt: null,
        });
        await put(id, notices);
      }
      for (const { id, ends, notices } of plan.followings) {
        if (ends) await manager.update(TroubleEntity, { id }, { endedAt: at });
        await put(id, notices);
      }
      return plan;
    });
  }
}
