import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveTracker, type ServedTracker } from '../tracker.js';

let tracker: ServedTracker;

beforeAll(async () => {
  tracker = await serveTracker();
});

afterAll(async () => tracker.close());

const page = async (path: string) =>
  (await (await fetch(tracker.url + path)).text()).replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');

test('a group tells who joined and who left, the newest first', async () => {
  const text = await page('/groups/eu');
  expect(text).toContain('Who joined and who left since 1 January 1958');
  expect(text).toMatch(
    /1 February 2020: United Kingdom[^:]*, no longer a member ?1 July 2013: Croatia, joined/,
  );
});

test('it says where the days can be checked, where that is somewhere else', async () => {
  expect(await page('/groups/eac')).toContain('Where the days can be checked: github.com');
});

test('a group of which only one day is known tells of nobody', async () => {
  expect(await page('/groups/osce')).not.toContain('Who joined');
});

test('a group has as many members as on the day asked about', async () => {
  expect(await page('/groups/eu?asOf=2000-06-01')).toContain('15 members');
  expect(await page('/groups/eu')).toContain('27 members');
});

test('a State stands among the groups of the day asked about', async () => {
  expect(await page('/states/GBR?asOf=2010-01-01')).toContain('Members of the European Union');
  expect(await page('/states/GBR')).not.toContain('Members of the European Union');
});

test('the gaps of a group are counted among the members of the day asked about', async () => {
  const narrowed = await page('/gaps?instrument=trafficking-protocol&group=eu&asOf=2005-01-01');
  const count = /^.*?European Union ?(\d+)/.exec(narrowed.slice(narrowed.indexOf('By group')))?.[1];
  const { total } = (await (
    await fetch(`${tracker.url}/gaps.json?instrument=trafficking-protocol&group=eu&asOf=2005-01-01`)
  ).json()) as { readonly total: number };
  expect(Number(count)).toBe(total);
});
