import type { EntityManager } from 'typeorm';
import { SubscriptionEntity } from '../entities/subscription.entity.js';

/**
 * Keeps others from altering subscriptions, and from telling them changes, until the transaction ends. Otherwise a
 * change of this moment would be put aside for one that is resumed at this moment, and never be due; or be recorded
 * beside one that is added, and neither see the other. On PostgreSQL by the weakest lock of the table that excludes itself
 * and every write; who reads, or refers to a subscription, does not wait. On SQLite by a write, as in `assertHeld`.
 */
export async function lockSubscriptions(manager: EntityManager): Promise<void> {
  if (manager.connection.options.type === 'postgres')
    await manager.query('LOCK TABLE subscription IN SHARE ROW EXCLUSIVE MODE');
  else await manager.update(SubscriptionEntity, { id: 0 }, { state: 'ended' });
}
