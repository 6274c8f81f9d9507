import type { EntityManager } from 'typeorm';
import { TroubleEntity } from '../entities/trouble.entity.js';
import { newDelivery } from './put-deliveries.js';

/** Writes that a subscription was paused by what came of a try, and, where there is an operator, that one is told. */
export async function tellOfPause(
  manager: EntityManager,
  { subscriptionId, reason }: { readonly subscriptionId: number; readonly reason: string | null },
  at: string,
  tellsOperator: boolean,
): Promise<void> {
  const { id: troubleId } = await manager.save(TroubleEntity, {
    kind: 'paused',
    instrument: null,
    subscriptionId,
    reason,
    openedAt: at,
    endedAt: null,
  });
  if (!tellsOperator) return;
  await newDelivery(manager, { subscriptionId: null, about: 'trouble', troubleId, dueAt: at, createdAt: at });
}
