import { In } from 'typeorm';
import type { Finding } from '../domain/finding.js';
import type { Ruling } from '../domain/ruling.js';
import { believedMoment } from './believed-moment.js';
import { FindingEntity } from './entities/finding.entity.js';
import { HoldEntity, type HoldState } from './entities/hold.entity.js';
import { RulingEntity } from './entities/ruling.entity.js';
import { SnapshotEntity } from './entities/snapshot.entity.js';
import type { LedgerQuery } from './ledger-reader.js';
import { rulingOf } from './read-rulings.js';

/** A hold with the page that is held and the reasons. */
export interface HoldRecord {
  readonly hold: HoldEntity;
  readonly snapshot: SnapshotEntity;
  readonly reasons: readonly Finding[];
  /** What was ruled of States when it was accepted. */
  readonly rulings: readonly Ruling[];
}

/** Every hold that ever was, newest first; a moment after `now` as it is believed. */
export function readHolds(now = '9999'): LedgerQuery<readonly HoldRecord[]> {
  return async (manager) => {
    const holds = await manager.find(HoldEntity, { order: { id: 'DESC' } });
    const ids = holds.map(({ snapshotId }) => snapshotId);
    const snapshots = await manager.findBy(SnapshotEntity, { id: In(ids) });
    const findings = await manager.find(FindingEntity, {
      where: { snapshotId: In(ids) },
      order: { id: 'ASC' },
    });
    const rulings = await manager.find(RulingEntity, { order: { state: 'ASC' } });
    const byId = new Map(snapshots.map((snapshot) => [snapshot.id, snapshot]));
    return holds.flatMap((hold) => {
      const snapshot = byId.get(hold.snapshotId);
      if (snapshot === undefined) return [];
      // The same page may be met on many nights; its reasons are told once.
      const reasons = findings.filter(
        ({ snapshotId, runId }) => snapshotId === snapshot.id && runId === snapshot.runId,
      );
      return [
        {
          hold: believedHold(hold, snapshot, now),
          snapshot,
          reasons: reasons.map(({ level, name, message }) => ({ level, name, message })),
          rulings: rulings.filter(({ holdId }) => holdId === hold.id).map(rulingOf),
        },
      ];
    });
  };
}

function believedHold(hold: HoldEntity, { statusAsAt: printedOn }: SnapshotEntity, now: string): HoldEntity {
  const openedAt = believedMoment(hold.openedAt, { now, printedOn });
  return {
    ...hold,
    openedAt,
    endedAt: hold.endedAt && believedMoment(hold.endedAt, { now, notBefore: openedAt }),
  };
}

/** How the newest hold of an instrument stands, and what it holds; `null` where there never was one. */
export function lastHold(instrument: string): LedgerQuery<{
  readonly state: HoldState;
  readonly snapshotId: number;
  readonly fingerprint: string | null;
  /** The run in which that page was met. */
  readonly runId: number | null;
} | null> {
  return async (manager) => {
    const [hold] = await manager.find(HoldEntity, { where: { instrument }, order: { id: 'DESC' }, take: 1 });
    if (hold === undefined) return null;
    const { fingerprint, runId } = await manager.findOneByOrFail(SnapshotEntity, { id: hold.snapshotId });
    return { state: hold.state, snapshotId: hold.snapshotId, fingerprint, runId };
  };
}
