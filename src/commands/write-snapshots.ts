import { createHash, randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { answersInWarc, type LostAnswer } from '../forms/warc/answers-in-warc.js';
import type { MeasuredFile } from '../forms/bundle/data-package.js';
import { believedMoment } from '../ledger/believed-moment.js';
import { readSnapshots } from '../ledger/read-timeline.js';
import type { Ledger } from '../ledger/ledger.js';
import type { SnapshotArchive } from '../treaty-collection/snapshot-archive.js';

/** What the file of all archived answers is called. */
const path = 'snapshots.warc.gz';

/** What of the tracker is written out. */
export interface SnapshotsHeld {
  readonly ledger: Ledger;
  readonly archive: SnapshotArchive;
  /** The present moment, RFC 3339 in UTC: a later one was written by a clock that was ahead. */
  readonly now: string;
}

/** The file that was written, and what could not be. */
export interface SnapshotsWritten {
  readonly file: MeasuredFile;
  readonly lost: readonly LostAnswer[];
}

/**
 * Writes every archived answer into a WARC in a folder, one after another. Whoever ends it before leaves the file that
 * was there.
 */
export async function writeSnapshots(
  folder: string,
  { ledger, archive, now }: SnapshotsHeld,
): Promise<SnapshotsWritten> {
  const lost: LostAnswer[] = [];
  const answers = (await ledger.reader.read(readSnapshots())).map((snapshot) => ({
    ...snapshot,
    fetchedAt: believedMoment(snapshot.fetchedAt, { now, printedOn: snapshot.statusAsAt }),
  }));
  const records = answersInWarc(answers, {
    filename: path,
    load: async (sha256) => archive.load(sha256),
    onLost: (one) => lost.push(one),
  });
  const unfinished = join(folder, `.${randomUUID()}`);
  try {
    const measure = await writeMeasured(unfinished, records);
    await rename(unfinished, join(folder, path));
    const description =
      'Every archived answer with its headers, as WARC 1.1: what the record rests on, what was held, what bore witness';
    return { file: { path, ...measure, description, mediaType: 'application/gzip' }, lost };
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function writeMeasured(
  file: string,
  pieces: AsyncIterable<Uint8Array>,
): Promise<Pick<MeasuredFile, 'size' | 'sha256'>> {
  const hash = createHash('sha256');
  let size = 0;
  const handle = await open(file, 'w');
  try {
    for await (const piece of pieces) {
      await handle.writeFile(piece);
      hash.update(piece);
      size += piece.length;
    }
  } finally {
    await handle.close();
  }
  return { size, sha256: hash.digest('hex') };
}
