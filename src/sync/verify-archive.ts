import { readSnapshots, readTimeline } from '../ledger/read-timeline.js';
import { PageElsewhere } from '../treaty-collection/snapshot-archive.js';
import type { Difference, ReplayWorld } from './replay.js';

/**
 * Checks that every archived file still holds the bytes that its name says, and that every row of the record
 * and every change still has the applied snapshots, and the ruling, that it refers to. Returns what is wrong.
 */
export async function verifyArchive({ ledger, archive }: Pick<ReplayWorld, 'ledger' | 'archive'>): Promise<{
  readonly read: number;
  readonly rows: readonly Difference[];
  /** How many of the pages are not in the archive of this machine; absent where all are. */
  readonly elsewhere?: number;
}> {
  const snapshots = await ledger.reader.read(readSnapshots());
  const rows: Difference[] = [];
  let elsewhere = 0;
  for (const { id, instrument, sha256 } of snapshots) {
    try {
      await archive.load(sha256);
    } catch (error) {
      if (error instanceof PageElsewhere) elsewhere++;
      rows.push({ instrument, snapshot: id, message: (error as Error).message });
    }
  }
  const lost = (await ledger.reader.read(readTimeline()))
    .filter(({ lacks }) => lacks !== null)
    .map(({ instrument, text, lacks }) => ({
      instrument,
      snapshot: null,
      message: `refers to ${lacks}: ${text}`,
    }));
  return { read: snapshots.length, rows: [...rows, ...lost], ...(elsewhere > 0 && { elsewhere }) };
}
