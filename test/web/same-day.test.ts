import { load } from 'cheerio';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveTracker, type ServedTracker } from '../tracker.js';

let tracker: ServedTracker;
beforeAll(async () => {
  tracker = await serveTracker();
});
afterAll(() => tracker.close());

test('where a State is a party since the day of its act, the day is said once; where not, both are', async () => {
  const $ = load(await (await fetch(`${tracker.url}/instruments/cedaw?asOf=2026-02-03`)).text());
  const daysOf = (code: string) =>
    ['Consented on', 'Party since'].map((label) =>
      $(`tr:has(th a[href="/states/${code}"]) td[data-label="${label}"]`).text(),
    );
  expect(daysOf('ALB')).toEqual(['11 May 1994', 'the same day']);
  expect(daysOf('HRV')).toEqual(['9 September 1992', '8 October 1991']);
});
