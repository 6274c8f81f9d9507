import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fittedWidths, fittingFrame } from '../../src/web/embed/fitting-frame.js';
import { frameHeight } from '../../src/web/embed/frame-height.js';
import { serveTracker, type ServedTracker } from '../tracker.js';
import { launchBrowser } from './browser.js';

let browser: Browser;
let tracker: ServedTracker;
beforeAll(async () => {
  [browser, tracker] = await Promise.all([launchBrowser(), serveTracker()]);
});
afterAll(async () => {
  await browser.close();
  await tracker.close();
});

/** So many pixels may stay empty: a few lines of text that a wider font would need. */
const mostEmpty = 120;

describe.each([
  '/embed/gaps?instrument=cedaw',
  '/embed/gaps?instrument=supplementary-slavery-convention',
  '/embed/gaps?group=pif',
  '/embed/gaps?instrument=cedaw&standing=withdrawn',
  '/embed/map?instrument=untoc',
  '/embed/map',
  '/embed/map?group=african',
])('%s', (path) => {
  test.each(fittedWidths)('fits the height that is told of it at %i pixels', async (width) => {
    const markup = await (await fetch(tracker.url + path)).text();
    const height = frameHeight(markup, width);
    const page = await browser.newPage({ viewport: { width, height } });
    await page.goto(tracker.url + path);
    const [needed, across] = await page.evaluate<[number, number]>(
      "[document.querySelector('main').getBoundingClientRect().bottom, document.documentElement.scrollWidth]",
    );
    await page.close();
    expect(across).toBeLessThanOrEqual(width + 1);
    expect(needed).toBeLessThanOrEqual(height + 1);
    expect(height - needed).toBeLessThan(mostEmpty);
  });
});

test('the markup for other sites is as high as its width asks for, without a script', async () => {
  const path = '/embed/gaps?instrument=cedaw';
  const markup = await (await fetch(tracker.url + path)).text();
  const page = await browser.newPage();
  for (const width of fittedWidths) {
    await page.setContent(
      `<!doctype html><body style="margin:0"><div style="width:${width}px">${fittingFrame(tracker.url + path, 'Gaps', markup)}</div>`,
    );
    const box = await page.locator('iframe').boundingBox();
    expect(box).toMatchObject({
      width,
      height: Math.max(...fittedWidths.filter((one) => one >= width).map((one) => frameHeight(markup, one))),
    });
  }
  await page.close();
});

test('a frame is dark where that is asked for, whatever the reader prefers, and light likewise', async () => {
  for (const [theme, colorScheme] of [
    ['dark', 'light'],
    ['light', 'dark'],
  ] as const) {
    const page = await browser.newPage({ colorScheme });
    const ground = async (query: string) => {
      await page.goto(`${tracker.url}/embed/gaps?instrument=cedaw${query}`);
      return page.evaluate<string>('getComputedStyle(document.documentElement).backgroundColor');
    };
    const own = await ground('');
    const asked = await ground(`&theme=${theme}`);
    expect(asked).not.toBe(own);
    expect(await ground(`&theme=${colorScheme}`)).toBe(own);
    await page.close();
  }
});

test('a script that is smuggled into a page does not run; the block of data stays', async () => {
  const page = await browser.newPage();
  const refused: string[] = [];
  page.on('console', (message) => refused.push(message.text()));
  await page.route('**/instruments/cedaw', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      '</main>',
      '<script>document.title = "run"</script><img src="x" onerror="document.title = \'run\'"></main>',
    );
    await route.fulfill({ response, body });
  });
  await page.goto(`${tracker.url}/instruments/cedaw`);
  expect(await page.title()).not.toBe('run');
  expect(refused.join()).toContain('Content Security Policy');
  const data = await page.locator('script[type="application/ld+json"]').textContent();
  expect((JSON.parse(data ?? '') as { '@graph': unknown[] })['@graph']).toHaveLength(2);
  await page.close();
});
