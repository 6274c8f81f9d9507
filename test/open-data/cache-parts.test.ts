import Fastify from 'fastify';
import { describe, expect, it, test, vi } from 'vitest';
import { acceptedEncoding } from '../../src/web/http/asking/accepted-encoding.js';
import { ReplyCache } from '../../src/web/http/cache/reply-cache.js';
import { secondsFresh } from '../../src/web/http/cache/seconds-fresh.js';
import { limitRequests, senderOf } from '../../src/web/http/refusing/request-limit.js';

describe('the limit of requests', () => {
  const from = (remoteAddress: string, forwarded?: string) =>
    ({ headers: { 'x-forwarded-for': forwarded }, socket: { remoteAddress } }) as never;

  test.each([
    ['192.0.2.1', undefined, '192.0.2.1'],
    ['::ffff:192.0.2.1', undefined, '192.0.2.1'],
    ['127.0.0.1', '198.51.100.9, 192.0.2.7', '192.0.2.7'],
    ['::1', '192.0.2.7, 127.0.0.1', '192.0.2.7'],
    ['192.0.2.1', '198.51.100.9', '192.0.2.1'],
    ['127.0.0.1', undefined, '127.0.0.1'],
    ['2001:db8:1:2:3:4:5:6', undefined, '2001:db8:1:2'],
  ])('%s for %s counts as %s', (peer, forwarded, sender) => {
    expect(senderOf(from(peer, forwarded))).toBe(sender);
  });

  it('begins anew each minute', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 0 });
    const limit = await limitRequests(Fastify(), 2);
    const count = () => limit(from('192.0.2.1'));
    expect([await count(), await count(), await count()]).toEqual([0, 0, 60]);
    vi.setSystemTime(60_000);
    expect(await count()).toBe(0);
    vi.useRealTimers();
  });
});

describe('the cache', () => {
  const reply = (length: number) => ({
    headers: [],
    etag: '"x"',
    mustAskAgain: false,
    body: Buffer.alloc(length),
  });

  it('keeps no more than it may: what was not asked for longest goes first', () => {
    const cache = new ReplyCache(5000);
    cache.find('1', 'a');
    for (const key of ['a', 'b', 'c']) cache.keep('1', key, reply(1000));
    cache.find('1', 'a');
    cache.keep('1', 'd', reply(1500));
    expect(['a', 'b', 'c', 'd'].map((key) => cache.find('1', key) !== undefined)).toEqual([
      true,
      false,
      true,
      true,
    ]);
    expect(cache.bytes).toBeLessThanOrEqual(5000);
    cache.keep('1', 'e', reply(5000));
    expect(cache.find('1', 'e')).toBeUndefined();
    cache.keep('1', 'a', reply(10));
    cache.keep('1', 'a', reply(10));
    expect(cache.size).toBe(3);
    cache.keep('1', 'e', reply(4000));
    expect([cache.find('1', 'e')?.body.length, cache.size]).toEqual([4000, 2]);
  });

  it('is empty in another generation', () => {
    const cache = new ReplyCache();
    cache.keep('1', 'a', reply(10));
    cache.keep('1', 'b', reply(10));
    expect(cache.size).toBe(2);
    expect(cache.find('2', 'a')).toBeUndefined();
    expect([cache.size, cache.bytes]).toEqual([0, 0]);
    cache.keep('3', 'a', reply(10));
    expect([cache.find('3', 'a')?.body.length, cache.size]).toEqual([10, 1]);
  });
});

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br', 'br'],
  ['gzip;q=1.0, br;q=0.2', 'gzip'],
  ['br;q=0, *', 'gzip'],
  ['*', 'br'],
  ['identity', 'identity'],
  ['identity;q=1, gzip;q=0.1', 'identity'],
  ['identity;q=0.5, gzip', 'gzip'],
  ['identity, gzip', 'gzip'],
  ['gzip;q=0.1, *;q=0.5', 'br'],
  ['gzip;q=0.1', 'gzip'],
  ['identity;q=0, *;q=0', 'identity'],
  ['gzip;q=nonsense', 'identity'],
] as const)('Accept-Encoding: %s is answered in %s', (header, expected) => {
  expect(acceptedEncoding(header)).toBe(expected);
});

test.each([
  ['2026-02-03T10:00:00Z', null, 3600],
  ['2026-02-03T10:00:00Z', '2026-02-03T10:20:00Z', 1200],
  ['2026-02-03T23:59:30Z', '2026-02-04T03:17:00Z', 30],
  ['2026-02-03T03:17:05Z', '2026-02-03T03:17:00Z', 0],
])('at %s, with a sync at %s, a reply may be kept for %i seconds', (now, next, seconds) => {
  expect(secondsFresh(now, next === null ? null : new Date(next))).toBe(seconds);
});
