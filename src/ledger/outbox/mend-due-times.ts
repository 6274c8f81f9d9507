import { In, IsNull, MoreThan, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { momentOf } from '../../clock.js';
import { addSpan } from '../../domain/day.js';
import { dueAfter } from '../../domain/rhythm.js';
import { DeliveryEntity } from '../entities/delivery.entity.js';
import { SubscriptionEntity } from '../entities/subscription.entity.js';
import { lockSubscriptions } from './lock-subscriptions.js';
import { subscriptionOf } from './subscription.js';

/** What a clock that was ahead has put off: what was made or tried at a moment that has not come, or is due too late. */
function putOff(now: string): readonly FindOptionsWhere<DeliveryEntity>[] {
  const toCome = { endedAt: IsNull(), dueAt: MoreThan(now) };
  const inEightDays = `${addSpan(now.slice(0, 10), { days: 8 })}${now.slice(10)}`;
  return [
    { ...toCome, createdAt: MoreThan(now) },
    { ...toCome, triedAt: MoreThan(now) },
    { ...toCome, dueAt: MoreThan(inEightDays), triedAt: IsNull() },
  ];
}

/** The ids of the deliveries that a clock that was ahead has put off, by the clock that is asked now. */
export async function readPutOff(manager: EntityManager, now: string): Promise<readonly string[]> {
  const late = await manager.find(DeliveryEntity, { select: { id: true }, where: [...putOff(now)] });
  return late.map(({ id }) => id);
}

/**
 * Brings forward what a clock that was ahead has put off, perhaps for years: what was made or tried at a moment that has
 * not come, and what waits for longer than the longest rhythm, a week, has anything wait. A digest comes at the next
 * hour of its rhythm, a try after as long as it was to come, and all else now; nothing is put off by it.
 */
export async function mendDueTimes(
  manager: EntityManager,
  ids: readonly string[],
  now: string,
): Promise<void> {
  await lockSubscriptions(manager);
  const late = await manager.find(DeliveryEntity, {
    where: putOff(now).map((one) => ({ ...one, id: In(ids) })),
  });
  for (const delivery of late) {
    const dueAt = await dueNow(manager, delivery, now);
    const triedAt = delivery.triedAt !== null && delivery.triedAt > now ? now : delivery.triedAt;
    const { id, state } = delivery;
    // One that was begun meanwhile is due as whoever began it said.
    await manager.update(DeliveryEntity, { id, state, dueAt: MoreThan(dueAt) }, { dueAt, triedAt });
  }
}

/** When a delivery would be due if it were made, or had been tried, now. */
async function dueNow(
  manager: EntityManager,
  { about, subscriptionId, dueAt, triedAt }: DeliveryEntity,
  now: string,
): Promise<string> {
  if (triedAt !== null && dueAt !== null) {
    const waits = Math.max(0, Date.parse(dueAt) - Date.parse(triedAt));
    return momentOf(new Date(Date.parse(now) + waits));
  }
  if (about !== 'changes' || subscriptionId === null) return now;
  const row = await manager.findOneByOrFail(SubscriptionEntity, { id: subscriptionId });
  return dueAfter(subscriptionOf(row).rhythm, now);
}
