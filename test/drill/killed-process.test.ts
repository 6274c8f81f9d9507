import { cp } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { momentOf } from '../../src/clock.js';
import { baselinePage, withCells } from '../baseline-page.js';
import { startCli } from '../commands/run-cli.js';
import { startDepositary, type Depositary } from '../depositary-server.js';
import { FixedClock } from '../fixed-clock.js';
import { newestDay } from '../participations.js';
import { makeTempFolder, removeFolder, tempFolder } from '../temp-folder.js';
import { openTracker } from '../tracker.js';
import { faultsIn, recordedState, runsIn, type RecordedState } from './compared-ledgers.js';

/** Pages on which four instruments changed since the committed tables. */
const changedPages = {
  'IV-8': baselinePage('cedaw', { rows: withCells('Palau', ['2011-09-20', '2026-02-02']) }),
  'IV-11-c': baselinePage('opsc', { rows: withCells('Ghana', ['2003-09-24', '2026-02-02']) }),
  'XVIII-12': baselinePage('untoc', {
    statusAsAt: newestDay,
    rows: withCells('Congo', ['2000-12-14', '2026-09-05']),
  }),
  'XVIII-12-a': baselinePage('trafficking-protocol', {
    rows: withCells('Congo', ['2000-12-14', '2026-01-09']),
  }),
  'XVIII-4': baselinePage('supplementary-slavery-convention'),
};

/** The moments of the kills: after how many pages were asked for, and how many milliseconds later. */
const seed = Number(process.env['DRILL_SEED'] ?? 61180);
const kills = Array.from({ length: 10 }, (_, index) => ({
  index: index + 1,
  // Every fifth is killed while it starts, in a folder where nothing is yet.
  pages: index % 5 === 4 ? 0 : 1 + (index % 5) + (index % 2),
  later: Math.floor(numberAt(seed, index) * (index % 5 === 4 ? 1_500 : 60)),
}));

/** A number from 0 to 1 that belongs to a seed and a place (mulberry32). */
function numberAt(seedNumber: number, place: number): number {
  const state = (seedNumber + Math.imul(place + 1, 0x6d2b79f5)) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
}

let depositary: Depositary;
let filled: string;
let undisturbed: RecordedState;
let killedAtWork = 0;

const sync = (folder: string) =>
  startCli(folder, ['sync', '--format', 'json'], { TREATY_COLLECTION_URL: depositary.url });

/** A start at the time of the processes. */
const start = async (folder: string) =>
  openTracker({
    folder,
    clock: new FixedClock(momentOf(new Date())),
    settings: { TREATY_COLLECTION_URL: depositary.url },
  });

/** The next start, and a sync that nobody disturbs. */
async function syncInPeace(folder: string): Promise<void> {
  const tracker = await start(folder);
  try {
    expect(await tracker.sync()).toMatchObject({ outcome: 'done' });
  } finally {
    await tracker.close();
  }
}

beforeAll(async () => {
  depositary = await startDepositary(changedPages);
  filled = await makeTempFolder();
  // The first start fills the folder from the committed tables.
  await (await start(filled)).close();
  const folder = await makeTempFolder();
  await cp(filled, folder, { recursive: true });
  await syncInPeace(folder);
  undisturbed = await recordedState(folder);
  await removeFolder(folder);
});

afterAll(async () => {
  await removeFolder(filled);
  await depositary.close();
});

describe(`a sync that is killed (seed ${seed})`, () => {
  test.each(kills)('$index: $later ms after $pages pages were asked for', async ({ pages, later }) => {
    const folder = await tempFolder();
    if (pages > 0) await cp(filled, folder, { recursive: true });
    const { child, ended } = sync(folder);
    const wanted = depositary.requests.length + pages;
    while (depositary.requests.length < wanted && child.exitCode === null) await sleep(1);
    await sleep(later);
    child.kill('SIGKILL');
    const { signal } = await ended;
    if (signal === 'SIGKILL') killedAtWork++;

    expect(await faultsIn(folder)).toEqual([]);
    const before = (await runsIn(folder)).map(({ run }) => run);
    expect(before.length).toBeLessThanOrEqual(1);

    await syncInPeace(folder);
    expect(await faultsIn(folder)).toEqual([]);
    expect(await recordedState(folder)).toEqual(undisturbed);
    const [last, ...killed] = (await runsIn(folder)).map(({ run }) => run);
    expect(last?.outcome).toBe('done');
    expect(killed).toHaveLength(before.length);
    for (const [index, { outcome, endedAt }] of killed.entries()) {
      expect(outcome).toBe(before[index]!.outcome === 'running' ? 'interrupted' : 'done');
      expect(endedAt).not.toBeNull();
    }
  });

  it('leaves nothing half done between the two requests for one treaty', async () => {
    const folder = await tempFolder();
    await cp(filled, folder, { recursive: true });
    const asked = new Promise<void>((resolve) => depositary.answer('IV-11-c', () => resolve(), 'xml'));
    const { child, ended } = sync(folder);
    await asked;
    child.kill('SIGKILL');
    await ended;
    depositary.answer('IV-11-c', undefined, 'xml');
    expect(await faultsIn(folder)).toEqual([]);
    await syncInPeace(folder);
    expect(await faultsIn(folder)).toEqual([]);
    expect(await recordedState(folder)).toEqual(undisturbed);
  });

  it('was mostly killed at work', () => {
    process.stderr.write(
      `${killedAtWork} of ${kills.length} processes were killed at work (seed ${seed}).\n`,
    );
    expect(killedAtWork).toBeGreaterThan((kills.length * 2) / 3);
  });
});
