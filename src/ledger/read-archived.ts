import { In, type EntityManager } from 'typeorm';
import { believedMoment } from './believed-moment.js';
import { CheckEntity } from './entities/check.entity.js';
import { EditionCheckEntity, type EditionOutcome } from './entities/edition-check.entity.js';
import { SnapshotEntity } from './entities/snapshot.entity.js';
import type { LedgerQuery } from './ledger-reader.js';
import { isGood } from './record-history.js';

/** A snapshot, and whether anything rests on it. */
export interface ArchivedSnapshot extends SnapshotEntity {
  /** Whether the record was made from it, or what it says was found beside the record and did not contradict it. */
  readonly isBelieved: boolean;
}

/** The snapshots that have some bytes by their hash, newest first: a page that says what another said is kept once. */
export function readArchived(sha256: string, now = '9999'): LedgerQuery<readonly ArchivedSnapshot[]> {
  return async (manager) => {
    const snapshots = await manager.find(SnapshotEntity, { where: { sha256 }, order: { id: 'DESC' } });
    const borneOut = await snapshotsBorneOut(
      manager,
      snapshots.map(({ id }) => id),
    );
    return snapshots.map((snapshot) => ({
      ...snapshot,
      fetchedAt: believedMoment(snapshot.fetchedAt, { now, printedOn: snapshot.statusAsAt }),
      isBelieved: snapshot.disposition === 'applied' || borneOut.has(snapshot.id),
    }));
  };
}

/** An edition that conflicts or was not understood is kept too, and is a witness of nothing. */
const concurring: readonly EditionOutcome[] = ['led', 'agreed', 'behind'];

/** Those of some snapshots that stood beside a page that was believed. */
async function snapshotsBorneOut(
  manager: EntityManager,
  ids: readonly number[],
): Promise<ReadonlySet<number>> {
  const readings = await manager.findBy(EditionCheckEntity, {
    snapshotId: In([...ids]),
    outcome: In([...concurring]),
  });
  const checks = await manager.findBy(CheckEntity, { runId: In(readings.map(({ runId }) => runId)) });
  const isOfGoodCheck = ({ runId, instrument }: EditionCheckEntity) =>
    checks.some((check) => check.runId === runId && check.instrument === instrument && isGood(check));
  return new Set(readings.filter(isOfGoodCheck).flatMap(({ snapshotId }) => snapshotId ?? []));
}
