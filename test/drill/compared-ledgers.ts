import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Ledger } from '../../src/ledger/ledger.js';
import { verifyLog } from '../../src/ledger/log/verify-log.js';
import { readRuns, type RunRecord } from '../../src/ledger/read-runs.js';
import { readSnapshots, readTimeline } from '../../src/ledger/read-timeline.js';
import { SnapshotArchive } from '../../src/treaty-collection/snapshot-archive.js';
import { verifyArchive } from '../../src/sync/verify-archive.js';

/** What a tracker has recorded, so that it can be compared with what another has: no moments, no numbers of rows. */
export interface RecordedState {
  /** Rows and changes, with the revisions from and until which they are known. */
  readonly timeline: readonly string[];
  /** Hash, instrument and revision of each snapshot. */
  readonly snapshots: readonly string[];
  /** Names of the archived files; what a killed process left unfinished begins with a point and is no archived file. */
  readonly archive: readonly string[];
}

/** Moments that differ from one run to another. */
const moments = /,"detectedAt":"[^"]*"/;

/** What is recorded in a folder. */
export async function recordedState(
  folder: string,
  databaseUrl = databaseIn(folder),
): Promise<RecordedState> {
  return withLedger(databaseUrl, async ({ reader }) => {
    const lines = (await reader.read(readTimeline())).map(({ text }) =>
      // The baseline is known from its own days; those lines are compared with their moments.
      text.replace(moments, (moment) => (/T00:00:00Z/.test(moment) ? moment : '')),
    );
    const snapshots = await reader.read(readSnapshots());
    const files = await readdir(join(folder, 'snapshots'));
    return {
      timeline: lines.toSorted(),
      snapshots: snapshots
        .map(({ sha256, instrument, revision }) => `${revision} ${instrument} ${sha256}`)
        .toSorted(),
      archive: files.filter((file) => !file.startsWith('.')).toSorted(),
    };
  });
}

/** The runs of a folder, newest first. */
export async function runsIn(
  folder: string,
  databaseUrl = databaseIn(folder),
): Promise<readonly RunRecord[]> {
  return withLedger(databaseUrl, async ({ reader }) => reader.read(readRuns(100)));
}

/** Everything that is wrong with what a folder holds: the database by its own word, and what `verify` finds. */
export async function faultsIn(folder: string): Promise<readonly string[]> {
  return withLedger(databaseIn(folder), async (ledger) => {
    const own = await ledger.reader.read(async (manager) => [
      ...(await manager.query<{ integrity_check: string }[]>('PRAGMA integrity_check')).map(
        ({ integrity_check: text }) => text,
      ),
      ...(await manager.query<object[]>('PRAGMA foreign_key_check')).map((row) => JSON.stringify(row)),
    ]);
    const { rows } = await verifyArchive({ ledger, archive: new SnapshotArchive(folder) });
    const { fault } = await ledger.reader.read(verifyLog(null));
    return [
      ...own.filter((text) => text !== 'ok'),
      ...rows.map(({ message }) => message),
      ...(fault === null ? [] : [fault.message]),
    ];
  });
}

/** The database of a folder. */
export const databaseIn = (folder: string): string => `sqlite:${join(folder, 'tracker.sqlite')}`;

async function withLedger<Result>(
  databaseUrl: string,
  work: (ledger: Ledger) => Promise<Result>,
): Promise<Result> {
  const ledger = await Ledger.open(databaseUrl);
  try {
    return await work(ledger);
  } finally {
    await ledger.close();
  }
}
