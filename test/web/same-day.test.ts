import { load } from 'cheerio';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveTracker, type ServedTracker } from '../tracker.js';

let tracker: ServedTracker;
beforeAll(async () => {
  tracker = await serveTracker();
});
afterAll(async () => tracker.close());

test.each([
  'asOf=2005-01-01',
  'knownAt=2026-02-03T12:00:00Z',
  'asOf=2010-06-01&knownAt=2026-02-03T12:00:00Z',
])('the numbers of an instrument lead to the lists of its own moment: %s', async (search) => {
  const page = load(await (await fetch(`${tracker.url}/instruments/opsc?${search}`)).text());
  const links = page('.count a, .gap-groups h3 a').toArray();
  expect(links.length).toBeGreaterThan(3);
  const asked = new URLSearchParams(search);
  for (const link of links) {
    const { searchParams } = new URL(page(link).attr('href') ?? '', tracker.url);
    expect([searchParams.get('asOf'), searchParams.get('knownAt')]).toEqual([
      asked.get('asOf'),
      asked.get('knownAt'),
    ]);
  }
  const [count] = links;
  const list = page(count).attr('href')?.replace('/gaps?', '/gaps.json?');
  const { rows } = (await (await fetch(tracker.url + list)).json()) as {
    readonly rows: readonly { readonly state: { readonly code: string } }[];
  };
  // The European Union is in the list, and no State.
  const gaps = rows.filter(({ state }) => state.code !== 'EUE').length;
  expect(page(count).text()).toBe(`${gaps} are not`);
});
