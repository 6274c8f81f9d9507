import { IsNull, Not, type EntityManager } from 'typeorm';
import type { Participation } from '../domain/act.js';
import { CheckEntity } from './entities/check.entity.js';
import { HoldEntity } from './entities/hold.entity.js';
import { ParticipationEntity } from './entities/participation.entity.js';
import { SnapshotEntity } from './entities/snapshot.entity.js';
import { fromRow } from './participation-row.js';

/** A row of the record: known from one snapshot until another superseded it. */
export interface RecordedRow {
  readonly participation: Participation;
  /** The numbers of the snapshots. */
  readonly knownFrom: number;
  readonly supersededBy: number | null;
}

/** What is needed of a check to tell how fresh a record was. */
export type RecordedCheck = Pick<CheckEntity, 'checkedAt' | 'statusAsAt' | 'outcome'>;

/** When a page was held: what is newer than the record and not believed. */
export type RecordedHold = Pick<HoldEntity, 'id' | 'openedAt' | 'endedAt'>;

/** Everything that was ever recorded of one instrument: what it said at any moment follows from it. */
export interface RecordHistory {
  readonly instrument: string;
  /** Those that were applied, in the order of their revisions. */
  readonly snapshots: readonly SnapshotEntity[];
  /** In the order in which they were written. */
  readonly rows: readonly RecordedRow[];
  /** Oldest first. */
  readonly checks: readonly RecordedCheck[];
  /** Oldest first. */
  readonly holds: readonly RecordedHold[];
}

/** Reads the history of every instrument that has a record. */
export async function readHistories(manager: EntityManager): Promise<readonly RecordHistory[]> {
  const snapshots = await manager.find(SnapshotEntity, {
    where: { revision: Not(IsNull()) },
    order: { revision: 'ASC' },
  });
  const histories: RecordHistory[] = [];
  for (const [instrument, applied] of byInstrument(snapshots)) {
    const rows = await manager.find(ParticipationEntity, { where: { instrument }, order: { id: 'ASC' } });
    const checks = await manager.find(CheckEntity, {
      select: { checkedAt: true, statusAsAt: true, outcome: true },
      where: { instrument },
      order: { runId: 'ASC' },
    });
    const holds = await manager.find(HoldEntity, {
      select: { id: true, openedAt: true, endedAt: true },
      where: { instrument },
      order: { id: 'ASC' },
    });
    histories.push({
      instrument,
      snapshots: applied,
      rows: rows.map((row) => ({
        participation: fromRow(row),
        knownFrom: row.knownFrom,
        supersededBy: row.supersededBy,
      })),
      checks,
      holds,
    });
  }
  return histories;
}

function byInstrument(snapshots: readonly SnapshotEntity[]): ReadonlyMap<string, readonly SnapshotEntity[]> {
  const found = new Map<string, SnapshotEntity[]>();
  for (const snapshot of snapshots) {
    const before = found.get(snapshot.instrument);
    if (before) before.push(snapshot);
    else found.set(snapshot.instrument, [snapshot]);
  }
  return found;
}
