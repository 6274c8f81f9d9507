import { load } from 'cheerio';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveTracker, type ServedTracker } from '../tracker.js';

let tracker: ServedTracker;
beforeAll(async () => {
  tracker = await serveTracker();
});
afterAll(async () => tracker.close());

const textsOf = async (path: string) => {
  const page = load(await (await fetch(`${tracker.url}${path}`)).text());
  return page('main p')
    .toArray()
    .map((paragraph) => page(paragraph).text().replace(/\s+/g, ' ').trim());
};

test('the page of a State on a past day speaks of that day', async () => {
  const texts = await textsOf('/states/PLW?asOf=2019-06-01');
  expect(texts).toContain('Party to 2 of the 5 instruments that it may join, as of 1 June 2019');
  expect(texts).toContain(
    'Will bind it from 12 June 2019: 30 days after the deposit of 13 May 2019 (article 38(2))',
  );
  expect(texts).toContainEqual(expect.stringMatching(/^\d+ of 54 Asia-Pacific States were parties$/));
  expect(texts).not.toContainEqual(expect.stringMatching(/are parties$/));
});

test('of a later day it says since when an instrument binds', async () => {
  expect(await textsOf('/states/PLW?asOf=2019-07-01')).toContainEqual(
    expect.stringMatching(/^Bound it from 12 June 2019: /),
  );
  expect(await textsOf('/states/PLW')).toContainEqual(
    expect.stringMatching(/^Binds it since 12 June 2019: /),
  );
});
