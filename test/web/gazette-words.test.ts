import { afterAll, beforeAll, expect, test } from 'vitest';
import { FixedClock } from '../fixed-clock.js';
import { serveTracker, type ServedTracker } from '../tracker.js';

let tracker: ServedTracker;

beforeAll(async () => {
  tracker = await serveTracker({ clock: new FixedClock('2026-11-25T12:00:00Z') });
});

afterAll(async () => tracker.close());

const body = async (path: string) => (await fetch(tracker.url + path)).text();

/** What a reader sees of a page. */
const words = async (path: string) =>
  (await body(path))
    .replace(/<[^>]+>/g, '')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');

const gazette = 'https://www.fedlex.admin.ch/eli/cc/2006/862/de';

test.each(['/gaps?instrument=untoc', '/states/COG', '/about'])(
  '%s says whose table it is, and leads there',
  async (path) => {
    expect(await words(path)).toMatch(
      /11 September 2026 [0-9a-f]{8} as the scope table of the Swiss Confederation gives it/,
    );
    expect(await body(path)).toContain(`<a href="${gazette}"`);
  },
);

test('a row that rests on the depositary names no gazette', async () => {
  expect(await words('/gaps?instrument=cedaw')).not.toMatch(/Swiss|gazette/);
});

test('the text to quote cites the gazette before the depositary', async () => {
  const text = await words('/states/COG');
  expect(text).toMatch(
    /UNTOC: Congo signed on 14 December 2000 and was not a party as at 11 September 2026 \(as the scope table of the Swiss Confederation gives it\)\./,
  );
  expect(text).toContain(
    `Source: the scope table of the Swiss Confederation, ${gazette}; the scope table of the Swiss Confederation, https://www.fedlex.admin.ch/eli/cc/2006/864/de; United Nations Treaty Collection,`,
  );
});

test('a feed does not lead to the gazette as to the page of the depositary', async () => {
  const feed = await body('/changes.atom?instrument=untoc');
  expect(feed).toContain(
    `whose record now rests on <a href="${gazette}">the scope table of the Swiss Confederation</a>`,
  );
  expect(feed).not.toContain('on the depositary’s page');
});

test('changes between committed tables are not said to have been seen on pages', async () => {
  const text = await words('/changes?instrument=untoc');
  expect(text).toMatch(/UNTOC in the record since 11 September 2026, 00:00 UTC/);
  expect(text).toMatch(/Between what was read as [0-9a-f]{8} and [0-9a-f]{8}/);
  expect(text).not.toContain('Between the pages');
  expect(await body('/changes.atom')).not.toContain('the two pages');
});
