import type { DeliveryState } from '../../domain/delivery-state.js';
import { DeliveryChangeEntity } from '../entities/delivery-change.entity.js';
import { DeliveryEntity } from '../entities/delivery.entity.js';
import { SubscriptionEntity, type Channel } from '../entities/subscription.entity.js';
import type { LedgerQuery } from '../ledger-reader.js';

const columns = [
  'id',
  'about',
  'state',
  'tries',
  'createdAt',
  'dueAt',
  'triedAt',
  'endedAt',
  'reason',
] as const;

/** How a delivery went, and nothing of whom it went to. */
export interface DeliveryRecord extends Pick<DeliveryEntity, (typeof columns)[number]> {
  /** The number of the subscription; `null` where it is to the operator. */
  readonly subscription: number | null;
  /** The operator is told by mail. */
  readonly channel: Channel;
  /** How many changes it tells; 0 for a notice. */
  readonly changes: number;
}

/** Which deliveries are wanted; each key that is absent takes all. */
export interface DeliveryFilter {
  readonly states?: readonly DeliveryState[];
  readonly subscription?: number;
  /** `true` for those alone that have not ended: also one that was refused for good, and is kept while paused. */
  readonly isOpen?: true;
}

/** Deliveries, newest first. */
export function readDeliveries({ states, subscription, isOpen }: DeliveryFilter = {}): LedgerQuery<
  readonly DeliveryRecord[]
> {
  return async (manager) => {
    const query = manager
      .createQueryBuilder(DeliveryEntity, 'one')
      .leftJoin(SubscriptionEntity, 'who', 'who.id = one.subscriptionId')
      .select('one.subscriptionId', 'subscription')
      .addSelect('who.channel', 'channel')
      .addSelect(
        (told) =>
          told.select('COUNT(*)').from(DeliveryChangeEntity, 'told').where('told.deliveryId = one.id'),
        'changes',
      )
      .orderBy('one.createdAt', 'DESC')
      .addOrderBy('one.id', 'DESC');
    for (const column of columns) query.addSelect(`one.${column}`, column);
    if (states !== undefined) query.andWhere('one.state IN (:...states)', { states });
    if (subscription !== undefined) query.andWhere('one.subscriptionId = :subscription', { subscription });
    if (isOpen) query.andWhere('one.endedAt IS NULL');
    const rows = await query.getRawMany<
      Omit<DeliveryRecord, 'channel' | 'changes'> & { channel: Channel | null; changes: number | string }
    >();
    return rows.map(({ channel, changes, ...row }) => ({
      ...row,
      channel: channel ?? 'mail',
      // PostgreSQL counts in `bigint`, which its driver gives as text.
      changes: Number(changes),
    }));
  };
}
