import { In, IsNull, LessThanOrEqual, MoreThan } from 'typeorm';
import type { DeliveryState } from '../../domain/delivery-state.js';
import { undoneChanges } from '../../domain/undone-changes.js';
import { DeliveryEntity } from '../entities/delivery.entity.js';
import { SubscriptionEntity } from '../entities/subscription.entity.js';
import type { TroubleEntity } from '../entities/trouble.entity.js';
import type { LedgerQuery } from '../ledger-reader.js';
import { inPortions } from '../in-portions.js';
import { assertHeld, type Lease } from '../leases.js';
import { changesOfDelivery, changesSince, type ChangeRecord } from '../read-changes.js';
import type { WriteQueue } from '../write-queue.js';
import { lockSubscriptions } from './lock-subscriptions.js';
import { mendDueTimes, readPutOff } from './mend-due-times.js';
import { pauseSubscription } from './pause-subscription.js';
import { aboutOf, presentTrouble } from './present-trouble.js';
import { subscriptionOf, type Subscription } from './subscription.js';
import { tellOfPause } from './tell-of-pause.js';

/** A delivery that is to be tried now, with all that it tells. */
export interface BegunDelivery {
  readonly delivery: DeliveryEntity;
  /** `null` for the operator. */
  readonly subscription: Subscription | null;
  /** In the order in which they were recorded; none for a notice. */
  readonly changes: readonly ChangeRecord[];
  /**
   * By the number of a change that was undone since it was recorded, the one that undid it: perhaps of a kind that the
   * subscriber did not ask for, and then none of `changes`.
   */
  readonly undone: ReadonlyMap<number, ChangeRecord>;
  /** As it stands now: the newest of its kind, where another one has begun since. */
  readonly trouble: TroubleEntity | null;
}

/** What came of a try. */
export interface TryOutcome {
  readonly state: Exclude<DeliveryState, 'waiting'>;
  /** In one line. */
  readonly reason: string | null;
  /** When it is tried again; `null` where it is not. */
  readonly dueAt: string | null;
  /**
   * Whether the subscription is paused by it, for the same reason. The delivery is kept then, and due again, under the
   * same id, when the subscription is resumed.
   */
  readonly pauses?: boolean;
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
      const begun = { state: 'sent' as const, triedAt: now, dueAt: againAt, reason: null };
      // Written first: a change that is joining it is waited for, and read below.
      const { affected } = await manager.update(DeliveryEntity, due, { ...begun, tries: () => 'tries + 1' });
      if (affected === 0) return null;
      const delivery = await manager.findOneByOrFail(DeliveryEntity, { id });
      const { subscriptionId, about } = delivery;
      const row =
        subscriptionId === null
          ? null
          : await manager.findOneByOrFail(SubscriptionEntity, { id: subscriptionId });
      const changes = await changesOfDelivery(id)(manager);
      const told = new Set(changes.map((change) => change.id));
      const undone = [...undoneChanges(await changesSince(changes)(manager))];
      const trouble = await presentTrouble(manager, delivery);
      return {
        delivery: { ...delivery, about: trouble === null ? about : aboutOf(trouble, about) },
        subscription: row && subscriptionOf(row),
        changes,
        undone: new Map(undone.flatMap(([change, by]) => (told.has(change.id) ? [[change.id, by]] : []))),
        trouble,
      };
    });
  }

  /**
   * Writes what came of a try; without the lease, since what was taken was taken, whoever sends now. What stands for
   * good stays, and what is to a subscription that was paused meanwhile is not due before that is resumed. Where it is
   * paused by this, the operator is told, if there is one.
   */
  async end(
    id: string,
    { state, reason, dueAt, pauses = false }: TryOutcome,
    now: string,
    { tellsOperator = false } = {},
  ): Promise<void> {
    await this.#queue.transaction(async (manager) => {
      if (state !== 'accepted') await lockSubscriptions(manager);
      const delivery = await manager.findOneBy(DeliveryEntity, { id, endedAt: IsNull() });
      if (delivery === null) return;
      const { subscriptionId } = delivery;
      const subscription =
        subscriptionId === null ? null : await manager.findOneBy(SubscriptionEntity, { id: subscriptionId });
      if (subscription !== null && pauses && (await pauseSubscription(manager, subscription.id, now, reason)))
        await tellOfPause(manager, { subscriptionId: subscription.id, reason }, now, tellsOperator);
      const isPaused = subscription !== null && (pauses || subscription.state === 'paused');
      const isKept = subscription !== null && pauses;
      await manager.update(
        DeliveryEntity,
        { id, endedAt: IsNull() },
        {
          state,
          reason,
          dueAt: isPaused ? null : dueAt,
          endedAt: dueAt === null && !isKept ? now : null,
        },
      );
    });
  }

  /**
   * Makes due what whoever had the lease before had begun and not ended, since nobody does any more; a try that was cut
   * short does not count. Returns how many there were.
   */
  async takeOver(lease: Lease, now: string): Promise<number> {
    return this.#queue.transaction(async (manager) => {
      await assertHeld(manager, lease);
      const cutShort = { state: 'sent' as const, reason: IsNull(), endedAt: IsNull(), dueAt: MoreThan(now) };
      const tries = () => 'CASE WHEN tries > 0 THEN tries - 1 ELSE 0 END';
      const { affected } = await manager.update(DeliveryEntity, cutShort, { dueAt: now, tries });
      return affected ?? 0;
    });
  }

  /**
   * Brings forward what a clock that was ahead has put off, by the clock that is asked now; returns how many that are. In
   * portions, between which others write: after a leap it may be all that is open.
   */
  async mendDueTimes(now: string): Promise<number> {
    const ids = await this.#queue.transaction(async (manager) => readPutOff(manager, now));
    for (const portion of inPortions(ids))
      await this.#queue.transaction(async (manager) => mendDueTimes(manager, portion, now));
    return ids.length;
  }

  /** Says of mail that is due and was never tried why it is not, where that is not said yet. */
  async explainMailThatWaits(now: string, reason: string): Promise<void> {
    await this.#queue.transaction(async (manager) => {
      const byMail = await manager.find(SubscriptionEntity, {
        select: { id: true },
        where: { channel: 'mail' },
      });
      const waiting = { state: 'waiting' as const, dueAt: LessThanOrEqual(now), reason: IsNull() };
      await manager.update(DeliveryEntity, { ...waiting, subscriptionId: IsNull() }, { reason });
      for (const portion of inPortions(byMail)) {
        const subscriptionId = In(portion.map(({ id }) => id));
        await manager.update(DeliveryEntity, { ...waiting, subscriptionId }, { reason });
      }
    });
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
