import { randomUUID } from 'node:crypto';
import { In, IsNull, MoreThanOrEqual, Not, type EntityManager } from 'typeorm';
import { isWanted } from '../../domain/change-filter.js';
import { dueAfter } from '../../domain/rhythm.js';
import { ChangeEntity } from '../entities/change.entity.js';
import { DeliveryChangeEntity } from '../entities/delivery-change.entity.js';
import { DeliveryEntity, type DeliveryAbout } from '../entities/delivery.entity.js';
import { SubscriptionEntity } from '../entities/subscription.entity.js';
import { inPortions } from '../in-portions.js';
import { insertMany } from '../insert-many.js';
import { lockSubscriptions } from './lock-subscriptions.js';
import { subscriptionOf, type Subscription } from './subscription.js';

/** The ids of the groups to which a State belongs on a day, by its alpha-3 code. */
export type GroupsOf = (state: string, day: string) => readonly string[];

/** A snapshot whose changes are told. */
export interface ToldSnapshot {
  readonly snapshotId: number;
  /** When it is applied, RFC 3339 in UTC. */
  readonly at: string;
  /** When the page was fetched, where it was saved then and is read into the record now; else `null`. */
  readonly savedAt: string | null;
  readonly groupsOf: GroupsOf;
}

/** A subscription with the changes that it is told of. */
interface Told {
  readonly subscription: Subscription;
  readonly changes: readonly ChangeEntity[];
}

/**
 * Puts the deliveries of the changes that a snapshot brought into the outbox, within the transaction that records them:
 * there is no change of which someone who wanted it is not told, and no delivery of a change that was never recorded. A
 * page that was saved before a subscription began is no news for it, although the record learns of it only now.
 */
export async function putDeliveries(
  manager: EntityManager,
  { snapshotId, at, savedAt, groupsOf }: ToldSnapshot,
): Promise<void> {
  const changes = await manager.find(ChangeEntity, { where: { snapshotId }, order: { id: 'ASC' } });
  if (changes.length === 0) return;
  await lockSubscriptions(manager);
  const rows = await manager.find(SubscriptionEntity, {
    where: { state: Not('ended') },
    order: { id: 'ASC' },
  });
  const begun = rows.map(subscriptionOf).filter(({ beginsAt }) => savedAt === null || beginsAt <= savedAt);
  await tell(manager, begun, changes, at, groupsOf);
}

/**
 * Puts those of some changes that subscriptions want into their outboxes; returns how many that are, of all of them
 * together. To be called by whoever has locked the subscriptions.
 */
export async function tell(
  manager: EntityManager,
  subscriptions: readonly Subscription[],
  changes: readonly ChangeEntity[],
  at: string,
  groupsOf: GroupsOf,
): Promise<number> {
  const day = at.slice(0, 10);
  const grouped = changes.map((change) => ({ change, groups: groupsOf(change.state, day) }));
  const told = subscriptions.flatMap((subscription): readonly Told[] => {
    const wanted = grouped.filter(({ change, groups }) => isWanted(subscription.filter, change, groups));
    return wanted.length === 0 ? [] : [{ subscription, changes: wanted.map(({ change }) => change) }];
  });
  if (told.length === 0) return 0;
  const due = told.map(({ subscription: { id: subscriptionId, state, rhythm } }) => ({
    subscriptionId,
    dueAt: state === 'paused' ? null : dueAfter(rhythm, at),
  }));
  const open = await openDeliveries(manager, due, at);
  const fresh: DeliveryEntity[] = [];
  const rows = told.flatMap(({ changes: own }, index) => {
    const whenDue = due[index]!;
    let deliveryId = open.get(keyOf(whenDue));
    if (deliveryId === undefined) {
      const delivery = freshDelivery({ ...whenDue, about: 'changes', createdAt: at });
      fresh.push(delivery);
      deliveryId = delivery.id;
    }
    return own.map(({ id: changeId }) => ({ deliveryId, changeId }));
  });
  await insertMany(manager, DeliveryEntity, fresh);
  await insertMany(manager, DeliveryChangeEntity, rows);
  return rows.length;
}

/** What a new delivery is made with. */
type NewDelivery = Pick<DeliveryEntity, 'subscriptionId' | 'dueAt' | 'createdAt'> & {
  readonly about: DeliveryAbout;
  readonly troubleId?: number | null;
};

/** Puts a delivery into the outbox; returns its id. */
export async function newDelivery(manager: EntityManager, delivery: NewDelivery): Promise<string> {
  const fresh = freshDelivery(delivery);
  await manager.insert(DeliveryEntity, fresh);
  return fresh.id;
}

/** Puts many of them, some hundred in a statement: whoever wants to record something waits for them. */
export async function newDeliveries(
  manager: EntityManager,
  deliveries: readonly NewDelivery[],
): Promise<void> {
  await insertMany(manager, DeliveryEntity, deliveries.map(freshDelivery));
}

function freshDelivery({ troubleId = null, ...delivery }: NewDelivery): DeliveryEntity {
  const untried = { state: 'waiting' as const, tries: 0, triedAt: null, endedAt: null, reason: null };
  return { id: `msg_${randomUUID()}`, ...delivery, troubleId, ...untried };
}

/** To whom a delivery is due, and when. */
type WhenDue = Pick<DeliveryEntity, 'subscriptionId' | 'dueAt'>;

/**
 * Of the deliveries that wait for such a moment, or for none, and were never tried, the oldest of each: a later change
 * joins it. What was tried once says the same under its id for ever. They are written before they are relied on: whoever
 * begins to send one waits until this transaction has ended, and reads what it brought; one whose sending was begun
 * meanwhile is none of them any more.
 */
async function openDeliveries(
  manager: EntityManager,
  due: readonly WhenDue[],
  at: string,
): Promise<ReadonlyMap<string, string>> {
  const open = { about: 'changes' as const, state: 'waiting' as const, triedAt: IsNull() };
  const found = await manager.find(DeliveryEntity, {
    where: [
      { ...open, dueAt: MoreThanOrEqual(at) },
      { ...open, dueAt: IsNull() },
    ],
  });
  const wanted = new Set(due.map(keyOf));
  const held: DeliveryEntity[] = [];
  for (const portion of inPortions(found.filter((delivery) => wanted.has(keyOf(delivery))))) {
    const these = { ...open, id: In(portion.map(({ id }) => id)) };
    await manager.update(DeliveryEntity, these, { tries: 0 });
    held.push(...(await manager.findBy(DeliveryEntity, these)));
  }
  const youngestFirst = held.toSorted(
    (a, b) => b.createdAt.localeCompare(a.createdAt) || b.id.localeCompare(a.id),
  );
  return new Map(youngestFirst.map((delivery) => [keyOf(delivery), delivery.id]));
}

function keyOf({ subscriptionId, dueAt }: WhenDue): string {
  return `${subscriptionId} ${dueAt}`;
}
