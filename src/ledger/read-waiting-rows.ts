import { In, IsNull, Not, type EntityManager } from 'typeorm';
import type { PrintedRow } from '../domain/change.js';
import type { WaitingRow } from '../domain/waiting-row.js';
import { HoldEntity } from './entities/hold.entity.js';
import { SnapshotEntity } from './entities/snapshot.entity.js';

/**
 * What pages of an instrument printed of single States and is not believed, oldest first: the rows that wait for a
 * second look, and those that a person refused, unless the row of the State was believed since: then that is over.
 */
export async function readWaitingRows(
  manager: EntityManager,
  instrument: string,
): Promise<readonly WaitingRow[]> {
  const holds = await manager.find(HoldEntity, {
    where: { instrument, participant: Not(IsNull()) },
    order: { id: 'ASC' },
  });
  const unbelieved = holds.filter(
    ({ id, participant, state }) =>
      (state === 'open' || state === 'rejected') &&
      !holds.some((later) => later.id > id && later.participant === participant && wasBelieved(later)),
  );
  const ids = unbelieved.map(({ snapshotId }) => snapshotId);
  const snapshots = await manager.find(SnapshotEntity, {
    select: { id: true, statusAsAt: true, edition: true },
    where: { id: In(ids) },
  });
  const byId = new Map(snapshots.map((snapshot) => [snapshot.id, snapshot]));
  return unbelieved.map(({ id, participant, reading, snapshotId, state }) => ({
    hold: id,
    state: participant ?? '',
    reading: JSON.parse(reading ?? 'null') as PrintedRow,
    seenOn: byId.get(snapshotId)?.statusAsAt ?? null,
    edition: byId.get(snapshotId)?.edition ?? null,
    isRejected: state === 'rejected',
  }));
}

function wasBelieved({ state }: HoldEntity): boolean {
  return state === 'confirmed' || state === 'accepted';
}
