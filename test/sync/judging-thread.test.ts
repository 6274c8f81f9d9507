import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { declaredInstruments } from '../../src/instruments/instruments.js';
import { loadStates } from '../../src/states/load-states.js';
import { PACKAGE_DATA_DIR } from '../../src/states/package-data-dir.js';
import { StateDirectory } from '../../src/states/state-directory.js';
import { judgePage } from '../../src/sync/judge-page.js';
import type * as Judging from '../../src/sync/judging-thread.js';
import { readStatusPage } from '../../src/treaty-collection/read-status-page.js';
import { SnapshotArchive } from '../../src/treaty-collection/snapshot-archive.js';
import { makeTempFolder, removeFolder } from '../temp-folder.js';
import { exampleNotes, exampleRows, statusPageHtml } from '../treaty-collection/status-page-fixture.js';
import { recordOfPage } from './measured.js';

const instrument = declaredInstruments().find(({ id }) => id === 'cedaw')!;
const states = new StateDirectory(loadStates(PACKAGE_DATA_DIR));
const codes = states.codesBySpelling();
const resolve = (name: string) => states.resolve(name)?.code ?? null;
const today = '2026-02-03';
const clocks = { ours: `${today}T12:00:00Z`, answeredAt: null, checkedAt: null };
const measure = { instrument, record: null, maxChanges: 25, clocks };
const page = { reference: 'IV-8', rows: exampleRows, notes: exampleNotes };
const bytes = Buffer.from(statusPageHtml(page));
const one = (delivered: Buffer) => ({
  delivered: [{ edition: 'html', bytes: delivered, asAt: null }] as const,
  before: [],
});
const never = new AbortController().signal;
/** A page of which each part takes long, as far as one may. */
const tedious = Buffer.from(
  statusPageHtml({
    ...page,
    notes: {
      3: 'On 4 March 2024, Finland denounced the Convention with effect from 4 March 2025. '.repeat(60_000),
    },
  }),
);

let folder: string;
/** The compiled one: only that can start a thread. */
let judging: typeof Judging;

beforeAll(async () => {
  folder = await makeTempFolder();
  judging = (await import(
    new URL('../../dist/sync/judging-thread.js', import.meta.url).href
  )) as typeof Judging;
});
afterAll(async () => removeFolder(folder));

const judge = (seconds?: number) => judging.judgeInThread({ codes, dataDir: folder }, seconds);

describe('a page that is judged in a thread of its own', () => {
  test.each([
    ['for the first time', null],
    ['beside a record', recordOfPage({ ...page, statusAsAt: '2026-01-03', rows: exampleRows.slice(1) })],
  ])('is judged as it is here, %s', async (_, record) => {
    const there = await judge()(one(bytes), { ...measure, record }, never);
    const read = { ...readStatusPage(bytes, resolve), endNotes: new Map() };
    const here = await judgePage(
      read,
      { instrument, maxChanges: 25, today, record, resolve, edition: 'html' },
      new SnapshotArchive(folder),
    );
    expect(there).toMatchObject({ leading: 'html', verdict: here });
  });

  test('is given up when it takes too long, and the next one is judged', async () => {
    const judged = await judge(0.2)(one(tedious), measure, never);
    expect(judged).toEqual({
      name: 'page-takes-too-long',
      notJudgedBecause: 'the page could not be read and judged within 0.2 seconds',
    });
    expect(await judge()(one(bytes), measure, never)).toMatchObject({
      verdict: { outcome: expect.any(String) },
    });
  });

  test('is given up at once when the sync is told to stop', async () => {
    const stop = new AbortController();
    const judged = judge()(one(tedious), measure, stop.signal);
    stop.abort();
    await expect(judged).rejects.toThrow(/abort/i);
  });
});
