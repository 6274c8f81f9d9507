import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { diff } from '../../src/status/questions/diff.js';
import { year } from '../../src/status/questions/year.js';
import { baselinePage, fivePages, withCells } from '../baseline-page.js';
import { startDepositary, type Depositary } from '../depositary-server.js';
import { serveTracker, type ServedTracker } from '../tracker.js';

let depositary: Depositary;
let tracker: ServedTracker;

beforeAll(async () => {
  depositary = await startDepositary(fivePages());
  tracker = await serveTracker({ settings: { TREATY_COLLECTION_URL: depositary.url } });
});

afterAll(async () => {
  await tracker.close();
  await depositary.close();
});

const page = async (path: string) => {
  const response = await fetch(tracker.url + path, { headers: { accept: 'text/html' } });
  expect(response.status).toBe(200);
  return load(await response.text());
};

type Page = Awaited<ReturnType<typeof page>>;

/** What the bars of a list say: the number of each kind, by the name of its line. */
const barsOf = ($: Page, label: string) =>
  Object.fromEntries(
    $(`ul[aria-label="${label}"] > li`)
      .get()
      .map((line) => [
        $(line).children('strong').text(),
        $(line)
          .find('ul > li')
          .get()
          .map((one) => $(one).text()),
      ]),
  );

/** The States that are named below the heading of an instrument. */
const namedUnder = ($: Page, id: string) =>
  $(`#${id}`)
    .parent()
    .find('.time-line a[href^="/states/"]')
    .get()
    .map((link) => $(link).attr('href')?.slice('/states/'.length));

describe('the page of a year', () => {
  it('counts every act once by instrument and once by group', async () => {
    const $ = await page('/years/2000');
    const { rows } = await tracker.ask(year, { year: '2000' });
    for (const label of ['By instrument', 'By regional group']) {
      const numbers = Object.values(barsOf($, label)).flat().map(parseFloat);
      expect(
        numbers.reduce((sum, number) => sum + number, 0),
        label,
      ).toBe(rows.length);
    }
    const ofUntoc = rows.filter(({ instrument }) => instrument === 'untoc');
    expect(barsOf($, 'By instrument')['UNTOC']).toEqual([`${ofUntoc.length} signed`, '0 consented']);
    expect(barsOf($, 'By regional group')['In no regional group']).toEqual(['3 signed', '0 consented']);
    expect($('.count').text()).toBe(`${rows.length} acts of 136 States and the European Union`);
  });

  it('names everyone who acted, under the instrument', async () => {
    const $ = await page('/years/2000');
    const { rows } = await tracker.ask(year, { year: '2000' });
    for (const id of ['untoc', 'trafficking-protocol', 'opsc', 'cedaw']) {
      const acted = rows.filter(({ instrument }) => instrument === id).map(({ state }) => state.code);
      expect(namedUnder($, id).toSorted(), id).toEqual(acted.toSorted());
    }
  });

  test.each([
    ['/years/2000?group=african', ['/years/1999?group=african', '/years/2001?group=african']],
    ['/years/2000?sort=-state', ['/years/1999', '/years/2001']],
    ['/years/1956', [undefined, '/years/1957']],
    ['/years/2026', ['/years/2025', undefined]],
  ])('%s leads to the years beside it', async (path, expected) => {
    const $ = await page(path);
    expect(['prev', 'next'].map((rel) => $(`a[rel=${rel}]`).attr('href'))).toEqual(expected);
    const years = $('.facets a[href^="/years/"]');
    expect(years.length).toBe(2026 - 1956 + 1);
    expect($('.facets a[aria-current]').text()).toBe(path.slice('/years/'.length).slice(0, 4));
  });

  it('has its table open where an order is asked for', async () => {
    expect((await page('/years/2000'))('details[open] table').length).toBe(0);
    expect((await page('/years/2000?sort=-state'))('details[open] table').length).toBe(1);
  });

  it('says why it is empty', async () => {
    const $ = await page('/years/1960?instrument=cedaw');
    expect($('.empty').text()).toBe(
      'Nothing is listed: the instrument was not yet adopted on 31 December 1960.',
    );
    expect($('.deeds').length).toBe(0);
  });

  it('is found from the foot of every page', async () => {
    expect((await page('/'))('footer a[href="/diff#years"]').length).toBe(1);
    expect((await page('/diff'))('#years').length).toBe(1);
  });
});

