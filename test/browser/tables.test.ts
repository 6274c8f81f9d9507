import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256Of } from '../../src/treaty-collection/snapshot-archive.js';
import { baselinePage, withCells, without } from '../baseline-page.js';
import { startDepositary, type Depositary } from '../depositary-server.js';
import { recordStatements } from '../recorded-statements.js';
import { statedTexts } from '../stated-texts.js';
import { serveTracker, type ServedTracker } from '../tracker.js';
import { launchBrowser } from './browser.js';
import { mainPages } from './main-pages.js';

let depositary: Depositary;
let tracker: ServedTracker;
let browser: Browser;

const statusAsAt = '2026-02-03';
/** An old day that is another, so that a row waits; and a page that does not add up, so that it is held. */
const doubtful = baselinePage('cedaw', {
  statusAsAt,
  rows: withCells('Norway', ['1980-07-17', '1981-05-22']),
});
const cut = baselinePage('opsc', { statusAsAt, rows: without('Albania', 'Algeria') });

beforeAll(async () => {
  depositary = await startDepositary({ 'IV-8': doubtful, 'IV-11-c': cut });
  [tracker, browser] = await Promise.all([
    serveTracker({ settings: { TREATY_COLLECTION_URL: depositary.url } }),
    launchBrowser(),
  ]);
  await tracker.sync();
  await recordStatements(tracker, 'opsc', statedTexts('It is bound by the Family Code.'));
});

afterAll(async () => {
  await browser.close();
  await tracker.close();
  await depositary.close();
});

const widths = [320, 390, 768, 1024, 1025, 1280, 1600];

/** The tables that the main pages have not, or not as long. */
const morePages: readonly string[] = [
  '/matrix',
  '/matrix?sort=state',
  '/states',
  '/instruments/cedaw',
  '/groups/commonwealth',
  '/compare?with=african&with=LBR&with=USA',
  '/families',
  '/momentum',
  '/diff?from=2000-01-01',
  '/entry-into-force',
  '/upcoming',
  '/anniversaries?days=366',
  '/withdrawals',
  '/declarations/1',
  '/runs/1',
  `/evidence/${sha256Of(doubtful)}`,
  `/evidence/${sha256Of(doubtful)}?state=NOR`,
  '/embed/gaps',
  '/embed/gaps?instrument=cedaw',
  '/embed/map',
];

/** Opens a page in a window, with all that is folded unfolded. */
async function open(path: string, width: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  await page.goto(tracker.url + path);
  await page.evaluate(`for (const one of document.querySelectorAll('details')) one.open = true`);
  return page;
}

/** What scrolls sideways at this width, the page or a part of it; a list to choose from may scroll up and down. */
const scrolling = `[...document.querySelectorAll('*')]
  .filter((one) => one.scrollWidth > one.clientWidth)
  .filter((one) => one === document.documentElement || /auto|scroll/.test(getComputedStyle(one).overflowX))
  .concat([...document.querySelectorAll('body *:not(select)')]
    .filter((one) => one.scrollHeight > one.clientHeight && /auto|scroll/.test(getComputedStyle(one).overflowY)))
  .map((one) => one.outerHTML.slice(0, 80))`;

test('there is something in every table that is looked at', async () => {
  for (const path of ['/runs', '/runs/1', '/holds', `/evidence/${sha256Of(doubtful)}?state=NOR`]) {
    const response = await fetch(tracker.url + path);
    expect(response.status).toBe(200);
    expect(await response.text(), path).toContain('<tbody');
  }
});

test.each([...mainPages, ...morePages])('nothing on %s scrolls sideways, or in a frame', async (path) => {
  const page = await open(path, 1280);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate(scrolling), `${width} pixels wide`).toEqual([]);
  }
  await page.close();
});

const longTables = ['/matrix', '/states', '/gaps', '/instruments/cedaw', '/groups', '/years/2000'];

test.each(longTables)('the heads of %s stay in sight', async (path) => {
  const page = await open(path, 1280);
  const tops = await page.evaluate(`(() => {
    const table = [...document.querySelectorAll('table')].at(-1);
    const rows = table.querySelectorAll('tbody tr');
    rows[rows.length >> 1].scrollIntoView();
    return [scrollY > 400, ...[...table.querySelectorAll('thead th')].map((one) => one.getBoundingClientRect().bottom)];
  })()`);
  const [isFar, ...bottoms] = tops as readonly [boolean, ...number[]];
  expect(isFar).toBe(true);
  for (const bottom of bottoms) {
    expect(bottom).toBeGreaterThan(10);
    expect(bottom).toBeLessThan(80);
  }
  await page.close();
});

/** Follows each link of the index; what is not seen below the heads then, by its address. */
const hiddenByHeads = `(async () => {
  const links = [...document.querySelectorAll('nav[aria-label^="Index by"] a')];
  const hidden = [];
  for (const link of links) {
    link.click();
    await new Promise(requestAnimationFrame);
    const row = document.querySelector(':target');
    const { top, bottom } = row.firstElementChild.getBoundingClientRect();
    const head = row.closest('table').querySelector('thead');
    const under = getComputedStyle(head.querySelector('th:last-child')).position === 'sticky'
      ? head.querySelector('th').getBoundingClientRect().bottom : 0;
    if (row.id !== link.hash.slice(1) || top < under - 1 || bottom > innerHeight + 1) hidden.push(link.hash);
  }
  return [links.length, ...hidden];
})()`;

describe.each([390, 1280])('%d pixels wide', (width) => {
  test.each(longTables)('each link of the index of %s leads to a row that is seen', async (path) => {
    const page = await open(path, width);
    const [links, ...hidden] = (await page.evaluate(hiddenByHeads)) as readonly [number, ...string[]];
    expect(links).toBeGreaterThan(1);
    expect(hidden).toEqual([]);
    await page.close();
  });
});

test.each([1025, 1280])('%d pixels wide, no head covers what the keyboard reaches', async (width) => {
  const page = await open('/states', width);
  await page.evaluate(`document.querySelector('#rows-z a').focus()`);
  for (let press = 0; press < 60; press += 1) {
    await page.keyboard.press('Shift+Tab');
    const covered = await page.evaluate(`(() => {
      const one = document.activeElement;
      const head = one.closest('table').querySelector('thead th');
      return one.getBoundingClientRect().top < head.getBoundingClientRect().bottom ? one.textContent : null;
    })()`);
    expect(covered).toBe(null);
  }
  await page.close();
});

test('as cards the rows, cells and heads of a table are still such to whoever is read to', async () => {
  const page = await open('/states', 390);
  expect(await page.getByRole('row').count()).toBe(199);
  const albania = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Albania' }) });
  expect(await albania.getByRole('cell').allInnerTexts()).toContain('5');
  expect(await page.getByRole('columnheader', { name: 'CEDAW' }).count()).toBe(1);
  // This browser would tell so without the roles; others do not.
  const told = page.locator('table[role=table] tr[role=row] td[role=cell]');
  expect(await told.count()).toBe(await page.locator('td').count());
  await page.close();
});
