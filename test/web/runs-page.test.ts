import { load } from 'cheerio';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runs } from '../../src/status/questions/runs.js';
import { baselinePage, fivePages, withCells } from '../baseline-page.js';
import { startDepositary, usually, withStatus, type Depositary } from '../depositary-server.js';
import { makeRuns, type MadeRun } from '../made-runs.js';
import { serveTracker, type ServedTracker } from '../tracker.js';

let depositary: Depositary;
let tracker: ServedTracker;

beforeEach(async () => {
  depositary = await startDepositary(fivePages());
  await open();
});

afterEach(async () => {
  await tracker.close();
  await depositary.close();
});

async function open(settings: Readonly<Record<string, string>> = {}) {
  tracker = await serveTracker({ settings: { TREATY_COLLECTION_URL: depositary.url, ...settings } });
}

async function page(path = '/runs') {
  const response = await fetch(tracker.url + path, { headers: { accept: 'text/html' } });
  expect(response.status).toBe(200);
  return load(await response.text());
}

type Page = Awaited<ReturnType<typeof page>>;

/** Each night that is drawn, by month: its sign beside its day, and where it leads. */
const nightsIn = ($: Page) =>
  $('.months > section')
    .get()
    .map((month) => [
      $(month).find('h2').text(),
      ...$(month)
        .find('td .tile')
        .get()
        .map((night) => `${$(night).text()} ${$(night).attr('href') ?? ''}`.trim()),
    ]);

const night = async (moment: string, trigger: 'schedule' | 'start' = 'schedule') => {
  tracker.clock.set(moment);
  await tracker.sync({ trigger });
};

test('nights of every kind, as they come', async () => {
  await night('2026-02-03T12:00:00Z', 'start');
  await night('2026-02-04T03:17:00Z');
  depositary.answer('IV-8', withStatus(404));
  await night('2026-02-05T03:17:00Z');
  depositary.answer('IV-8', usually);
  await night('2026-02-05T09:00:00Z', 'start');
  // 6 February: the machine was off.
  const news = withCells('Palau', ['2011-09-20', '2026-02-05']);
  depositary.put('IV-8', baselinePage('cedaw', { statusAsAt: '2026-02-07', rows: news }));
  await night('2026-02-07T03:17:00Z');
  const odd = withCells('Palau', ['2011-09-20', '2026-02-05 q']);
  depositary.put('IV-8', baselinePage('cedaw', { statusAsAt: '2026-02-08', rows: odd }));
  await night('2026-02-08T03:17:00Z');
  tracker.clock.set('2026-02-09T01:00:00Z');
  const $ = await page();
  expect(nightsIn($)).toEqual([
    [
      'February 2026',
      expect.stringMatching(/^3 [✓+] \/runs\/1$/),
      '4 ✓ /runs/2',
      '5 ✕2 #night-2026-02-05',
      '6 –',
      '7 + /runs/5',
      '8 ! /runs/6',
      '9',
    ],
  ]);
  expect($('td .tile').eq(3).attr('aria-label')).toBe('6 February 2026: no sync');
  expect($('td .tile').eq(5).attr('aria-label')).toBe(
    '8 February 2026: run 6 by the schedule: a page was held, 4 unchanged, 1 held',
  );
  expect($('td .tile').eq(6).attr('aria-label')).toBe('9 February 2026: no sync yet');
  expect(
    $('#night-2026-02-05 a')
      .get()
      .map((link) => $(link).attr('href')),
  ).toEqual(['/runs/3', '/runs/4']);
  for (const link of $('.months a[href^="/runs/"]').get()) {
    expect((await fetch(tracker.url + $(link).attr('href'))).status).toBe(200);
  }
});

test('each month is a heading and a table whose weeks begin on Monday', async () => {
  await makeRuns(tracker, [['2026-01-30T03:17:00Z'], ['2026-02-01T03:17:00Z'], ['2026-02-02T03:17:00Z']]);
  const $ = await page();
  expect(nightsIn($)).toEqual([
    ['February 2026', '1 ✓ /runs/2', '2 ✓ /runs/3', '3 –'],
    ['January 2026', '30 ✓ /runs/1', '31 –'],
  ]);
  const days = (table: number) =>
    $('table.nights')
      .eq(table)
      .find('tbody tr')
      .get()
      .map((week) =>
        $(week)
          .find('td')
          .get()
          .map((cell) => parseFloat($(cell).text()) || 0),
      );
  // 1 February 2026 was a Sunday.
  expect(days(0)).toEqual([
    [0, 0, 0, 0, 0, 0, 1],
    [2, 3, 0, 0, 0, 0, 0],
  ]);
  expect($('table.nights').first().find('th[scope=col]').text()).toBe('MonTueWedThuFriSatSun');
  expect($('table.nights').first().find('caption').text()).toBe('February 2026');
});

