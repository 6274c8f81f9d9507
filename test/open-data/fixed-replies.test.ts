import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import Fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ReplyCache } from '../../src/web/http/cache/reply-cache.js';
import { ReplyDesk } from '../../src/web/http/replying/reply-desk.js';
import { styleSheetPath } from '../../src/web/style/style-sheet.js';
import { openBusyTracker, type BusyTracker } from './busy-tracker.js';
import { raw } from './raw-request.js';

let tracker: BusyTracker;

beforeAll(async () => {
  tracker = await openBusyTracker();
});

afterAll(async () => tracker.close());

const get = async (address: string, headers: Readonly<Record<string, string>> = {}) =>
  raw(tracker.url + address, headers);

describe('what there is once', () => {
  test.each([
    '/about',
    styleSheetPath,
    '/sitemap.xml',
    '/openapi.json',
    '/log.json',
    '/api',
    '/api/swagger-ui-bundle.js',
  ])('%s is packed', async (address) => {
    const plain = await get(address);
    const brotli = await get(address, { 'accept-encoding': 'gzip, br' });
    const gzip = await get(address, { 'accept-encoding': 'gzip' });
    expect([plain, brotli, gzip].map(({ headers }) => headers['content-encoding'])).toEqual([
      undefined,
      'br',
      'gzip',
    ]);
    expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true);
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
    expect(brotli.body.length).toBeLessThan(plain.body.length / 2);
    expect(plain.headers['vary']).toContain('accept-encoding');
  });

  test.each([
    '/about',
    styleSheetPath,
    '/sitemap.xml',
    '/robots.txt',
    '/api',
    '/api/swagger-ui.css',
    '/api/swagger-ui-init.js',
    '/favicon.svg',
    '/openapi.json',
    '/log.json',
    '/data/tracker.zip',
  ])('%s has a strong tag, and is 304 for whoever has it', async (address) => {
    const { headers, status } = await get(address);
    expect(status).toBe(200);
    expect(headers.etag).toMatch(/^"[\w-]{22}"$/);
    const again = await get(address, { 'if-none-match': headers.etag ?? '' });
    expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, headers.etag]);
    expect(again.headers['cache-control']).toBe(headers['cache-control']);
  });

  test('the style may be kept for ever, the icon for a day', async () => {
    expect((await get(styleSheetPath)).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await get('/favicon.ico')).headers['cache-control']).toBe('public, max-age=86400');
  });

  test.each([
    ['/data/tracker.zip', ['?', '?&', '?&&'], '/data/%74racker%2ezip', 1],
    ['/sitemap.xml', ['?', '?&', '?&&'], '/%73itemap.xml', 3],
  ] as const)('%s is made once however it is written', async (address, searches, written, encodings) => {
    const cache = tracker.context.get(ReplyCache);
    // As after a change of the record.
    cache.find('another generation', '');
    const tags = new Set<string | undefined>();
    for (const one of [address, ...searches.map((search) => address + search), written]) {
      for (const encoding of ['identity', 'gzip', 'br']) {
        for (const accept of ['*/*', 'text/html, */*']) {
          const { status, headers } = await get(one, { 'accept-encoding': encoding, accept });
          expect([one, status]).toEqual([one, 200]);
          tags.add(headers.etag);
        }
      }
    }
    expect([tags.size, cache.size]).toEqual([encodings, encodings]);
  });
});

test('what is too long to be kept has a tag too, where it lasts', async () => {
  const desk = tracker.context.get(ReplyDesk);
  const bare = Fastify({ forceCloseConnections: true });
  bare.get('/:isLasting', async (request, reply) =>
    desk.send(request, reply, async () => ({
      mediaType: 'text/csv',
      headers: {},
      body: ['a', 'b'],
      isLong: true,
      isLasting: request.url === '/lasting',
      mustAskAgain: false,
    })),
  );
  const url = await bare.listen({ port: 0, host: '127.0.0.1' });
  const first = await raw(`${url}/lasting`);
  expect(first.body.toString()).toBe('ab');
  expect(first.headers.etag).toMatch(/^"[\w-]{22}"$/);
  const again = await raw(`${url}/lasting`, { 'if-none-match': first.headers.etag ?? '' });
  expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, first.headers.etag]);
  const moving = await raw(`${url}/moving`);
  expect([moving.headers.etag, moving.headers['cache-control']]).toEqual([undefined, 'no-cache']);
  await bare.close();
});
