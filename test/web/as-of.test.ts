import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveTracker, type ServedTracker } from '../tracker.js';

let tracker: ServedTracker;

beforeAll(async () => {
  tracker = await serveTracker();
});

afterAll(async () => tracker.close());

const page = async (path: string) =>
  (await (await fetch(tracker.url + path)).text()).replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');

const old = 'as of 3 February 2026, by the record of 4 May 2024';

test.each([
  '/gaps?instrument=untoc',
  '/instruments/untoc',
  '/matrix?instrument=untoc',
  '/embed/gaps?instrument=untoc',
  '/embed/map?instrument=untoc',
])('%s says beside its number on which record it rests', async (path) => {
  expect(await page(path)).toContain(old);
});

test('many records are told by the oldest and the newest', async () => {
  tracker.clock.set('2026-03-03T12:00:00Z');
  const text = await page('/gaps');
  expect(text).toContain('as of 3 March 2026, by records of 4 May 2024 to 3 February 2026');
});

test('a day that the record covers is told alone', async () => {
  expect(await page('/gaps?instrument=untoc&asOf=2010-01-01')).toMatch(/as of 1 January 2010(?!, by)/);
});

test('what describes a page elsewhere says so too', async () => {
  const html = await (await fetch(`${tracker.url}/gaps?instrument=untoc`)).text();
  expect(html).toMatch(/<meta property="og:description" content="[^"]*, by the record of 4 May 2024: /);
});
