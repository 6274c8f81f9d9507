import { IsNull, Not, type EntityManager } from 'typeorm';
import type { Participation } from '../domain/act.js';
import { fromDeclarationRow, type RecordedStatement } from './declaration-row.js';
import { CheckEntity } from './entities/check.entity.js';
import { DeclarationEntity } from './entities/declaration.entity.js';
import { HoldEntity } from './entities/hold.entity.js';
import { ParticipationEntity } from './entities/participation.entity.js';
import { SnapshotEntity } from './entities/snapshot.entity.js';
import { fromRow } from './participation-row.js';
import { readingsKey, readReadings, type RecordedReading } from './recorded-readings.js';

/** A row of the record: known from one snapshot until another superseded it. */
export interface RecordedRow {
  readonly participation: Participation;
  /** The numbers of the snapshots. */
  readonly knownFrom: number;
  readonly supersededBy: number | null;
}

/** What is needed of a check to tell how fresh a record was, and who says what it says. */
export interface RecordedCheck extends Pick<CheckEntity, 'checkedAt' | 'statusAsAt' | 'outcome' | 'bytes'> {
  /** What each edition said that was asked for; empty where that was not recorded. */
  readonly readings: readonly RecordedReading[];
}

/** Whether a check found that the record says what the depositary says. */
export function isGood({ outcome }: Pick<CheckEntity, 'outcome'>): boolean {
  return outcome === 'applied' || outcome === 'unchanged';
}

/** When a page, or the row of a State on one, was held: what was read and not believed. */
export type RecordedHold = Pick<HoldEntity, 'id' | 'openedAt' | 'endedAt' | 'participant'>;

/** Everything that was ever recorded of one instrument: what it said at any moment follows from it. */
export interface RecordHistory {
  readonly instrument: string;
  /** Those that were applied, in the order of their revisions. */
  readonly snapshots: readonly SnapshotEntity[];
  /** In the order in which they were written. */
  readonly rows: readonly RecordedRow[];
  /** Every version of what participants stated, in the order in which they were written. */
  readonly statements: readonly RecordedStatement[];
  /** Oldest first. */
  readonly checks: readonly RecordedCheck[];
  /** Oldest first. */
  readonly holds: readonly RecordedHold[];
}

/** Reads the history of every instrument that has a record, table by table: there may be hundreds of them. */
export async function readHistories(manager: EntityManager): Promise<readonly RecordHistory[]> {
  const snapshots = byInstrument(
    await manager.find(SnapshotEntity, { where: { revision: Not(IsNull()) }, order: { revision: 'ASC' } }),
  );
  const rows = byInstrument(await manager.find(ParticipationEntity, { order: { id: 'ASC' } }));
  const statements = byInstrument(await manager.find(DeclarationEntity, { order: { id: 'ASC' } }));
  const readings = await readReadings(manager);
  const checks = byInstrument(
    await manager.find(CheckEntity, {
      select: {
        runId: true,
        instrument: true,
        checkedAt: true,
        statusAsAt: true,
        outcome: true,
        bytes: true,
      },
      order: { runId: 'ASC' },
    }),
  );
  const holds = byInstrument(
    await manager.find(HoldEntity, {
      select: { instrument: true, id: true, openedAt: true, endedAt: true, participant: true },
      order: { id: 'ASC' },
    }),
  );
  return [...snapshots].map(([instrument, applied]) => ({
    instrument,
    snapshots: applied,
    rows: (rows.get(instrument) ?? []).map((row) => ({
      participation: fromRow(row),
      knownFrom: row.knownFrom,
      supersededBy: row.supersededBy,
    })),
    statements: (statements.get(instrument) ?? []).map(fromDeclarationRow),
    checks: (checks.get(instrument) ?? []).map((check) => ({
      checkedAt: check.checkedAt,
      statusAsAt: check.statusAsAt,
      outcome: check.outcome,
      bytes: check.bytes,
      readings: readings.get(readingsKey(check)) ?? [],
    })),
    holds: holds.get(instrument) ?? [],
  }));
}

function byInstrument<Row extends { readonly instrument: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const before = found.get(row.instrument);
    if (before) before.push(row);
    else found.set(row.instrument, [row]);
  }
  return found;
}