describe('the page of a difference', () => {
  it('of two days counts and names what the list has', async () => {
    const query = { from: '1999-12-31', to: '2002-12-31', instrument: 'opsc' };
    const $ = await page(`/diff?${new URLSearchParams(query).toString()}`);
    const { rows } = await tracker.ask(diff, query);
    const of = (kind: string) => rows.filter((row) => row.kind === kind).length;
    expect(barsOf($, 'By instrument')).toEqual({
      OPSC: [`${of('signed')} signed`, `${of('consented')} consented`],
    });
    expect(namedUnder($, 'opsc').toSorted()).toEqual(rows.map(({ state }) => state.code).toSorted());
    // The European Union could not join OPSC.
    expect($('.count').text()).toMatch(/^\d+ acts of \d+ States$/);
  });

  it('of two moments tells what the record learned', async () => {
    await tracker.sync();
    tracker.clock.set('2026-03-03T12:00:00Z');
    const rows = withCells('Palau', ['2011-09-20', '2026-02-20']);
    depositary.put('IV-8', baselinePage('cedaw', { statusAsAt: '2026-03-03', rows }));
    await tracker.sync();
    const $ = await page('/diff?from=2026-02-10T00:00:00Z&to=2026-03-03T12:00:00Z');
    expect($('.count').text()).toBe('1 change of the record of 1 State');
    expect(barsOf($, 'By instrument')).toEqual({ CEDAW: ['1 consented'] });
    expect($('.time-line li').text()).toBe('20 February 2026Palau ratified CEDAW');
  });

  it('says why it is empty', async () => {
    const $ = await page('/diff?from=2001-01-01&to=2001-01-01');
    expect($('.empty').text()).toBe('Nothing is listed: no day lies between a day and itself.');
  });
});

describe('what comes, by month', () => {
  const daysIn = ($: Page) =>
    $('section > h2[id]')
      .get()
      .map((heading) => [
        $(heading).text(),
        ...$(heading)
          .parent()
          .find('time')
          .get()
          .map((time) => $(time).attr('datetime')),
      ]);

  it('tells what takes effect, when, why, and where it is a calendar', async () => {
    const $ = await page('/upcoming?asOf=2005-06-01');
    expect(daysIn($)).toEqual([['June 2005', '2005-06-12']]);
    expect($('.time-line p').first().text()).toBe(
      'UNTOC will bind Oman from 12 June 2005: 30 days after the deposit of 13 May 2005 (article 38(2)) UNTOC as a calendar',
    );
    const calendar = $('.time-line p a[type="text/calendar"]').first().attr('href') ?? '';
    expect(calendar).toBe('/upcoming.ics?asOf=2005-06-01&instrument=untoc');
    expect(await (await fetch(tracker.url + calendar)).text()).toContain('DTSTART;VALUE=DATE:20050612');
  });

  it('has each anniversary on its day, in the order of the calendar, however it is sorted', async () => {
    const $ = await page('/anniversaries?days=366&asOf=2024-02-29&sort=state');
    const months = daysIn($);
    expect(months.map(([month]) => month)).toEqual([...new Set(months.map(([month]) => month))]);
    const days = months.flatMap(([, ...own]) => own) as string[];
    expect(days).toEqual(days.toSorted());
    expect($('.time-line p').length).toBe(parseFloat($('.count strong').text()));
    expect($('.facets a').first().attr('href')).toBe('#2024-02');
    expect($('[id="2024-02"]').length).toBe(1);
  });

  it('says why it is empty', async () => {
    const $ = await page('/upcoming?asOf=2005-06-12');
    expect($('.empty').text()).toBe('Nothing is listed: every act on record by that day had taken effect.');
  });
});
