import { isCommitted } from '../ledger/entities/snapshot.entity.js';
import type { Ledger } from '../ledger/ledger.js';
import { readSnapshots } from '../ledger/read-timeline.js';
import type { BaselineFile } from '../treaty-collection/baseline.js';
import { sha256Of, type SnapshotArchive } from '../treaty-collection/snapshot-archive.js';

/**
 * Writes committed tables that are on record to the archive again, where their files are gone or broken: the package
 * has them still. A page can only be mended by the depositary, when it sends the same bytes again.
 */
export async function mendTables(
  { reader }: Pick<Ledger, 'reader'>,
  archive: SnapshotArchive,
  loadTables: () => readonly BaselineFile[],
): Promise<void> {
  const recorded = await reader.read(readSnapshots());
  const broken = new Set<string>();
  for (const { origin, sha256 } of recorded) {
    if (isCommitted(origin) && !(await archive.has(sha256))) broken.add(sha256);
  }
  if (broken.size === 0) return;
  for (const { bytes } of loadTables()) if (broken.has(sha256Of(bytes))) await archive.keep(bytes);
}
