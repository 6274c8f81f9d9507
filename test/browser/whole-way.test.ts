import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveTracker, type ServedTracker } from '../tracker.js';
import { launchBrowser, watch } from './browser.js';

let tracker: ServedTracker;
let browser: Browser;

beforeAll(async () => {
  [tracker, browser] = await Promise.all([serveTracker(), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await tracker.close();
});

describe.each([true, false])('with JavaScript: %s', (javaScriptEnabled) => {
  test.each([
    ['a phone', { width: 390, height: 844 }],
    ['a desktop', { width: 1280, height: 800 }],
  ])('from the front page to a letter to Palau about CEDAW that is copied, on %s', async (_, viewport) => {
    const context = await browser.newContext({ javaScriptEnabled, viewport });
    if (javaScriptEnabled) await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await context.newPage();
    const misdeeds = watch(page, tracker.url);

    await page.goto(tracker.url);
    await page.getByRole('link', { name: '8 of 197 are not parties to CEDAW' }).click();
    await page.getByRole('link', { name: 'Palau', exact: true }).first().click();
    expect(new URL(page.url()).pathname).toBe('/states/PLW');

    // Of several instruments, the one that is about CEDAW.
    await page.locator('main a[href^="/states/PLW/cedaw"]:not([href*="words"])').first().click();
    expect(new URL(page.url()).pathname).toBe('/states/PLW/cedaw');
    expect(await page.locator('h1').innerText()).toMatch(/Palau/);
    expect(await page.locator('main').innerText()).toMatch(/article 25/);

    await page.locator('main a[href^="/states/PLW/cedaw/words"]').first().click();
    expect(new URL(page.url()).pathname).toBe('/states/PLW/cedaw/words');
    const letter = page.locator('blockquote').first();
    const text = await letter.innerText();
    expect(text).toContain('Palau');

    if (javaScriptEnabled) {
      await page
        .getByRole('button', { name: /^Copy: / })
        .first()
        .click();
      await expect.poll(async () => page.getByRole('status').first().innerText()).toBe('Copied');
      const copied = await page.evaluate<string>('navigator.clipboard.readText()');
      expect(copied.replace(/\s+/g, ' ').trim()).toBe(text.replace(/\s+/g, ' ').trim());
    } else {
      await letter.click();
      await page.keyboard.press('Control+C');
      // Whoever pastes it, here into the search, has the letter: a field of one line has no line ends.
      await page.goto(tracker.url);
      await page.getByLabel('Find a State').focus();
      await page.keyboard.press('Control+V');
      const pasted = await page.getByLabel('Find a State').inputValue();
      const beginning = text.replace(/\s+/g, '').slice(0, 60);
      expect(pasted.replace(/\s+/g, '').slice(0, 60)).toBe(beginning);
    }
    expect(misdeeds).toEqual({ errors: [], strangers: [] });
    await context.close();
  });
});
