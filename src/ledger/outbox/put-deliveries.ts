import { randomUUID } from 'node:crypto';
import { IsNull, Not, type EntityManager } from 'typeorm';
import { isWanted } from '../../domain/change-filter.js';
import { dueAfter } from '../../domain/rhythm.js';
import { ChangeEntity } from '../entities/change.entity.js';
import { DeliveryChangeEntity } from '../entities/delivery-change.entity.js';
import { DeliveryEntity, type DeliveryAbout } from '../entities/delivery.entity.js';
import { SubscriptionEntity } from '../entities/subscription.entity.js';
import { insertMany } from '../insert-many.js';
import { subscriptionOf, type Subscription } from './subscription.js';

/** The ids of the groups to which a State belongs on a day, by its alpha-3 code. */
export type GroupsOf = (state: string, day: string) => readonly string[];

/**
 * Puts the deliveries of the changes that a snapshot brought into the outbox, within the transaction that records them:
 * there is no change of which someone who wanted it is not told, and no delivery of a change that was never recorded.
 */
export async function putDeliveries(
  manager: EntityManager,
  snapshotId: number,
  at: string,
  groupsOf: GroupsOf,
): Promise<void> {
  const changes = await manager.find(ChangeEntity, { where: { snapshotId }, order: { id: 'ASC' } });
  if (changes.length === 0) return;
  const rows = await manager.find(SubscriptionEntity, {
    where: { state: Not('ended') },
    order: { id: 'ASC' },
  });
  for (const row of rows) await tell(manager, subscriptionOf(row), changes, at, groupsOf);
}

/** Puts those of some changes that a subscription wants into its outbox; returns how many there are. */
export async function tell(
  manager: EntityManager,
  subscription: Subscription,
  changes: readonly ChangeEntity[],
  at: string,
  groupsOf: GroupsOf,
): Promise<number> {
  const { id: subscriptionId, filter, rhythm, state } = subscription;
  const day = at.slice(0, 10);
  const wanted = changes.filter((change) => isWanted(filter, change, groupsOf(change.state, day)));
  if (wanted.length === 0) return 0;
  const dueAt = state === 'paused' ? null : dueAfter(rhythm, at);
  const deliveryId =
    (await openDelivery(manager, subscriptionId, dueAt)) ??
    (await newDelivery(manager, { subscriptionId, about: 'changes', dueAt, createdAt: at }));
  await insertMany(
    manager,
    DeliveryChangeEntity,
    wanted.map(({ id: changeId }) => ({ deliveryId, changeId })),
  );
  return wanted.length;
}

/** Puts a delivery into the outbox; returns its id. */
export async function newDelivery(
  manager: EntityManager,
  {
    troubleId = null,
    ...delivery
  }: Pick<DeliveryEntity, 'subscriptionId' | 'dueAt' | 'createdAt'> & {
    readonly about: DeliveryAbout;
    readonly troubleId?: number | null;
  },
): Promise<string> {
  const id = `msg_${randomUUID()}`;
  const fresh = { state: 'waiting' as const, tries: 0, triedAt: null, endedAt: null, reason: null };
  await manager.insert(DeliveryEntity, { id, ...delivery, troubleId, ...fresh });
  return id;
}

/**
 * The delivery that waits for the same moment and was never tried, which a later change joins. The first statement is a
 * write: whoever begins to send it waits until this transaction has ended, and reads what it brought.
 */
async function openDelivery(
  manager: EntityManager,
  subscriptionId: number,
  dueAt: string | null,
): Promise<string | null> {
  const open = {
    subscriptionId,
    about: 'changes' as const,
    state: 'waiting' as const,
    tries: 0,
    dueAt: dueAt ?? IsNull(),
  };
  const found = await manager.findOne(DeliveryEntity, { where: open, order: { id: 'ASC' } });
  if (found === null) return null;
  const { affected } = await manager.update(DeliveryEntity, { ...open, id: found.id }, { tries: 0 });
  return affected === 0 ? null : found.id;
}
