import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveTracker, type ServedTracker } from '../tracker.js';
import { launchBrowser } from './browser.js';
import { mainPages } from './main-pages.js';

const phone = { width: 390, height: 844 };

let tracker: ServedTracker;
let browser: Browser;

// Every record is old by then.
beforeAll(async () => {
  [tracker, browser] = await Promise.all([serveTracker(), launchBrowser()]);
  tracker.clock.set('2026-11-25T12:00:00Z');
});

afterAll(async () => {
  await browser.close();
  await tracker.close();
});

async function opened(path: string, prepare?: (page: Page) => Promise<void>): Promise<Page> {
  const page = await browser.newPage({ viewport: phone });
  await prepare?.(page);
  await page.goto(tracker.url + path);
  return page;
}

/** Where parts of a page are: its heading and what it shows first, and how high the line is and all that is open behind it. */
interface Places {
  readonly heading: number;
  readonly content: number;
  readonly line: number;
  readonly head: number;
}

const places = `(() => {
  const head = document.querySelector('.freshness').closest('aside');
  const heading = document.querySelector('h1');
  const next = heading.nextElementSibling;
  const content = next === head ? head.nextElementSibling : next;
  return {
    heading: heading.getBoundingClientRect().bottom,
    content: content.getBoundingClientRect().top,
    line: head.querySelector('summary').getBoundingClientRect().height,
    head: head.getBoundingClientRect().height,
  };
})()`;

const withRecords = mainPages.filter(
  (path) => !/^\/(?:about|holds|nowhere|diff)|cedav|Albenia/.test(path) && !path.startsWith('/claim'),
);

test.each(withRecords)(
  'on a phone %s shows its heading and its first content, whatever is old',
  async (path) => {
    const page = await opened(path);
    const { heading, content, line, head } = await page.evaluate<Places>(places);
    expect(heading).toBeLessThan(phone.height / 2);
    // What is pressed is at least 24 px high (WCAG 2.2, success criterion 2.5.8), and the line two lines at the most.
    expect(line).toBeGreaterThanOrEqual(24);
    expect(line).toBeLessThan(50);
    expect(head).toBeLessThan(phone.height * 0.6);
    expect(content).toBeLessThan(phone.height * 0.8);
    await page.close();
  },
);

const isRead = (text: string) => `[...document.querySelectorAll('.freshness li')]
  .find((one) => one.textContent.includes(${JSON.stringify(text)})).checkVisibility()`;

test.each(['/states/PLW', '/groups'])('%s is printed with all that is folded on the screen', async (path) => {
  const page = await opened(path);
  const folded = isRead('The record of UNTOC is of 4 May 2024');
  expect(await page.evaluate(folded)).toBe(false);
  await page.emulateMedia({ media: 'print' });
  expect(await page.evaluate(folded)).toBe(true);
  await page.close();
});

test('without script, the keyboard opens what is behind the line', async () => {
  const context = await browser.newContext({ viewport: phone, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${tracker.url}/gaps?instrument=cedaw`);
  const sentence = page.getByText('The record of CEDAW is of 3 February 2026');
  expect(await sentence.isVisible()).toBe(false);
  await page.locator('.freshness > summary').press('Enter');
  expect(await sentence.isVisible()).toBe(true);
  await context.close();
});
