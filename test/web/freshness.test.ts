import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isMoreThanAge } from '../../src/status/more-than-age.js';
import { questions } from '../../src/status/questions.js';
import { exhibits } from '../../src/web/exhibits.js';
import { baselinePage, withCells, withRows } from '../baseline-page.js';
import { startDepositary, type Depositary } from '../depositary-server.js';
import { addressOf } from '../question-subjects.js';
import { recordOneText } from '../recorded-statements.js';
import { serveTracker, type ServedTracker } from '../tracker.js';

/** What a reader of markup reads. */
function textOf(markup: string): string {
  return markup
    .replace(/<[^>]+>/g, '')
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&amp;/g, '&');
}

const pageOf = async ({ url }: ServedTracker, path: string) => (await fetch(url + path)).text();

/** What stands at the head of a page on how old it is. */
function headOf(html: string) {
  const aside = /<aside class="(?:warnings|calm)".*?<\/aside>/s.exec(html)?.[0] ?? '';
  return {
    aside,
    line: textOf(/<summary>(.*?)<\/summary>/s.exec(aside)?.[1] ?? ''),
    isOpen: aside.includes('<details class="freshness" open>'),
    /** Where one would look for a second list of records. */
    rest: html.replace(aside, ''),
  };
}

describe('on the committed tables', () => {
  let tracker: ServedTracker;
  beforeAll(async () => {
    tracker = await serveTracker();
    await tracker.sync({ only: [] });
    await recordOneText(tracker);
  });
  afterAll(async () => tracker.close());

  const pages = [
    ...questions.map((question) => ({ path: addressOf(question), data: addressOf(question, '.json') })),
    ...exhibits
      .filter(({ mediaType }) => mediaType.startsWith('text/html'))
      .map(({ path, question }) => ({ path, data: addressOf(question, '.json') })),
    { path: '/groups/francophonie', data: '/groups/francophonie.json' },
    { path: '/gaps?asOf=1957-01-01', data: '/gaps.json?asOf=1957-01-01' },
  ];

  test.each(pages)('$path says once how old it is, and all that must be known', async ({ path, data }) => {
    const { records, warnings } = (await (await fetch(tracker.url + data)).json()) as {
      readonly records: readonly { readonly statusAsAt: string | null }[];
      readonly warnings: readonly string[];
    };
    const html = await pageOf(tracker, path);
    const { aside, line, rest } = headOf(html);
    const times = records.length + warnings.length > 0 ? 1 : 0;
    expect(html.split('<details class="freshness"').length - 1).toBe(times);
    expect(html.split('class="records"').length - 1).toBe(times);
    expect(rest).not.toMatch(/class="(?:records?|warnings|calm|freshness)\b/);
    expect(line !== '').toBe(times === 1);
    const text = textOf(aside).toLowerCase();
    for (const warning of warnings) expect(text).toContain(warning.toLowerCase());
    const links = aside.match(/<li class="record[^>]*><a href="\/evidence\//g) ?? [];
    expect(links.length).toBe(records.filter(({ statusAsAt }) => statusAsAt !== null).length);
  });

  test.each([
    ['/gaps?instrument=untoc', 'Record of 4 May 2024: it is old'],
    ['/gaps?instrument=untoc&asOf=2010-01-01', 'Record of 4 May 2024'],
    ['/gaps?instrument=untoc&asOf=2025-01-01', 'Record of 4 May 2024: it does not reach 1 January 2025'],
    ['/', 'Records of 3 February 2026 to 4 May 2024: three are old'],
    ['/states/PLW', 'Records of 3 February 2026 to 4 May 2024: three are old'],
  ])('%s: %s', async (path, line) => {
    expect(headOf(await pageOf(tracker, path)).line).toBe(line);
  });

  test.each([
    ['/gaps?instrument=cedaw', false],
    ['/gaps?instrument=untoc&group=caricom', false],
    ['/gaps?instrument=opsc&group=african', false],
    ['/instruments/cedaw', false],
    ['/states/PLW', false],
    ['/states?name=Palau', false],
    ['/groups/eu', false],
    ['/compare?with=caricom&with=PLW', false],
    ['/changes', false],
    ['/runs', false],
    ['/embed/map?instrument=cedaw', false],
    // It cannot be told of Somalia and the Marshall Islands.
    ['/', true],
    ['/gaps?instrument=untoc', true],
    ['/gaps?instrument=untoc&group=african', true],
    ['/instruments', true],
    ['/instruments/untoc', true],
    ['/matrix', true],
    ['/states', true],
    ['/states/SOM', true],
    ['/groups/african', true],
    ['/compare?with=MHL&with=PLW', true],
    ['/waiting', true],
    ['/embed/gaps?instrument=untoc', true],
    // A group is in doubt, or known of a later day only.
    ['/groups/francophonie', true],
    ['/gaps?instrument=cedaw&group=francophonie', true],
    ['/gaps?instrument=cedaw&group=pif&asOf=2010-01-01', true],
    // The treaty was not in force; signatures are left out.
    ['/gaps?instrument=cedaw&asOf=1980-01-01', true],
    ['/anniversaries?instrument=untoc', true],
  ])('%s is open: %s', async (path, isOpen) => {
    expect(headOf(await pageOf(tracker, path)).isOpen).toBe(isOpen);
  });

  test('what was known at a moment was old then', async () => {
    tracker.clock.set('2026-03-03T12:00:00Z');
    try {
      const { line } = headOf(await pageOf(tracker, '/matrix?knownAt=2026-02-05'));
      expect(line).toBe(
        'Records of 3 February 2026 to 4 May 2024, as known on 5 February 2026: four were old',
      );
    } finally {
      tracker.clock.set('2026-02-03T12:00:00Z');
    }
  });

  test('what is more than age stands before what is folded', async () => {
    const { aside } = headOf(await pageOf(tracker, '/instruments/untoc'));
    const [first = '', folded = ''] = aside.split('<details class="each-record">');
    expect(first).toContain('It cannot be told whether Somalia is a party to UNTOC');
    expect(first).not.toContain('has not been checked since');
    expect(folded).toContain('The record of UNTOC is of 4 May 2024; it has not been checked since');
  });
});

describe('on pages that were read', () => {
  let depositary: Depositary;
  let tracker: ServedTracker;
  beforeAll(async () => {
    depositary = await startDepositary({
      'IV-8': baselinePage('cedaw', { statusAsAt: '2026-02-03' }),
      'IV-11-c': baselinePage('opsc', { statusAsAt: '2026-02-03' }),
    });
    tracker = await serveTracker({
      settings: { TREATY_COLLECTION_URL: depositary.url, SYNC_EDITIONS: 'html' },
    });
    await tracker.sync({ only: ['cedaw', 'opsc'] });
  });
  afterAll(async () => {
    await tracker.close();
    await depositary.close();
  });

  /** The head of a page once it has this line. */
  const head = async (path: string, line: string) => {
    await expect.poll(async () => headOf(await pageOf(tracker, path)).line, { timeout: 10_000 }).toBe(line);
    return headOf(await pageOf(tracker, path));
  };

  test('a record that is fresh has its line, and nothing to warn of', async () => {
    const { aside, isOpen } = await head('/instruments/cedaw', 'Record of 3 February 2026');
    expect(isOpen).toBe(false);
    expect(aside).toMatch(/^<aside class="calm"/);
    expect(textOf(aside)).toContain('CEDAW as at 3 February 2026; checked 3 February 2026, 12:00 UTC');
  });

  test('a page that is held, and a row that waits, open it', async () => {
    tracker.clock.set('2026-02-04T12:00:00Z');
    const atlantis = withRows({ name: 'Atlantis', cells: ['', '2026-02-01 a'] });
    depositary.put('IV-8', baselinePage('cedaw', { rows: atlantis, statusAsAt: '2026-02-04' }));
    const denmark = withCells('Denmark', ['2000-09-07', '2003-07-25']);
    depositary.put('IV-11-c', baselinePage('opsc', { rows: denmark, statusAsAt: '2026-02-04' }));
    await tracker.sync({ only: ['cedaw', 'opsc'] });
    const opsc = await head('/instruments/opsc', 'Record of 4 February 2026');
    expect(opsc.isOpen).toBe(true);
    expect(textOf(opsc.aside)).toContain('prints the row of Denmark otherwise since 4 February 2026');
    expect(headOf(await pageOf(tracker, '/states/PLW')).isOpen).toBe(true);
    const cedaw = await head('/instruments/cedaw', 'Record of 3 February 2026');
    expect(cedaw.isOpen).toBe(true);
    expect(textOf(cedaw.aside)).toContain('is held since 4 February 2026 and not applied');
    expect(cedaw.aside).toContain('(<a href="/holds">a page is held</a>)');
    expect((await head('/gaps?instrument=opsc&group=african', 'Record of 4 February 2026')).isOpen).toBe(
      false,
    );
  });

  test('one that is old and held says both, and is counted as old', async () => {
    tracker.clock.set('2026-03-03T12:00:00Z');
    const { aside, isOpen } = await head('/instruments/cedaw', 'Record of 3 February 2026: it is old');
    expect(isOpen).toBe(true);
    expect(textOf(aside)).toMatch(
      /The record of CEDAW is of 3 February 2026; last checked on 3 February 2026; a newer page/,
    );
    expect(textOf(aside)).toContain('CEDAW as at 3 February 2026 (stale); checked 3 February');
  });
});

test('a database that does not answer is more than age', () => {
  expect(isMoreThanAge({ say: 'database-silent', time: '09:30', on: '2026-02-03' })).toBe(true);
});
