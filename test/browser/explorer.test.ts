import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { serveTracker, type ServedTracker } from '../tracker.js';
import { openReverseProxy } from '../web/reverse-proxy.js';
import { launchBrowser, watch } from './browser.js';

let browser: Browser;
let tracker: ServedTracker;
/** Another site, which frames what its address names. */
let other: Server;

beforeAll(async () => {
  [browser, tracker] = await Promise.all([launchBrowser(), serveTracker()]);
  other = createServer((request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(
      `<!doctype html><iframe src="${tracker.url}${request.url}" width="600" height="400"></iframe>`,
    );
  });
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  await browser.close();
  other.closeAllConnections();
  other.close();
  await tracker.close();
});

test('the explorer of the API shows every question, and asks one, with nothing from elsewhere', async () => {
  const page = await browser.newPage();
  const { errors, strangers } = watch(page, tracker.url);
  await page.goto(`${tracker.url}/api`);
  await page.waitForSelector('.opblock-tag-section');
  expect(await page.locator('.opblock-tag-section').count()).toBeGreaterThan(20);
  expect(await page.title()).toBe('API — Ratification Tracker');
  expect(strangers).toEqual([]);
  expect(errors).toEqual([]);
  await page.close();
});

test('the explorer and the search work under a path that a proxy takes away', async () => {
  const proxy = await openReverseProxy('/treaties', true);
  const under = await serveTracker({ settings: { PUBLIC_URL: `${proxy.origin}/treaties` } });
  proxy.leadTo(under.url);
  const page = await browser.newPage();
  try {
    const { errors, strangers } = watch(page, `${proxy.origin}/treaties`);
    await page.goto(`${proxy.origin}/treaties/api`);
    await page.waitForSelector('.opblock-tag-section');
    await page.goto(`${proxy.origin}/treaties/`);
    await page.fill('#find', 'Albania');
    await page.press('#find', 'Enter');
    await page.waitForURL(`${proxy.origin}/treaties/states/ALB`);
    expect(strangers).toEqual([]);
    expect(errors).toEqual([]);
  } finally {
    await page.close();
    await under.close();
    await proxy.close();
  }
});

async function framed(address: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}${address}`);
  return page;
}

test.each(['/embed/gaps?instrument=cedaw', '/embed/map?instrument=cedaw'])(
  '%s is shown in the frame of another site, with its style, and its links open beside it',
  async (address) => {
    const page = await framed(address);
    const frame = page.frameLocator('iframe');
    await frame.locator('h1').waitFor();
    expect(await frame.locator('base').getAttribute('target')).toBe('_blank');
    expect(await frame.locator('body').evaluate((body) => getComputedStyle(body).margin)).toBe('0px');
    await page.close();
  },
);

test('no other page is shown in a frame', async () => {
  const page = await framed('/gaps');
  expect(await page.frameLocator('iframe').locator('h1').count()).toBe(0);
  await page.close();
});
