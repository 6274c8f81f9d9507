import { readSnapshots, readTimeline } from '../ledger/read-timeline.js';
import { PageElsewhere } from '../treaty-collection/snapshot-archive.js';
import { replay, type Difference, type ReplayWorld } from './replay.js';

/**
 * Checks that every archived file still holds the bytes that its name says, and that every row of the record
 * and every change still has the applied snapshots, and the ruling, that it refers to. Where all of that is whole, and
 * the names of States can be resolved, it also reads the pages again: a date that was altered refers to nothing else.
 * Returns what is wrong.
 */
export async function verifyArchive({
  ledger,
  archive,
  ...reading
}: Pick<ReplayWorld, 'ledger' | 'archive'> & Partial<ReplayWorld>): Promise<{
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
  const found = [...rows, ...lost];
  const { resolve, instruments } = reading;
  if (found.length === 0 && resolve && instruments) return replay({ ledger, archive, resolve, instruments });
  return { read: snapshots.length, rows: found, ...(elsewhere > 0 && { elsewhere }) };
}
