import { unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeWorkbook } from '../../src/forms/write-workbook.js';
import type { Answer } from '../../src/status/question.js';
import { gaps } from '../worded.js';
import { openBusyTracker, type BusyTracker } from './busy-tracker.js';

let tracker: BusyTracker;

beforeAll(async () => {
  tracker = await openBusyTracker();
});

afterAll(async () => tracker.close());

const get = async (address: string) => fetch(tracker.url + address);

test('a workbook opens, and its days are days', async () => {
  const bytes = Buffer.from(await (await get('/waiting.xlsx?instrument=cedaw')).arrayBuffer());
  const table = await readSheet(bytes);
  const answer = (await (await get('/waiting.json?instrument=cedaw')).json()) as Answer<{ signedOn: string }>;
  expect(table[0]).toEqual([
    'rank',
    'code',
    'state',
    'group',
    'instrument',
    'signedOn',
    'days',
    'years',
    'sentence',
    'statusAsAt',
  ]);
  expect(new Set(table.slice(1).map((row) => (row[9] as Date | undefined)?.toISOString()))).toEqual(
    new Set(['2026-02-04T00:00:00.000Z']),
  );
  expect(table.slice(1).map((row) => (row[5] as Date | undefined)?.toISOString().slice(0, 10))).toEqual(
    answer.rows.map(({ signedOn }) => signedOn),
  );
  const about = await readSheet(bytes, 'About');
  expect(about.map((row) => row[0])).toEqual(expect.arrayContaining(['What', 'As of', 'Cite']));
});

test('a text that no cell can hold is cut where it is seen', async () => {
  const long = `${'a'.repeat(32_766)}\u{1F600}${'b'.repeat(10)}`;
  const bytes = await writeWorkbook([{ name: 'Answer', rows: [[long, 'a'.repeat(32_767)]] }]);
  const [row] = await readSheet(Buffer.from(bytes));
  expect(row).toEqual([`${'a'.repeat(32_766)}…`, 'a'.repeat(32_767)]);
});

test('a workbook says what each column means, and is wide enough for what is in it', async () => {
  const bytes = Buffer.from(await (await get('/gaps.xlsx?instrument=cedaw')).arrayBuffer());
  const [head = [], ...rows] = await readSheet(bytes);
  const about = await readSheet(bytes, 'About');
  const meanings = about.slice(about.findIndex(([first]) => first === 'Column') + 1);
  expect(meanings).toEqual(
    gaps.columns(undefined as never).map(({ key, description }) => [key, description]),
  );
  const sheet = Buffer.from(unzipSync(new Uint8Array(bytes))['xl/worksheets/sheet1.xml']!).toString();
  const widths = [...sheet.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width));
  for (const key of ['state', 'url', 'sentence']) {
    const at = head.indexOf(key);
    const longest = Math.max(...rows.map((row) => String(row[at]).length));
    expect(widths[at], key).toBeGreaterThan(Math.min(longest, 95));
  }
});
