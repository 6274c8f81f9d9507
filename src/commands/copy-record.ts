import { existsSync } from 'node:fs';
import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { loadConfig, type Config } from '../config.js';
import { Ledger } from '../ledger/ledger.js';
import { verifyLog } from '../ledger/log/verify-log.js';
import { readSnapshots } from '../ledger/read-timeline.js';
import { verifyArchive } from '../sync/verify-archive.js';
import { SnapshotArchive } from '../treaty-collection/snapshot-archive.js';
import { UsageError } from '../usage-error.js';
import { exitStatus } from './exit-status.js';
import { printAudited, withLog } from './print-audit.js';

/** The file of the database in a backup. */
const databaseName = 'tracker.sqlite';

/**
 * Copies the record as it stands at one moment, and the pages that it rests on, to a folder, and verifies the copy;
 * returns the exit status. A server may go on meanwhile. Throws a `UsageError` where there is a backup in the folder.
 */
export async function backUpRecord(folder: string): Promise<number> {
  const { databaseUrl, dataDir } = loadConfig(process.env);
  const file = fileOf(databaseUrl, `back it up with pg_dump, and copy ${join(dataDir, 'snapshots')}`);
  if (!existsSync(file)) throw new Error(`there is no record at ${file} to back up`);
  const copy = join(folder, databaseName);
  if (leftAt(copy) !== undefined)
    throw new UsageError(`${folder} holds a record already; expected a folder without one`);
  await mkdir(folder, { recursive: true });
  return putInPlace(copy, folder, async (unfinished) => {
    const ledger = await Ledger.open(databaseUrl, new SnapshotArchive(dataDir));
    try {
      await ledger.reader.copyTo(unfinished, 'everything');
    } finally {
      await ledger.close();
    }
    // A page is archived before the record refers to it, and stays: those of the copy are all there.
    await copyPages(unfinished, new SnapshotArchive(dataDir), folder);
  });
}

/**
 * Makes a backup the record, once it is verified; returns the exit status. Throws a `UsageError` where there is a record
 * already: nothing is ever replaced.
 */
export async function restoreRecord(folder: string): Promise<number> {
  const { databaseUrl, dataDir } = loadConfig(process.env);
  const file = fileOf(databaseUrl, `restore it with pg_restore, and copy the pages to ${dataDir}`);
  const source = join(folder, databaseName);
  if (!existsSync(source))
    throw new Error(`${folder} holds no backup; expected ${databaseName} and the folder snapshots in it`);
  refuseWhereRecord(file);
  await mkdir(dirname(file), { recursive: true });
  return putInPlace(file, dataDir, async (unfinished) => {
    await copyFile(source, unfinished);
    // A folder that was copied by hand may hold what is not in the file yet.
    if (existsSync(`${source}-wal`)) await copyFile(`${source}-wal`, `${unfinished}-wal`);
    await copyPages(unfinished, new SnapshotArchive(folder), dataDir);
  });
}

/**
 * What there is of a database at a path, or `undefined`. The log of one whose file is gone counts: SQLite would take it for
 * that of the file which is put there, and mix the two.
 */
function leftAt(file: string): string | undefined {
  return [file, `${file}-wal`, `${file}-journal`].find((path) => existsSync(path));
}

function refuseWhereRecord(file: string): void {
  const left = leftAt(file);
  if (left === undefined) return;
  const what = left === file ? 'a record' : 'the log of a former record';
  throw new UsageError(
    `there is ${what} at ${left} already; move it away, or set DATA_DIR to another folder`,
  );
}

function fileOf(databaseUrl: Config['databaseUrl'], instead: string): string {
  if (!databaseUrl.startsWith('sqlite:')) throw new UsageError(`the database is no file; ${instead}`);
  return databaseUrl.slice('sqlite:'.length);
}

/**
 * Has a database written beside its place, verifies it with the pages of a folder, and only then puts it there: to
 * rename within a folder is one step (rename(2)), so that a copy that was broken off is never taken for a record.
 * SQLite keeps two more files beside one that is open, which go with it.
 */
async function putInPlace(
  file: string,
  folder: string,
  write: (unfinished: string) => Promise<void>,
): Promise<number> {
  const unfinished = `${file}.unfinished`;
  const clear = async () => {
    for (const end of ['', '-wal', '-shm']) await rm(`${unfinished}${end}`, { force: true });
  };
  await clear();
  try {
    await write(unfinished);
    const status = await verify(unfinished, folder);
    const isWhole = status === exitStatus('done');
    if (isWhole) {
      // Another process may have begun one meanwhile.
      refuseWhereRecord(file);
      await rename(unfinished, file);
    }
    process.stderr.write(
      isWhole ? `the record is at ${file}\n` : `it does not add up, and was not put at ${file}\n`,
    );
    return status;
  } finally {
    await clear();
  }
}

async function verify(file: string, folder: string): Promise<number> {
  const ledger = await Ledger.open(`sqlite:${file}`);
  try {
    const audited = await verifyArchive({ ledger, archive: new SnapshotArchive(folder) });
    if (audited.read === 0) throw new Error('nothing is recorded there; expected a record of this tracker');
    const log = await ledger.reader.read(verifyLog(null));
    return printAudited({ format: 'table' }, withLog(audited, log));
  } finally {
    await ledger.close();
  }
}

/**
 * Copies the archived pages that a database refers to; those that are lost are for the verification to tell. One that is
 * whole at its place stays: the copy may be broken.
 */
async function copyPages(database: string, from: SnapshotArchive, folder: string): Promise<void> {
  const to = new SnapshotArchive(folder);
  await mkdir(dirname(to.fileOf('')), { recursive: true });
  const ledger = await Ledger.open(`sqlite:${database}`);
  try {
    const snapshots = await ledger.reader.read(readSnapshots());
    for (const sha256 of new Set(snapshots.map((one) => one.sha256)))
      if (existsSync(from.fileOf(sha256)) && !(await to.has(sha256)))
        await copyFile(from.fileOf(sha256), to.fileOf(sha256));
  } finally {
    await ledger.close();
  }
}
