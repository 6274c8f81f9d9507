import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Ledger } from '../../src/ledger/ledger.js';
import { readRuns } from '../../src/ledger/read-runs.js';
import { readSnapshots } from '../../src/ledger/read-timeline.js';
import { SyncSchedule } from '../../src/sync/sync-schedule.js';
import { SyncService } from '../../src/sync/sync.service.js';
import { verifyArchive } from '../../src/sync/verify-archive.js';
import { baselinePage, withCells, withRows } from '../baseline-page.js';
import { startDepositary, type Depositary } from '../depositary-server.js';
import { openBeside } from '../ledger/each-database.js';
import { serveTracker, type ServedTracker } from '../tracker.js';

let depositary: Depositary;
let tracker: ServedTracker;

const page = baselinePage('cedaw', { rows: withCells('Palau', ['2011-09-20', '2026-02-01']) });

beforeEach(async () => {
  depositary = await startDepositary({ 'IV-8': page });
  tracker = await serveTracker({ settings: { TREATY_COLLECTION_URL: depositary.url } });
});

afterEach(async () => {
  await tracker.close();
  await depositary.close();
});

const night = async () => tracker.sync({ only: ['cedaw'], trigger: 'schedule' });
const ledger = () => tracker.context.get(Ledger);
const faults = async () => {
  const { archive } = tracker.context.get(SyncService);
  return (await verifyArchive({ ledger: ledger(), archive })).rows;
};

it('publishes of a page with very many faults some of each kind, and how many more there are', async () => {
  const nowhere = Array.from({ length: 150 }, (_, place) => ({
    name: `Nowhere ${place}`,
    cells: ['2000-09-07', '2011-09-20'] as const,
  }));
  depositary.put('IV-8', baselinePage('cedaw', { rows: withRows(...nowhere) }));
  expect(await night()).toMatchObject({ outcome: 'held' });
  const text = await (await fetch(`${tracker.url}/runs/1.json`)).text();
  expect(text).toMatch(/There are \d+ more findings .{1,2}participants-resolve/);
  expect(text).toMatch(/There are \d+ more findings .{1,2}end-note-missing/);
});

it('publishes the name of a fault, and no path of this machine', async () => {
  const snapshots = join(tracker.folder, 'snapshots');
  await rm(snapshots, { recursive: true });
  await writeFile(snapshots, 'a file where the folder was');
  expect(await night()).toMatchObject({ outcome: 'failed' });
  const from = join(tracker.folder, 'saved');
  await mkdir(from);
  await writeFile(join(from, 'another.html'), '');
  expect(await tracker.sync({ only: ['cedaw'], from })).toMatchObject({ outcome: 'failed' });
  const published = await Promise.all(
    ['/runs/1.json', '/runs/2.json', '/runs/1', '/runs/2'].map(async (path) =>
      (await fetch(`${tracker.url}${path}`)).text(),
    ),
  );
  expect(published[0]).toMatch(/fault-of-this-machine: this machine could not do its part \(E[A-Z]+\)/);
  expect(published[1]).toContain('there is no file IV-8.html');
  for (const text of published) expect(text).not.toContain(tracker.folder);
});

it.each([
  ['gone', async (file: string) => rm(file)],
  ['broken', async (file: string) => writeFile(file, 'no gzip')],
  ['of other bytes', async (file: string) => writeFile(file, gzipSync('another page'))],
])('mends files of the archive that are %s in the next night', async (_name, harm) => {
  await night();
  const { archive } = tracker.context.get(SyncService);
  const recorded = await ledger().reader.read(readSnapshots());
  const [table, last] = [recorded[0]!, recorded.at(-1)!];
  expect([table.origin, last.origin]).toEqual(['baseline', 'network']);
  for (const { sha256 } of [table, last]) await harm(archive.fileOf(sha256));
  expect(await faults()).toHaveLength(2);
  expect(await night()).toMatchObject({ outcome: 'done', rows: [{ outcome: 'unchanged' }] });
  expect(await faults()).toEqual([]);
});

it('closes a run whose end could not be written, when it looks for missed nights', async () => {
  await night();
  const { writer } = await openBeside(tracker.databaseUrl);
  await writer.query(`UPDATE run SET outcome = 'running', ended_at = NULL`);
  await tracker.context.get(SyncSchedule).closeLeftOpen();
  const [newest] = await ledger().reader.read(readRuns(1));
  expect(newest?.run).toMatchObject({ outcome: 'interrupted', endedAt: tracker.clock.now() });
});
