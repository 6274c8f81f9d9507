import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveTracker, type ServedTracker } from '../tracker.js';
import { launchBrowser } from './browser.js';

let browser: Browser;
let tracker: ServedTracker;
/** Another site, with one empty page. */
let other: Server;
let page: Page;

beforeAll(async () => {
  [browser, tracker] = await Promise.all([launchBrowser(), serveTracker()]);
  other = createServer((_, response) => {
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>x</title>');
  });
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`);
});

afterAll(async () => {
  await browser.close();
  other.closeAllConnections();
  other.close();
  await tracker.close();
});

interface Read {
  readonly status: number;
  readonly etag: string | null;
  readonly link: string | null;
  readonly length: number;
}

/** What a script of the other page gets to read at an address; the message of its error where it gets nothing. */
async function read(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Read | string> {
  return page.evaluate<Read | string>(`fetch(${JSON.stringify(tracker.url + path)}, {
    cache: 'no-store', headers: ${JSON.stringify(headers)},
  }).then(async (response) => ({
    status: response.status,
    etag: response.headers.get('etag'),
    link: response.headers.get('link'),
    length: (await response.text()).length,
  })).catch(({ message }) => message)`);
}

test('the browser keeps sites apart: a page of ours is not read by another one', async () => {
  expect(await read('/gaps', { accept: 'text/html' })).toBe('Failed to fetch');
});

test('a script of another site reads data, and asks again only for what is new', async () => {
  const first = (await read('/gaps.json?instrument=cedaw')) as Read;
  expect(first).toMatchObject({
    status: 200,
    etag: expect.stringMatching(/^"[\w-]{22}"$/) as unknown,
    link: expect.stringContaining('rel="alternate"') as unknown,
  });
  expect(first.length).toBeGreaterThan(500);
  // Each of the two headers has the browser ask beforehand.
  const headers = { 'if-none-match': first.etag ?? '', 'x-program': 'mine' };
  expect(await read('/gaps.json?instrument=cedaw', headers)).toEqual({ ...first, status: 304, length: 0 });
  expect(await read('/gaps.json?instrument=cedaw', { 'if-none-match': '"old"' })).toEqual(first);
});

test.each([
  '/openapi.json',
  '/health?strict=0',
  '/metrics',
  '/changes.atom',
  '/upcoming.ics',
  '/gaps.csv?bom=1',
])('it reads %s', async (path) => {
  expect(await read(path, { 'if-none-match': '"old"' })).toMatchObject({ status: 200 });
});

test('it reads what was wrong, also that the tracker is not well', async () => {
  expect(await read('/gaps.json?gruop=x', { 'x-program': 'mine' })).toMatchObject({ status: 400 });
  expect(await read('/health')).toMatchObject({ status: 503 });
});
