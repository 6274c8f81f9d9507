import { In, LessThanOrEqual, type EntityManager } from 'typeorm';
import type { DeliveryState } from '../domain/delivery-state.js';
import { DeliveryEntity } from './entities/delivery.entity.js';
import { HoldEntity } from './entities/hold.entity.js';
import { RunEntity, type RunOutcome } from './entities/run.entity.js';
import { SubscriptionEntity, type SubscriptionState } from './entities/subscription.entity.js';
import { TroubleEntity, type TroubleKind } from './entities/trouble.entity.js';
import type { LedgerQuery } from './ledger-reader.js';
import { countDeliveries } from './outbox/outbox.js';
import { readConflicts } from './outbox/read-signs.js';
import { syncTriggers } from './read-runs.js';

/** What a ledger can be counted by, for whoever watches over it; what there is none of is absent. Moments are RFC 3339. */
export interface LedgerFigures {
  /** Of runs, how many ended how; and when the newest sync that ended so did. */
  readonly runs: readonly { readonly outcome: RunOutcome; readonly count: number }[];
  readonly syncs: readonly { readonly outcome: RunOutcome; readonly endedAt: string }[];
  /** The holds that wait, of pages and of single rows. */
  readonly holds: readonly { readonly instrument: string; readonly pages: number; readonly rows: number }[];
  /** The instruments of which the editions contradict each other. */
  readonly conflicts: readonly string[];
  readonly deliveries: readonly {
    readonly state: DeliveryState;
    readonly count: number;
    readonly oldestAt: string | null;
  }[];
  /** Since when the delivery is due that is due for longest; `null` where none is. */
  readonly dueAt: string | null;
  readonly subscriptions: readonly { readonly state: SubscriptionState; readonly count: number }[];
  readonly troubles: readonly { readonly kind: TroubleKind; readonly count: number }[];
}

/** All of it as it stands at a moment; of these instruments, whether their editions contradict each other. */
export function readFigures(now: string, instruments: readonly string[]): LedgerQuery<LedgerFigures> {
  return async (manager) => ({
    runs: await countBy(manager, RunEntity, 'outcome'),
    syncs: await newestSyncs(manager, now),
    holds: await openHolds(manager),
    conflicts: await readConflicts(instruments)(manager),
    deliveries: await countDeliveries()(manager),
    dueAt: await longestDue(manager, now),
    subscriptions: await countBy(manager, SubscriptionEntity, 'state'),
    troubles: await countBy(manager, TroubleEntity, 'kind', 'one.endedAt IS NULL'),
  });
}

/** How many rows have each value of a column. */
async function countBy<Key extends string, Value extends string>(
  manager: EntityManager,
  entity: new () => object,
  column: Key,
  where = '1 = 1',
): Promise<readonly (Readonly<Record<Key, Value>> & { readonly count: number })[]> {
  const rows = await manager
    .createQueryBuilder(entity, 'one')
    .select(`one.${column}`, column)
    .addSelect('COUNT(*)', 'count')
    .where(where)
    .groupBy(`one.${column}`)
    .getRawMany<Readonly<Record<Key, Value>> & { readonly count: number | string }>();
  // PostgreSQL counts in `bigint`, which its driver gives as text.
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

async function newestSyncs(manager: EntityManager, now: string): Promise<LedgerFigures['syncs']> {
  const rows = await manager
    .createQueryBuilder(RunEntity, 'one')
    .select('one.outcome', 'outcome')
    // Of a clock that was ahead nobody knows when it ended: it would be the newest for as long as the clock was wrong.
    .addSelect('MAX(one.endedAt)', 'endedAt')
    .where({ trigger: In(syncTriggers), endedAt: LessThanOrEqual(now) })
    .groupBy('one.outcome')
    .getRawMany<LedgerFigures['syncs'][number]>();
  return rows;
}

async function longestDue(manager: EntityManager, now: string): Promise<string | null> {
  const [first] = await manager.find(DeliveryEntity, {
    select: { id: true, dueAt: true },
    where: { dueAt: LessThanOrEqual(now) },
    order: { dueAt: 'ASC' },
    take: 1,
  });
  return first?.dueAt ?? null;
}

async function openHolds(manager: EntityManager): Promise<LedgerFigures['holds']> {
  const rows = await manager
    .createQueryBuilder(HoldEntity, 'one')
    .select('one.instrument', 'instrument')
    .addSelect('COUNT(*)', 'all')
    .addSelect('COUNT(one.participant)', 'rows')
    .where({ state: 'open' })
    .groupBy('one.instrument')
    .getRawMany<{
      readonly instrument: string;
      readonly all: number | string;
      readonly rows: number | string;
    }>();
  return rows.map(({ instrument, all, rows: ofRows }) => ({
    instrument,
    pages: Number(all) - Number(ofRows),
    rows: Number(ofRows),
  }));
}
