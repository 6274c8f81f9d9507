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

async function statesListed(page: Page): Promise<readonly string[]> {
  return page.getByRole('region', { name: 'The gap list' }).locator('tbody th').allInnerTexts();
}

describe.each([true, false])('with JavaScript: %s', (javaScriptEnabled) => {
  test('two clicks lead to the African States that have signed but not joined the 1956 Convention', async () => {
    const page = await browser.newPage({ javaScriptEnabled });
    await page.goto(tracker.url);
    const card = page.getByRole('article').filter({ hasText: 'Supplementary Convention' });
    await card.getByRole('link', { name: /signed only/ }).click();
    await page
      .getByRole('navigation', { name: 'By group' })
      .getByRole('link', { name: /African States/ })
      .click();

    expect(await page.locator('h1').innerText()).toBe(
      'African States that have signed but not joined the 1956 Supplementary Convention on Slavery',
    );
    expect(await statesListed(page)).toEqual(['Liberia']);
    await page.close();
  });

  test('from the front page to a citation in the clipboard', async () => {
    const page = await browser.newPage({ javaScriptEnabled });
    await page.goto(tracker.url);
    const africa = page.getByRole('row').filter({ hasText: 'African States' });
    await africa.getByRole('link').nth(4).click();
    await page.getByLabel('Signatory').check();
    await page.getByRole('button', { name: 'Show' }).click();
    expect(new URL(page.url()).searchParams.getAll('standing')).toEqual(['signatory']);
    const [first = ''] = await statesListed(page);
    await page.getByRole('link', { name: first, exact: true }).first().click();
    expect(await page.locator('h1').innerText()).toBe(first);

    await page.locator('blockquote').click();
    await page.keyboard.press('Control+C');
    await page.goto(tracker.url);
    await page.getByLabel('Find a State').focus();
    await page.keyboard.press('Control+V');
    const copied = await page.getByLabel('Find a State').inputValue();
    expect(copied).toContain(`${first} and the instruments`.slice(0, 100));
    await page.close();
  });

  test('a name leads to its State, and a part of one to the list', async () => {
    const page = await browser.newPage({ javaScriptEnabled });
    await page.goto(tracker.url);
    await page.getByLabel('Find a State').fill('swaziland');
    await page.getByRole('button', { name: 'Find' }).click();
    expect(await page.locator('h1').innerText()).toBe('Eswatini');
    await page.goto(`${tracker.url}/find?name=united`);
    expect(await page.locator('tbody th').allInnerTexts()).toContain('United Arab Emirates');
    await page.close();
  });

  test('a column sorts the list, and back', async () => {
    const page = await browser.newPage({ javaScriptEnabled });
    await page.goto(`${tracker.url}/gaps?instrument=opsc`);
    const states = await statesListed(page);
    await page.getByRole('link', { name: 'State', exact: true }).click();
    expect(await statesListed(page)).toEqual(states);
    await page.getByRole('link', { name: 'State', exact: true }).click();
    expect(await statesListed(page)).toEqual(states.toReversed());
    expect(await page.locator('th[aria-sort=descending]').innerText()).toContain('State');
    await page.close();
  });
});
