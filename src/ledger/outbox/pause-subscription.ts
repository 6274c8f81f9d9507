import { IsNull, type EntityManager } from 'typeorm';
import { DeliveryEntity } from '../entities/delivery.entity.js';
import { SubscriptionEntity } from '../entities/subscription.entity.js';

/**
 * Pauses a subscription: what waits, and what changes meanwhile, is kept for it, and not due. False where it is not
 * active. To be called by whoever has locked the subscriptions.
 */
export async function pauseSubscription(
  manager: EntityManager,
  id: number,
  at: string,
  reason: string | null,
): Promise<boolean> {
  const paused = { state: 'paused' as const, reason, stateSince: at };
  const { affected } = await manager.update(SubscriptionEntity, { id, state: 'active' }, paused);
  if (affected === 0) return false;
  await manager.update(DeliveryEntity, { subscriptionId: id, endedAt: IsNull() }, { dueAt: null });
  return true;
}