test('a run stands on its day by the clocks of the schedule, and the page says by which', async () => {
  await tracker.close();
  await open({ SYNC_TIME_ZONE: 'Asia/Tokyo' });
  await makeRuns(tracker, [['2026-01-31T18:17:00Z'], ['2026-02-01T18:17:00Z'], ['2026-02-02T18:17:00Z']]);
  const $ = await page();
  expect(nightsIn($)).toEqual([['February 2026', '1 ✓ /runs/1', '2 ✓ /runs/2', '3 ✓ /runs/3']]);
  expect($('main').text()).toContain('in the time zone of the schedule (Asia/Tokyo)');
  expect(await (await fetch(`${tracker.url}/runs.json`)).json()).toMatchObject({ timeZone: 'Asia/Tokyo' });
});

test('where there are more than a hundred, it says where the older ones are', async () => {
  const made = Array.from({ length: 103 }, (_, index): MadeRun => {
    const moment = new Date(Date.parse('2026-02-03T03:17:00Z') - (102 - index) * 86_400_000);
    return [moment.toISOString().replace('.000Z', 'Z')];
  });
  await makeRuns(tracker, made);
  const $ = await page();
  expect($('.count').text()).toBe('100 runs');
  expect($('.nights .missing').length).toBe(0);
  const older = $('main p a[href^="/runs?until="]').attr('href') ?? '';
  expect(older).toBe(`/runs?until=${encodeURIComponent(made[3]?.[0] ?? '')}`);
  const back = await page(older);
  expect(back('.count').text()).toBe('4 runs');
  expect(back('main p a[href^="/runs?until="]').length).toBe(0);
  // The nights after that moment are not part of this list, and none of them is missing.
  expect(back('.nights .tile').length).toBe(4);
});

test.each([
  ['2026-02-03T03:00:00Z', '2 ✓ /runs/1'],
  ['2026-02-03T12:00:00Z', '2 ✓ /runs/1', '3 ✓ /runs/2'],
  ['2026-02-04T03:00:00Z', '2 ✓ /runs/1', '3 ✓ /runs/2'],
  ['2026-02-04', '2 ✓ /runs/1', '3 ✓ /runs/2', '4 –'],
])('up to %s no night is called missed that was not over then', async (until, ...expected) => {
  await makeRuns(tracker, [['2026-02-02T03:17:00Z'], ['2026-02-03T03:17:00Z'], ['2026-02-05T03:17:00Z']]);
  tracker.clock.set('2026-02-05T12:00:00Z');
  expect(nightsIn(await page(`/runs?until=${until}`))).toEqual([['February 2026', ...expected]]);
});

test('up to a hundred are all that there are', async () => {
  await makeRuns(tracker, [['2026-02-02T03:17:00Z'], ['2026-02-02T23:59:59Z', 'failed']]);
  const $ = await page();
  expect($('main p a[href^="/runs?until="]').length).toBe(0);
  expect(nightsIn($)).toEqual([['February 2026', '2 ✕2 #night-2026-02-02', '3 –']]);
});

test('a run that is under way, and one that was cut short', async () => {
  await makeRuns(tracker, [
    ['2026-02-02T03:17:00Z', 'interrupted'],
    ['2026-02-03T03:17:00Z', 'running'],
  ]);
  expect(nightsIn(await page())).toEqual([['February 2026', '2 … /runs/1', '3 → /runs/2']]);
});

test('without a run it says so', async () => {
  const $ = await page();
  expect($('.empty').text()).toBe('Nothing is listed: the sync has not run yet.');
  expect($('.nights, .legend').length).toBe(0);
});

test('the calendar is the same however the list is sorted', async () => {
  await makeRuns(tracker, [
    ['2026-02-01T03:17:00Z'],
    ['2026-02-01T04:17:00Z', 'held'],
    ['2026-02-02T03:17:00Z'],
  ]);
  const sorted = await page('/runs?sort=startedAt');
  expect(nightsIn(sorted)).toEqual(nightsIn(await page()));
  expect(sorted('details[open] table').length).toBe(1);
  expect((await tracker.ask(runs)).rows.length).toBe(3);
});
