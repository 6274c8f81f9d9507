import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveTracker, type ServedTracker } from '../tracker.js';
import { launchBrowser } from './browser.js';

let tracker: ServedTracker;
let browser: Browser;

beforeAll(async () => {
  [tracker, browser] = await Promise.all([serveTracker(), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await tracker.close();
});

const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 800 };

async function open(path: string, options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
  const page = await browser.newPage({ viewport: desktop, ...options });
  await page.goto(tracker.url + path);
  return page;
}

test('the answer stands on the first screen of a phone', async () => {
  const page = await open('/', { viewport: phone, javaScriptEnabled: false });
  const line = page.getByRole('listitem').filter({ hasText: '8 of 197 are not parties to CEDAW' });
  const box = await line.boundingBox();
  expect(box && box.y + box.height).toBeLessThan(phone.height);
  await page.getByRole('link', { name: '8 of 197 are not parties to CEDAW' }).click();
  expect(new URL(page.url()).search).toBe('?instrument=cedaw');
  await page.close();
});

describe.each(Object.entries({ phone, desktop }))('on a %s', (_, viewport) => {
  test.each(['/instruments/cedaw', '/'])('Tab reaches every tile of %s, region by region', async (path) => {
    const page = await open(path, { viewport });
    const tiles = page.locator('.tiles a');
    const count = await tiles.count();
    expect(count).toBe(197);
    // From the link that leads past the map, where who comes by Tab is just before.
    await page.locator('.map .skip').focus();
    const reached: (readonly [string, string, boolean])[] = [];
    for (let press = 0; press < count; press += 1) {
      await page.keyboard.press('Tab');
      reached.push(
        await page.evaluate<readonly [string, string, boolean]>(`(() => {
          const tile = document.activeElement;
          const { outlineStyle, outlineWidth } = getComputedStyle(tile);
          const { top, bottom } = tile.getBoundingClientRect();
          const isSeen = outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2;
          return [tile.closest('ul').ariaLabel, tile.textContent.trim(), isSeen && bottom > 0 && top < innerHeight];
        })()`),
      );
    }
    expect(new Set(reached.map(([, tile]) => tile)).size).toBe(count);
    expect(reached.filter(([, , isSeen]) => !isSeen)).toEqual([]);
    const regions = reached
      .map(([region]) => region)
      .filter((region, index, all) => region !== all[index - 1]);
    expect(regions).toEqual([...new Set(regions)].toSorted());
    expect(regions.length).toBeGreaterThanOrEqual(5);
    await page.close();
  });
});

const tip = (page: Page, code: string) =>
  page.evaluate<string>(
    `getComputedStyle(document.querySelector('.tiles a[href="/states/${code}"]'), '::after').content`,
  );

test('a tile tells its State, standing and day, to who points at it and to who reaches it by the keyboard', async () => {
  const page = await open('/instruments/cedaw', { javaScriptEnabled: true });
  expect(await tip(page, 'PLW')).toBe('none');
  await page.locator('.tiles a[href="/states/PLW"]').hover();
  const said = 'PLW, Palau: signatory since 20 September 2011';
  expect(await tip(page, 'PLW')).toContain(said);
  // What is read aloud is the same (success criterion 2.5.3: what is printed is part of the name).
  expect(await page.getByRole('link', { name: said }).count()).toBe(1);
  await page.getByRole('link', { name: 'SSD, South Sudan: party since 30 April 2015' }).focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  expect(await tip(page, 'SSD')).toContain('South Sudan');
  // Which record that is read in holds of all of them, and stands below once.
  expect(await page.locator('.map figcaption').innerText()).toContain(
    'Read in the record of 3 February 2026',
  );
  await page.close();
});

test('a tip covers no tile, and stays as long as its tile is pointed at', async () => {
  const page = await open('/instruments/cedaw');
  const tile = page.locator('.tiles a[href="/states/BRA"]');
  await tile.hover();
  const covered = await page.evaluate<number>(`(() => {
    const map = document.querySelector('.tiles').getBoundingClientRect();
    // What stands at a quarter of the map, over the ocean, is the tip itself.
    const tips = [...document.querySelectorAll('.tiles a')].filter((one) =>
      getComputedStyle(one, '::after').content !== 'none');
    const { width, height } = getComputedStyle(tips[0], '::after');
    return [...document.querySelectorAll('.tiles a')].filter((one) => {
      const box = one.getBoundingClientRect();
      return box.left < map.left + parseFloat(width) && box.top < map.top + parseFloat(height);
    }).length;
  })()`);
  expect(covered).toBe(0);
  await page.close();
});

test('the number of instruments on a tile is said with those that are missing', async () => {
  const page = await open('/');
  expect(
    await page.getByRole('link', { name: /^PLW \d, Palau: party to \d of 5, not to .*CEDAW/ }).count(),
  ).toBe(1);
  await page.close();
});
