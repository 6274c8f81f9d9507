import { believedMoment } from './believed-moment.js';
import { SnapshotEntity } from './entities/snapshot.entity.js';
import type { LedgerQuery } from './ledger-reader.js';

/** The snapshots that have some bytes by their hash, newest first: a page that says what another said is kept once. */
export function readArchived(sha256: string, now = '9999'): LedgerQuery<readonly SnapshotEntity[]> {
  return async (manager) => {
    const snapshots = await manager.find(SnapshotEntity, { where: { sha256 }, order: { id: 'DESC' } });
    return snapshots.map((snapshot) => ({
      ...snapshot,
      fetchedAt: believedMoment(snapshot.fetchedAt, { now, printedOn: snapshot.statusAsAt }),
    }));
  };
}
