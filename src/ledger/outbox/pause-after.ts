import { IsNull, type EntityManager } from 'typeorm';
import { DeliveryChangeEntity } from '../entities/delivery-change.entity.js';
import { DeliveryEntity } from '../entities/delivery.entity.js';
import { SubscriptionEntity } from '../entities/subscription.entity.js';
import { TroubleEntity } from '../entities/trouble.entity.js';
import { insertMany } from '../insert-many.js';
import { newDelivery } from './put-deliveries.js';

/** Pauses a subscription: what waits is not due any more. False where it is not active. */
export async function pause(
  manager: EntityManager,
  id: number,
  at: string,
  reason: string | null,
): Promise<boolean> {
  const set = { state: 'paused' as const, reason, stateSince: at };
  const { affected } = await manager.update(SubscriptionEntity, { id, state: 'active' }, set);
  if (affected === 0) return false;
  await manager.update(DeliveryEntity, { subscriptionId: id, endedAt: IsNull() }, { dueAt: null });
  return true;
}

/**
 * Pauses a subscription for a delivery that stands for good and was not taken: what it told is kept, in a delivery that
 * waits until the subscription is resumed, and the operator is told of it.
 */
export async function pauseAfter(
  manager: EntityManager,
  { id, subscriptionId, reason }: Pick<DeliveryEntity, 'id' | 'reason'> & { readonly subscriptionId: number },
  at: string,
  tellsOperator: boolean,
): Promise<void> {
  const isNews = await pause(manager, subscriptionId, at, reason);
  await keepChanges(manager, subscriptionId, id, at);
  if (!isNews) return;
  const { id: troubleId } = await manager.save(TroubleEntity, {
    kind: 'paused',
    instrument: null,
    subscriptionId,
    reason,
    openedAt: at,
    endedAt: null,
  });
  if (tellsOperator)
    await newDelivery(manager, {
      subscriptionId: null,
      about: 'trouble',
      troubleId,
      dueAt: at,
      createdAt: at,
    });
}

/** Puts what a delivery told and nobody took into one that waits until the subscription is resumed. */
async function keepChanges(
  manager: EntityManager,
  subscriptionId: number,
  deliveryId: string,
  at: string,
): Promise<void> {
  if (!(await manager.existsBy(SubscriptionEntity, { id: subscriptionId, state: 'paused' }))) return;
  const told = await manager.findBy(DeliveryChangeEntity, { deliveryId });
  if (told.length === 0) return;
  const kept = await newDelivery(manager, { subscriptionId, about: 'changes', dueAt: null, createdAt: at });
  await insertMany(
    manager,
    DeliveryChangeEntity,
    told.map(({ changeId }) => ({ deliveryId: kept, changeId })),
  );
}
