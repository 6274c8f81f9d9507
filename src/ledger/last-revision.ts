import type { EntityManager } from 'typeorm';
import { SnapshotEntity } from './entities/snapshot.entity.js';

/** The ledger's revision: how many snapshots were applied; 0 for an empty ledger. */
export async function lastRevision(manager: EntityManager): Promise<number> {
  const row = await manager
    .createQueryBuilder(SnapshotEntity, 'snapshot')
    .select('MAX(snapshot.revision)', 'revision')
    .getRawOne<{ revision: number | null }>();
  return row?.revision ?? 0;
}
