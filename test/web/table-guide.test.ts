import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveTracker, type ServedTracker } from '../tracker.js';

let tracker: ServedTracker;

beforeAll(async () => {
  tracker = await serveTracker();
});

afterAll(() => tracker.close());

interface Guided {
  /** What is said before the table. */
  readonly says: string | undefined;
  /** What its index is by. */
  readonly by: string | undefined;
  /** Where the index leads, and whether each is a row of the page. */
  readonly links: readonly string[];
  readonly isWhole: boolean;
  readonly rows: number;
}

/** The guide to the last table of a page, as it stands in the markup. */
async function guideOf(path: string): Promise<Guided> {
  const page = await (await fetch(tracker.url + path)).text();
  const [region = ''] = page.split('<div role="region"').at(-1)?.split('</table>') ?? [];
  const links = [...region.matchAll(/<a href="#(rows-[^"]+)"/g)].map(([, id = '']) => id);
  return {
    says: /<caption[^>]*>([^<]*)/.exec(region)?.[1]?.replaceAll('&quot;', '"'),
    by: /<nav class="facets" aria-label="Index by ([^"]+)"/.exec(region)?.[1],
    links,
    isWhole: links.every((id) => region.split(` id="${id}"`).length === 2),
    // A remark belongs to the row above it.
    rows: region.split('<tr').length - region.split('<tr role="row" class="remark"').length - 1,
  };
}

test.each([
  ['/states', 'letter', 'one for each State, in the order of “State”, from Afghanistan to Zimbabwe.'],
  ['/states?sort=-state', 'letter', 'in the order of “State”, from Zimbabwe to Afghanistan.'],
  ['/states?sort=group', 'regional group', 'in the order of “Regional group”, from African States to'],
  ['/states?sort=-partyTo', 'party to', 'in the order of “Party to”, from 5 to'],
  [
    '/gaps',
    'instrument',
    'one for each State and instrument, in the order of “Instrument”, from UNTOC to CEDAW.',
  ],
  ['/gaps?sort=state', 'letter', 'in the order of “State”, from'],
  [
    '/gaps?sort=-daysSinceSignature',
    'standing',
    ', with an index by “Standing”, from Signatory to No action.',
  ],
  ['/matrix?sort=state', 'letter', 'in the order of “State”, from Afghanistan to Zimbabwe.'],
  ['/families', 'letter', 'one for each State, in the order of “State”, from Afghanistan to Zimbabwe.'],
  ['/instruments/cedaw?sort=boundOn', 'year', 'one for each State, in the order of “Consented on”, from'],
  ['/entry-into-force', 'instrument', 'rows, one for each State and instrument, in '],
  ['/years/2000', 'month', ' rows, in the order of “'],
  ['/groups', 'kind', 'one for each group, from African States'],
])('%s has an index by %s, and says what it holds', async (path, by, says) => {
  const guide = await guideOf(path);
  expect(guide.says).toContain(says);
  expect(guide.says).toContain(` ${guide.rows} rows, `);
  expect(guide.by).toBe(by);
  expect(guide.links.length).toBeGreaterThan(1);
  expect(guide.isWhole).toBe(true);
});

test('the matrix has its regional groups as its index', async () => {
  const guide = await guideOf('/matrix');
  expect(guide.by).toBe('regional group');
  expect(guide.links).toEqual([
    'rows-african-states',
    'rows-asia-pacific-states',
    'rows-eastern-european-states',
    'rows-latin-american-and-caribbean-states',
    'rows-western-european-and-other-states',
    'rows-in-no-regional-group',
  ]);
  expect(guide.says).toMatch(/\. 198 rows, one for each State, in 6 sections by regional group/);
  expect(guide.isWhole).toBe(true);
});

test('an order that has no places says so', async () => {
  const guide = await guideOf('/momentum?sort=-parties');
  expect(guide.links).toEqual([]);
  expect(guide.says).toMatch(
    / rows, one for each instrument and year, in the order of “[^”]+” that gives no index\.$/,
  );
});

test('a short table has none', async () => {
  expect(await guideOf('/gaps?instrument=opsc')).toMatchObject({ says: undefined, by: undefined, links: [] });
});
