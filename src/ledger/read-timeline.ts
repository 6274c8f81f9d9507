import { ChangeEntity } from './entities/change.entity.js';
import { ParticipationEntity } from './entities/participation.entity.js';
import { SnapshotEntity } from './entities/snapshot.entity.js';
import type { LedgerQuery } from './ledger-reader.js';

/** A line of the record that can be compared with another ledger's: revisions stand in place of numbers of rows. */
export interface TimelineLine {
  readonly instrument: string;
  readonly text: string;
  /** Whether every snapshot that it refers to is there and was applied. */
  readonly isFounded: boolean;
}

/** Every snapshot that there is, oldest first. */
export function readSnapshots(): LedgerQuery<readonly SnapshotEntity[]> {
  return (manager) => manager.find(SnapshotEntity, { order: { id: 'ASC' } });
}

/** Everything that was ever recorded of the instruments and every change, as lines in no particular order. */
export function readTimeline(): LedgerQuery<readonly TimelineLine[]> {
  return async (manager) => {
    const revisions = new Map((await manager.find(SnapshotEntity)).map(({ id, revision }) => [id, revision]));
    const at = (snapshotId: number | null) =>
      snapshotId === null ? null : (revisions.get(snapshotId) ?? 'nowhere');
    const isFounded = (...snapshotIds: (number | null)[]) =>
      snapshotIds.every((id) => typeof at(id) === 'number');
    const rows = (await manager.find(ParticipationEntity)).map(
      ({ id: _id, knownFrom, supersededBy, ...row }) => ({
        instrument: row.instrument,
        text: JSON.stringify({ row: at(knownFrom), until: at(supersededBy), ...row }),
        isFounded: isFounded(knownFrom, supersededBy ?? knownFrom),
      }),
    );
    const changes = (await manager.find(ChangeEntity)).map(
      ({ id: _id, runId: _run, snapshotId, previousSnapshotId, ...change }) => ({
        instrument: change.instrument,
        text: JSON.stringify({ change: at(snapshotId), since: at(previousSnapshotId), ...change }),
        isFounded: isFounded(snapshotId, previousSnapshotId),
      }),
    );
    return [...rows, ...changes];
  };
}
