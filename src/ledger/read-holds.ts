import { In, IsNull } from 'typeorm';
import type { PrintedRow } from '../domain/change.js';
import type { Finding } from '../domain/finding.js';
import type { Ruling } from '../domain/ruling.js';
import { believedMoment } from './believed-moment.js';
import { FindingEntity } from './entities/finding.entity.js';
import { HoldEntity, type HoldState } from './entities/hold.entity.js';
import { RulingEntity } from './entities/ruling.entity.js';
import { SnapshotEntity } from './entities/snapshot.entity.js';
import type { LedgerQuery } from './ledger-reader.js';
import { rulingOf } from './read-rulings.js';

/** A hold with its page and the reasons. */
export interface HoldRecord {
  readonly hold: HoldEntity;
  readonly snapshot: SnapshotEntity;
  /** What the page prints of the State whose row waits; `null` where the page as a whole is held. */
  readonly reading: PrintedRow | null;
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
      const ofPage = findings.filter(
        ({ snapshotId, runId }) => snapshotId === snapshot.id && runId === snapshot.runId,
      );
      const reasons = hold.because === null ? ofPage : [waitingFinding(hold.because)];
      return [
        {
          hold: believedHold(hold, snapshot, now),
          snapshot,
          reading: hold.reading === null ? null : (JSON.parse(hold.reading) as PrintedRow),
          reasons: reasons.map(({ level, name, message }) => ({ level, name, message })),
          rulings: rulings.filter(({ holdId }) => holdId === hold.id).map(rulingOf),
        },
      ];
    });
  };
}

/** What is told of a row that waits for a second look. */
export function waitingFinding(message: string): Finding {
  return { level: 'warning', name: 'second-look', message };
}

function believedHold(hold: HoldEntity, { statusAsAt: printedOn }: SnapshotEntity, now: string): HoldEntity {
  const openedAt = believedMoment(hold.openedAt, { now, printedOn });
  return {
    ...hold,
    openedAt,
    endedAt: hold.endedAt && believedMoment(hold.endedAt, { now, notBefore: openedAt }),
  };
}

/** How the newest hold of a page of an instrument stands, and what it holds; `null` where there never was one. */
export function lastHold(instrument: string): LedgerQuery<{
  readonly state: HoldState;
  readonly snapshotId: number;
  readonly fingerprint: string | null;
  readonly statementsFingerprint: string | null;
  /** The run in which that page was met. */
  readonly runId: number | null;
} | null> {
  return async (manager) => {
    const [hold] = await manager.find(HoldEntity, {
      where: { instrument, participant: IsNull() },
      order: { id: 'DESC' },
      take: 1,
    });
    if (hold === undefined) return null;
    const { state, snapshotId } = hold;
    const { fingerprint, statementsFingerprint, runId } = await manager.findOneByOrFail(SnapshotEntity, {
      id: snapshotId,
    });
    return { state, snapshotId, fingerprint, statementsFingerprint, runId };
  };
}
