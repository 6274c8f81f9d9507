import { copyFile, mkdir, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { beforeEach, describe, expect, it } from 'vitest';
import { Ledger } from '../../src/ledger/ledger.js';
import { LedgerAway } from '../../src/ledger/ledger-away.js';
import { lastNight, readRuns } from '../../src/ledger/read-runs.js';
import { SnapshotArchive } from '../../src/treaty-collection/snapshot-archive.js';
import { participationOf } from '../participations.js';
import { tempFolder } from '../temp-folder.js';
import { openLedger } from './each-database.js';
import { applyRows, lease, takeLease } from './recording.js';

const at = '2026-02-03T10:00:00Z';

let folder: string;
let file: string;
let ledger: Ledger;

/** A run that is begun and ended. */
const run = async (one: Ledger) => {
  const id = await one.writer.beginRun(lease, 'schedule', at);
  await one.writer.endRun(lease, id, 'done', at);
  return id;
};

/** What another process finds at the path. */
const runsAtPath = async () => {
  const other = await Ledger.open(`sqlite:${file}`);
  const runs = await other.reader.read(readRuns(100));
  await other.close();
  return runs.map(({ run: { id, outcome } }) => `${id} ${outcome}`);
};

/** The file of another ledger, which has runs of its own. */
async function anotherFile(runs: number): Promise<string> {
  const path = join(await tempFolder(), 'other.sqlite');
  const other = await Ledger.open(`sqlite:${path}`);
  await takeLease(other);
  for (let done = 0; done < runs; done++) await run(other);
  await other.close();
  return path;
}

beforeEach(async () => {
  Logger.overrideLogger(false);
  folder = await tempFolder();
  file = join(folder, 'tracker.sqlite');
  ledger = await openLedger(`sqlite:${file}`);
  await takeLease(ledger);
  await applyRows(ledger, 'cedaw', [participationOf('KEN', { signed: '2000-01-01' })]);
});

describe('a file that is deleted under the tracker', () => {
  it('is told before each run, and none is begun that nobody could read', async () => {
    await rm(file);
    await expect(run(ledger)).rejects.toThrow(/file of the database is gone: it was moved or deleted/);
    await expect(ledger.reader.pulse()).rejects.toThrow(LedgerAway);
    await expect(run(ledger)).rejects.toThrow(/is gone/);
  });

  it('goes on where it is put back, with what was written last', async () => {
    const first = await run(ledger);
    await rename(file, `${file}.away`);
    await expect(run(ledger)).rejects.toThrow(/is gone/);
    await rename(`${file}.away`, file);
    expect(await run(ledger)).toBeGreaterThan(first);
    expect(await runsAtPath()).toContain(`${first} done`);
  });
});

describe('a file that is exchanged under the tracker', () => {
  it('is the record from then on, and has nothing of the former one mixed into it', async () => {
    const other = await anotherFile(5);
    await rename(other, file);
    expect(await run(ledger)).toBe(6);
    expect((await ledger.reader.pulse()).revision).toBe(0);
    expect(await runsAtPath()).toEqual(['6 done', '5 done', '4 done', '3 done', '2 done', '1 done']);
    await run(ledger);
    expect(await runsAtPath()).toHaveLength(7);
  });

  it('is not taken for the record where it is none', async () => {
    await writeFile(join(folder, 'letter'), 'Dear depositary,\n'.repeat(500));
    await rename(join(folder, 'letter'), file);
    await expect(run(ledger)).rejects.toThrow(
      /another file stands in place of the database: .*not a database/,
    );
    await expect(ledger.reader.read(lastNight())).rejects.toThrow(LedgerAway);

    const other = await anotherFile(1);
    await rename(other, file);
    expect(await run(ledger)).toBe(2);
  });
});

describe('a file of 0 bytes', () => {
  it('is told before each run, until a copy is put back', async () => {
    const copy = join(folder, 'copy.sqlite');
    await ledger.reader.copyTo(copy, 'everything');
    const first = await run(ledger);
    await truncate(file);
    await expect(run(ledger)).rejects.toThrow(/the file of the database has 0 bytes: it was emptied/);
    await expect(ledger.reader.pulse()).rejects.toThrow(LedgerAway);

    await copyFile(copy, file);
    await takeLease(ledger);
    // The copy is older than the run.
    expect(await run(ledger)).toBe(first);
    expect((await ledger.reader.record('cedaw'))?.participations).toHaveLength(1);
  });

  it('is refused at the start where archived pages stand beside it, and taken for a new one where none do', async () => {
    const emptied = join(folder, 'emptied');
    await mkdir(emptied);
    await writeFile(join(emptied, 'tracker.sqlite'), '');
    const archive = new SnapshotArchive(emptied);
    const open = async () => Ledger.open(`sqlite:${join(emptied, 'tracker.sqlite')}`, archive);

    await archive.keep(Buffer.from('a page'));
    await expect(open()).rejects.toThrow(
      /^the database sqlite:\S+ cannot be opened: it has 0 bytes, and 1 archived pages are in \S+snapshots/,
    );
    await rm(join(emptied, 'snapshots'), { recursive: true });
    await (await open()).close();
  });
});
