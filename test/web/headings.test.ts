import { load } from 'cheerio';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { questions } from '../worded.js';
import { StatusService } from '../../src/status/status.service.js';
import { serveTracker, type ServedTracker } from '../tracker.js';

let tracker: ServedTracker;
beforeAll(async () => {
  tracker = await serveTracker();
});
afterAll(async () => tracker.close());

test.each(['gaps', 'matrix', 'states', 'waiting', 'families'])(
  'every heading of /%s says what its column means',
  async (name) => {
    const book = await tracker.context.get(StatusService).book();
    const columns = questions.find((question) => question.name === name)!.columns(book);
    const page = load(await (await fetch(`${tracker.url}/${name}`)).text());
    const headings = page('th:has(a.sort)').toArray();
    expect(headings.length).toBeGreaterThan(2);
    for (const heading of headings) {
      const href = page(heading).find('a').attr('href') ?? '';
      const key = new URL(href, tracker.url).searchParams.get('sort')?.replace(/^-/, '');
      expect(page(heading).attr('title'), key).toBe(
        columns.find((column) => column.key === key)?.description,
      );
    }
  },
);
