import { In, MoreThanOrEqual, type EntityManager } from 'typeorm';
import { believedSnapshots } from './believed-history.js';
import type { Change, PrintedRow } from '../domain/change.js';
import type { ChangedStatement } from '../domain/statement-change.js';
import { ChangeEntity } from './entities/change.entity.js';
import { DeliveryChangeEntity } from './entities/delivery-change.entity.js';
import { SnapshotEntity } from './entities/snapshot.entity.js';
import { inPortions } from './in-portions.js';
import type { LedgerQuery } from './ledger-reader.js';

/** A change as it was recorded: when it was detected, and between which two pages. */
export interface ChangeRecord extends Change {
  readonly id: number;
  /** RFC 3339 in UTC. */
  readonly detectedAt: string;
  readonly runId: number | null;
  /** Hashes of the page that shows the change, and of the one before it. */
  readonly sha256: string;
  readonly previousSha256: string;
}

/**
 * The changes detected at or after a moment, or all of them; newest first: by the moment of detection, and where one
 * page showed many, by the day on which they happened. A moment after `now` is told as that of its page is believed.
 */
export function readChanges(since = '', now = '9999'): LedgerQuery<readonly ChangeRecord[]> {
  return async (manager) => {
    const rows = await manager.find(ChangeEntity, {
      where: since === '' ? {} : { detectedAt: MoreThanOrEqual(since) },
      order: { detectedAt: 'DESC', happenedOn: { direction: 'DESC', nulls: 'LAST' }, id: 'DESC' },
    });
    const snapshots = await manager.find(SnapshotEntity, {
      select: { id: true, sha256: true, instrument: true, revision: true, appliedAt: true, statusAsAt: true },
      order: { revision: 'ASC' },
    });
    const detected = recordsOf(rows, snapshots);
    const believed = rows.some(({ detectedAt }) => detectedAt > now) ? believedMoments(snapshots, now) : null;
    if (believed === null) return detected;
    return detected
      .map((change, index) =>
        change.detectedAt > now
          ? { ...change, detectedAt: believed.get(rows[index]!.snapshotId) ?? now }
          : change,
      )
      .filter(({ detectedAt }) => detectedAt >= since)
      .toSorted((a, b) => (a.detectedAt < b.detectedAt ? 1 : a.detectedAt > b.detectedAt ? -1 : 0));
  };
}

/** The changes that a delivery tells, in the order in which they were recorded. */
export function changesOfDelivery(deliveryId: string): LedgerQuery<readonly ChangeRecord[]> {
  return async (manager) => {
    const rows = await manager
      .createQueryBuilder(ChangeEntity, 'one')
      .innerJoin(DeliveryChangeEntity, 'told', 'told.changeId = one.id')
      .where('told.deliveryId = :deliveryId', { deliveryId })
      .orderBy('one.id', 'ASC')
      .getMany();
    return recordsOf(rows, await snapshotsOf(manager, rows));
  };
}

/** All that changed of the same States and instruments since the first of some changes, in the order of recording. */
export function changesSince(told: readonly ChangeRecord[]): LedgerQuery<readonly ChangeRecord[]> {
  return async (manager) => {
    const [first] = told;
    if (first === undefined) return [];
    const of = (key: 'instrument' | 'state') => In([...new Set(told.map((change) => change[key]))]);
    const rows = await manager.find(ChangeEntity, {
      where: { id: MoreThanOrEqual(first.id), instrument: of('instrument'), state: of('state') },
      order: { id: 'ASC' },
    });
    return recordsOf(rows, await snapshotsOf(manager, rows));
  };
}

/** The snapshots between which some changes were found. */
async function snapshotsOf(
  manager: EntityManager,
  rows: readonly ChangeEntity[],
): Promise<readonly Pick<SnapshotEntity, 'id' | 'sha256'>[]> {
  const ids = new Set(rows.flatMap(({ snapshotId, previousSnapshotId }) => [snapshotId, previousSnapshotId]));
  const found: SnapshotEntity[] = [];
  for (const portion of inPortions([...ids]))
    found.push(
      ...(await manager.find(SnapshotEntity, {
        select: { id: true, sha256: true },
        where: { id: In(portion) },
      })),
    );
  return found;
}

function recordsOf(
  rows: readonly ChangeEntity[],
  snapshots: readonly Pick<SnapshotEntity, 'id' | 'sha256'>[],
): readonly ChangeRecord[] {
  const hashes = new Map(snapshots.map(({ id, sha256 }) => [id, sha256]));
  const printed = (text: string | null) => (text === null ? null : (JSON.parse(text) as PrintedRow));
  return rows.map(({ snapshotId, previousSnapshotId, before, after, statement, ...row }) => ({
    ...row,
    ...(statement !== null && { statement: JSON.parse(statement) as ChangedStatement }),
    before: printed(before),
    after: printed(after),
    sha256: hashes.get(snapshotId) ?? '',
    previousSha256: hashes.get(previousSnapshotId) ?? '',
  }));
}

/** The moments at which snapshots were applied, as they are believed, by the number of the snapshot. */
function believedMoments(snapshots: readonly SnapshotEntity[], now: string): ReadonlyMap<number, string> {
  const instruments = [...new Set(snapshots.map(({ instrument }) => instrument))];
  const believed = instruments.flatMap((instrument) =>
    believedSnapshots(
      snapshots.filter((one) => one.instrument === instrument && one.appliedAt !== null),
      now,
    ),
  );
  return new Map(believed.map(({ id, appliedAt }) => [id, appliedAt ?? now]));
}
