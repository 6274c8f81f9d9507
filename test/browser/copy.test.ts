import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { words } from '../../src/status/questions/words.js';
import { textKinds } from '../../src/status/text-kinds.js';
import { serveTracker, type ServedTracker } from '../tracker.js';
import { launchBrowser, watch } from './browser.js';

let tracker: ServedTracker;
let browser: Browser;
let texts: readonly string[];

beforeAll(async () => {
  [tracker, browser] = await Promise.all([serveTracker(), launchBrowser()]);
  texts = (await tracker.ask(words, { code: 'PLW', id: 'cedaw' })).rows.map(({ text }) => text);
});

afterAll(async () => {
  await browser.close();
  await tracker.close();
});

async function opened(javaScriptEnabled: boolean, path = '/states/PLW/cedaw/words'): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled });
  if (javaScriptEnabled) await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  await page.goto(tracker.url + path);
  return page;
}

test('with a script, one click copies each text and says so', async () => {
  const page = await opened(true);
  const misdeeds = watch(page, tracker.url);
  await page.reload();
  const buttons = page.getByRole('button', { name: /^Copy: / });
  expect(await buttons.count()).toBe(textKinds.length);
  for (const [index, text] of texts.entries()) {
    const told = page.getByRole('status').nth(index);
    expect(await told.innerText()).toBe('');
    await buttons.nth(index).click();
    await expect.poll(async () => told.innerText()).toBe('Copied');
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(text);
  }
  expect(misdeeds).toEqual({ errors: [], strangers: [] });
  await page.context().close();
});

test('the button is reached and pressed by keyboard', async () => {
  const page = await opened(true);
  await page.locator('blockquote').first().focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(async () => page.getByRole('status').first().innerText()).toBe('Copied');
  await page.context().close();
});

test('without a script, one click selects all of a text, and nothing else', async () => {
  const page = await opened(false);
  expect(await page.getByRole('button', { name: /^Copy/ }).count()).toBe(0);
  for (const [index, text] of texts.entries()) {
    await page.locator('blockquote').nth(index).click();
    expect(await page.evaluate('getSelection().toString()')).toBe(text);
  }
  await page.context().close();
});

test('a snippet for other sites and the text of a State are copied in the same way', async () => {
  for (const path of ['/instruments/cedaw', '/states/PLW']) {
    const page = await opened(true, path);
    const folded = page.getByText('Show it on another site');
    if ((await folded.count()) > 0) await folded.click();
    const button = page.getByRole('button', { name: /^Copy: / }).first();
    await button.click();
    await expect.poll(async () => page.getByRole('status').first().innerText()).toBe('Copied');
    const box = await page.locator('[data-copy]').first().textContent();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(box);
    await page.context().close();
  }
});

test('no other script runs, also where the page has this one', async () => {
  const page = await opened(true);
  const refused: string[] = [];
  page.on('console', (message) => refused.push(message.text()));
  await page.evaluate(
    `const script = document.createElement('script'); script.textContent = "document.title = 'taken'"; document.body.append(script)`,
  );
  expect(await page.title()).not.toBe('taken');
  await expect.poll(() => refused.join(' ')).toContain('script-src');
  await page.context().close();
});
