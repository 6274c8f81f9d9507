import { MoreThanOrEqual } from 'typeorm';
import type { Change, PrintedRow } from '../domain/change.js';
import { ChangeEntity } from './entities/change.entity.js';
import { SnapshotEntity } from './entities/snapshot.entity.js';
import type { LedgerQuery } from './ledger-reader.js';

/** A change as it was recorded: when it was detected, and between which two pages. */
export interface ChangeRecord extends Change {
  readonly id: number;
  /** RFC 3339 in UTC. */
  readonly detectedAt: string;
  readonly runId: number | null;
  /** Hashes of the page that shows the change, and of the one before it. */
  readonly sha256: string;
  readonly previousSha256: string;
}

/**
 * The changes detected at or after a moment, or all of them; newest first: by the moment of detection, and where one
 * page showed many, by the day on which they happened.
 */
export function readChanges(since?: string): LedgerQuery<readonly ChangeRecord[]> {
  return async (manager) => {
    const rows = await manager.find(ChangeEntity, {
      where: since === undefined ? {} : { detectedAt: MoreThanOrEqual(since) },
      order: { detectedAt: 'DESC', happenedOn: { direction: 'DESC', nulls: 'LAST' }, id: 'DESC' },
    });
    const hashes = new Map(
      (await manager.find(SnapshotEntity, { select: { id: true, sha256: true } })).map(({ id, sha256 }) => [
        id,
        sha256,
      ]),
    );
    const printed = (text: string | null) => (text === null ? null : (JSON.parse(text) as PrintedRow));
    return rows.map(({ snapshotId, previousSnapshotId, before, after, ...row }) => ({
      ...row,
      before: printed(before),
      after: printed(after),
      sha256: hashes.get(snapshotId) ?? '',
      previousSha256: hashes.get(previousSnapshotId) ?? '',
    }));
  };
}
