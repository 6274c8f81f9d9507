import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { senderOf } from '../../src/web/http/refusing/request-limit.js';
import { trustedProxies } from '../../src/web/http/refusing/trusted-proxies.js';
import { serveTracker } from '../tracker.js';

const from = (remoteAddress: string | undefined, forwarded?: string | string[]) =>
  ({ headers: { 'x-forwarded-for': forwarded }, socket: { remoteAddress } }) as never;

describe('who sends a request', () => {
  test.each([
    ['loopback', '127.0.0.1', '192.0.2.7', '192.0.2.7'],
    ['loopback', '127.0.0.1', '192.0.2.7:4711', '192.0.2.7'],
    ['loopback', '127.0.0.1', '[2001:db8:1:2::7]:4711', '2001:db8:1:2'],
    ['loopback', '127.0.0.1', '2001:DB8:0:0::7', '2001:db8:0:0'],
    ['loopback', '127.0.0.1', '2001:db8::7', '2001:db8:0:0'],
    ['loopback', '127.0.0.1', '::ffff:192.0.2.7', '192.0.2.7'],
    ['loopback', '10.0.0.1', '192.0.2.7', '10.0.0.1'],
    ['10.0.0.0/8', '10.0.0.1', '192.0.2.7', '192.0.2.7'],
    ['10.0.0.0/8', '::ffff:10.0.0.1', '192.0.2.7', '192.0.2.7'],
    ['10.0.0.0/8', '127.0.0.1', '192.0.2.7', '127.0.0.1'],
    ['loopback,10.0.0.1', '127.0.0.1', '192.0.2.7, 198.51.100.9, 10.0.0.1', '198.51.100.9'],
    ['fd00::/8', 'fd00::1', '192.0.2.7', '192.0.2.7'],
    ['0.0.0.0/0', '203.0.113.5', '192.0.2.7', '192.0.2.7'],
    ['loopback', '127.0.0.1', 'unknown', '127.0.0.1'],
    ['loopback', '127.0.0.1', '192.0.2.7, _hidden', '127.0.0.1'],
    ['loopback', '127.0.0.1', '999.0.0.1', '127.0.0.1'],
    ['loopback', '127.0.0.1', ' , ', '127.0.0.1'],
  ])('where %s is trusted, %s for %s counts as %s', (trusted, peer, forwarded, sender) => {
    expect(senderOf(from(peer, forwarded), trustedProxies(trusted))).toBe(sender);
  });

  it('is a short text, whatever is told', () => {
    const zone = `fe80::1%${'a'.repeat(10_000)}`;
    expect(senderOf(from('127.0.0.1', zone))).toBe('fe80:0:0:0');
    fc.assert(
      fc.property(
        fc.string({ maxLength: 2000 }),
        fc.option(fc.ipV6(), { nil: '127.0.0.1' }),
        (told, peer) => {
          expect(senderOf(from(peer, told)).length).toBeLessThan(40);
        },
      ),
    );
    expect(senderOf(from(undefined, 'x'))).toBe('');
  });
});

describe('the limit of requests', () => {
  it('cannot be passed by telling what is no address', async () => {
    const tracker = await serveTracker({ settings: { REQUESTS_PER_MINUTE: '20' } });
    try {
      const statuses = [];
      for (let request = 0; request < 30; request += 1) {
        const headers = { 'x-forwarded-for': `${request}${'x'.repeat(8000)}` };
        statuses.push((await fetch(`${tracker.url}/robots.txt`, { headers })).status);
      }
      expect(statuses.filter((status) => status === 429)).toHaveLength(10);
    } finally {
      await tracker.close();
    }
  });

  it('is one for each reader behind a proxy that is trusted, and for the proxy where it is not', async () => {
    for (const [trusted, expected] of [
      ['loopback', 200],
      ['10.0.0.0/8', 429],
    ] as const) {
      const tracker = await serveTracker({
        settings: { REQUESTS_PER_MINUTE: '1', TRUSTED_PROXIES: trusted },
      });
      try {
        let last = 0;
        for (let reader = 1; reader < 10; reader += 1) {
          const headers = { 'x-forwarded-for': `192.0.2.${reader}` };
          last = (await fetch(`${tracker.url}/robots.txt`, { headers })).status;
        }
        expect([trusted, last]).toEqual([trusted, expected]);
      } finally {
        await tracker.close();
      }
    }
  });

  it('is none for those who watch over the tracker, however and under whichever path they ask', async () => {
    const tracker = await serveTracker({
      settings: { REQUESTS_PER_MINUTE: '1', PUBLIC_URL: 'https://example.org/treaties' },
    });
    try {
      expect((await fetch(`${tracker.url}/robots.txt`)).status).toBe(200);
      expect((await fetch(`${tracker.url}/robots.txt`)).status).toBe(429);
      for (const address of [
        '/health',
        '/metrics',
        '/health?',
        '/%68ealth',
        '/treaties/health',
        '/treaties/metrics',
      ])
        for (let time = 0; time < 5; time += 1)
          expect([address, (await fetch(tracker.url + address)).status]).not.toEqual([address, 429]);
      for (const address of ['/healthy', '/health.json', '/treaties/gaps', '//health'])
        expect([address, (await fetch(tracker.url + address)).status]).toEqual([address, 429]);
    } finally {
      await tracker.close();
    }
  });
});
