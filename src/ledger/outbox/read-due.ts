import { IsNull, LessThanOrEqual, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { DeliveryEntity } from '../entities/delivery.entity.js';
import { SubscriptionEntity, type Channel } from '../entities/subscription.entity.js';
import type { LedgerQuery } from '../ledger-reader.js';

/** What is to be known of a delivery before it is tried. */
export type DueDelivery = Pick<DeliveryEntity, 'id' | 'subscriptionId' | 'dueAt'>;

/** Which of the deliveries that are due are wanted. */
export interface DueFilter {
  /** By which channels; the operator is told by mail. */
  readonly channels: readonly Channel[];
  /** Of whom no more is wanted now; `null` is the operator. */
  readonly except: readonly (number | null)[];
  /** How many at most. */
  readonly most: number;
}

/**
 * Who is told; 0 is the operator. By the column itself SQLite would group along its index, and read for each question all
 * that was ever delivered.
 */
const whom = 'COALESCE(one.subscriptionId, 0)';

/**
 * The deliveries that are due by a moment, one for each who is told: the one that is due longest. Those come first who
 * were never tried in vain, so that many who do not answer do not delay the others, and then who has waited longest.
 */
export function readDue(
  now: string,
  { channels, except, most }: DueFilter,
): LedgerQuery<readonly DueDelivery[]> {
  return async (manager) => {
    const busy = except.filter((one) => one !== null);
    const query = dueOf(manager, now, channels)
      .select(whom, 'whom')
      .groupBy(whom)
      .orderBy('MIN(one.tries)', 'ASC')
      .addOrderBy('MIN(one.dueAt)', 'ASC')
      .limit(most);
    if (busy.length > 0)
      query.andWhere('(one.subscriptionId IS NULL OR one.subscriptionId NOT IN (:...busy))', { busy });
    if (except.includes(null)) query.andWhere('one.subscriptionId IS NOT NULL');
    const told = await query.getRawMany<{ readonly whom: number }>();
    const due: DueDelivery[] = [];
    for (const { whom: subscriptionId } of told) {
      const first = await manager.findOne(DeliveryEntity, {
        select: { id: true, subscriptionId: true, dueAt: true },
        where: {
          subscriptionId: subscriptionId === 0 ? IsNull() : subscriptionId,
          dueAt: LessThanOrEqual(now),
          endedAt: IsNull(),
        },
        // What waited while a subscription was paused is due at one moment, and told in its order.
        order: { dueAt: 'ASC', createdAt: 'ASC', id: 'ASC' },
      });
      if (first !== null) due.push(first);
    }
    return due;
  };
}

/** How many deliveries by some channels are due by a moment. */
export function countDue(now: string, channels: readonly Channel[]): LedgerQuery<number> {
  return async (manager) => {
    // `getCount` counts distinct ids, for which SQLite reads all that was ever delivered.
    const counted = await dueOf(manager, now, channels)
      .select('COUNT(*)', 'count')
      .getRawOne<{ readonly count: number | string }>();
    return Number(counted?.count ?? 0);
  };
}

function dueOf(
  manager: EntityManager,
  now: string,
  channels: readonly Channel[],
): SelectQueryBuilder<DeliveryEntity> {
  return manager
    .createQueryBuilder(DeliveryEntity, 'one')
    .leftJoin(SubscriptionEntity, 'who', 'who.id = one.subscriptionId')
    .where('one.dueAt <= :now AND one.endedAt IS NULL', { now })
    .andWhere("COALESCE(who.channel, 'mail') IN (:...channels)", { channels });
}
