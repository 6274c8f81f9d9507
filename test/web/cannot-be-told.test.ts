import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveTracker, type ServedTracker } from '../tracker.js';

/** The Marshall Islands under the Trafficking Protocol: a gazette contradicts the committed record. */
let tracker: ServedTracker;

beforeAll(async () => {
  tracker = await serveTracker();
});

afterAll(async () => tracker.close());

const markup = async (path: string) => (await fetch(tracker.url + path)).text();
const page = async (path: string) => (await markup(path)).replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');

test('a gap list says beside its number of how many it cannot be told', async () => {
  const text = await page('/gaps?instrument=trafficking-protocol');
  expect(text).toMatch(/13 States, as of [^;]*; of 1 it cannot be told/);
  expect(await page('/gaps?instrument=cedaw')).not.toContain('it cannot be told');
});

test('a State is party to so many, and of others it cannot be told', async () => {
  expect(await page('/states/MHL')).toMatch(
    /Party to 3 of the 5 instruments that it may join; of 1 it cannot be told/,
  );
  expect(await page('/states/PLW')).not.toContain('cannot be told');
});

test('a group of whose members only such are left has no gap to lead to, and no full bar', async () => {
  const row = (await markup('/groups/micronesia?asOf=2025-04-11')).split('<tbody>')[1] ?? '';
  const [, , cell = ''] = row.split('<td');
  expect(cell).toContain('4 of 5');
  expect(cell).toContain('of 1 it cannot be told');
  expect(cell).toContain('class="party" width="800"');
  expect(cell).not.toContain('href');
});
