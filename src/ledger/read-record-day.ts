import { SnapshotEntity } from './entities/snapshot.entity.js';
import type { LedgerQuery } from './ledger-reader.js';

/** Where the record of an instrument comes from, and of which day it is; `null` where there is no record. */
export function readRecordDay(
  instrument: string,
): LedgerQuery<Pick<SnapshotEntity, 'origin' | 'statusAsAt'> | null> {
  return (manager) =>
    manager.findOne(SnapshotEntity, {
      select: { id: true, origin: true, statusAsAt: true },
      where: { instrument, disposition: 'applied' },
      order: { revision: 'DESC' },
    });
}
