import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { endLink } from '../../src/alerts/end-link.js';
import { readBack, subscribe } from '../alerts/subscribe.js';
import { serveTracker, type ServedTracker } from '../tracker.js';
import { openReverseProxy, type ReverseProxy } from '../web/reverse-proxy.js';
import { launchBrowser, watch } from './browser.js';

let proxy: ReverseProxy;
let tracker: ServedTracker;
let browser: Browser;
let publicUrl: string;

beforeAll(async () => {
  proxy = await openReverseProxy('/treaties', true);
  publicUrl = `${proxy.origin}/treaties`;
  [tracker, browser] = await Promise.all([
    serveTracker({ settings: { PUBLIC_URL: publicUrl } }),
    launchBrowser(),
  ]);
  proxy.leadTo(tracker.url);
});

afterAll(async () => {
  await browser.close();
  await tracker.close();
  await proxy.close();
});

test('behind a proxy, under a path and without script the button ends it, and nothing else does', async () => {
  const subscription = await subscribe(tracker);
  const page = await browser.newPage({ javaScriptEnabled: false });
  const misdeeds = watch(page, proxy.origin);
  await page.goto(endLink(subscription, { publicUrl }));
  expect(await page.textContent('h1')).toBe('End this subscription?');
  await page.reload();
  expect(await readBack(tracker, subscription)).toEqual(subscription);
  await page.click('main button');
  await page.waitForURL(/unsubscribe/);
  expect(await page.textContent('h1')).toBe('The subscription has ended');
  expect(await readBack(tracker, subscription)).toMatchObject({ state: 'ended', target: '' });
  await page.goto(endLink(subscription, { publicUrl }));
  expect(await page.textContent('h1')).toBe('The subscription has ended');
  expect(misdeeds).toEqual({ errors: [], strangers: [] });
  await page.close();
});

test('with the keyboard alone, on a phone', async () => {
  const subscription = await subscribe(tracker);
  const page = await browser.newPage({ viewport: { width: 320, height: 740 } });
  await page.goto(endLink(subscription, { publicUrl }));
  await page.focus('main button');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.textContent('h1')).toBe('The subscription has ended');
  await page.close();
});
