import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { addressAsked, straightened } from '../../src/web/http/asking/address-asked.js';
import { ReplyCache } from '../../src/web/http/cache/reply-cache.js';
import { serveTracker, type ServedTracker } from '../tracker.js';
import { speak } from './spoken-request.js';

describe('an address is read in one way of writing it', () => {
  test.each([
    ['/gaps', '/gaps'],
    ['/%67aps', '/gaps'],
    ['/gaps%2ejson', '/gaps.json'],
    ['/gaps?', '/gaps'],
    ['/gaps?&', '/gaps'],
    ['/gaps??', '/gaps??'],
    ['/gaps?=', '/gaps?='],
    ['/gaps?%69nstrument=ced%61w', '/gaps?instrument=cedaw'],
    ['/api%2fx', '/api%2Fx'],
    ['/states/Cura%c3%a7ao', '/states/Cura%C3%A7ao'],
    ['/states/Cura\u00c3\u00a7ao', '/states/Cura%C3%A7ao'],
    ['/%', '/%'],
    ['/%zz', '/%zz'],
    ['/\\evil.example', '/%5Cevil.example'],
    ['/gaps#x', '/gaps#x'],
    ['http://evil.example/gaps?group=eu', '/gaps?group=eu'],
    ['HTTPS://user@evil.example:1/gaps', '/gaps'],
    ['http://evil.example', '/'],
    ['http://evil.example?group=eu', '/?group=eu'],
    ['*', '*'],
    ['/gaps?fbclid=x&group=eu&utm_source=y', '/gaps?group=eu'],
    ['/gaps?%66bclid=x', '/gaps'],
    ['/gaps?v=2', '/gaps?v=2'],
    ['/badges/cedaw.svg?v=2', '/badges/cedaw.svg'],
    ['/embed/gaps?v=2&group=eu', '/embed/gaps?group=eu'],
  ])('%s is %s', (target, url) => {
    expect(addressAsked(target, '')).toBe(url);
    expect(addressAsked(url, '')).toBe(url);
  });

  test.each([
    ['/treaties/gaps', '/gaps'],
    ['/gaps', '/gaps'],
    ['/treaties', '/'],
    ['/treaties/', '/'],
    ['/treaties?group=eu', '/?group=eu'],
    ['/treatiesgaps', '/treatiesgaps'],
    ['/Treaties/gaps', '/Treaties/gaps'],
    ['/treaties/treaties', '/treaties'],
    ['/treatie%73/gaps', '/gaps'],
    ['/treaties/badges/cedaw.svg?v=1', '/badges/cedaw.svg'],
  ])('%s under /treaties is %s', (target, url) => {
    expect(addressAsked(target, '/treaties')).toBe(url);
  });

  test.each([
    ['/gaps/', '/gaps'],
    ['//gaps', '/gaps'],
    ['/states//ALB/', '/states/ALB'],
    ['//', '/'],
    ['//evil.example/', '/evil.example'],
    ['/gaps/?group=eu//', '/gaps?group=eu//'],
    ['//treaties/gaps', '/gaps'],
    ['/', null],
    ['/gaps', null],
    ['/gaps?next=//x/', null],
    ['/../gaps', null],
  ])('%s leads to %s', (url, straight) => {
    expect(straightened(url, '/treaties')).toBe(straight);
  });
});

describe('a server', () => {
  let tracker: ServedTracker;
  beforeAll(async () => {
    tracker = await serveTracker({ settings: { PUBLIC_URL: 'https://tracker.example' } });
  });
  afterAll(async () => tracker.close());

  const headerOf = (head: string, name: string) =>
    new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1]?.trim() ?? null;

  test.each([
    ['/api', ['/%61pi', '/a%70i?', '/api?&', '/api?fbclid=1', 'http://evil.example/api']],
    ['/api/swagger-ui.css', ['/%61pi/swagger-ui%2ecss', '/api/swagger-ui.css?']],
    ['/gaps', ['/%67aps', '/gap%73?', '/gaps?ref=x', 'http://evil.example/gaps']],
    ['/embed/gaps', ['/%65mbed/gaps', '/embed/%67aps?v=3']],
    ['/badges/cedaw.svg', ['/badges/ced%61w.svg', '/badges/cedaw%2Esvg?v=1']],
  ])('keeps %s once, with one policy, whoever asks for it first and however', async (address, others) => {
    const cache = tracker.context.get(ReplyCache);
    for (const first of others) {
      cache.clear();
      const before = await speak(tracker.url, `GET ${first} HTTP/1.1`, ['Accept: */*']);
      const after = await speak(tracker.url, `GET ${address} HTTP/1.1`, ['Accept: */*']);
      expect([first, before.status, after.status]).toEqual([first, 200, 200]);
      for (const name of ['content-security-policy', 'x-frame-options', 'etag', 'content-type'])
        expect(headerOf(before.head, name)).toBe(headerOf(after.head, name));
      expect(before.body).toBe(after.body);
      // What is of the package stands on a shelf of its own.
      expect(cache.size).toBe(address.startsWith('/api') ? 0 : 1);
    }
  });

  it('never sends the explorer with the policy of a page, nor a page with that of the explorer', async () => {
    const cache = tracker.context.get(ReplyCache);
    const targets = [
      '/%61pi',
      '/api%2fswagger-ui.css',
      '//api',
      '/api/',
      '/./api',
      '/api/../gaps',
      '/API',
      '/api;x',
    ];
    for (const target of targets) {
      cache.clear();
      await speak(tracker.url, `GET ${target} HTTP/1.1`, ['Accept: */*']);
      const explorer = await speak(tracker.url, 'GET /api HTTP/1.1', ['Accept: */*']);
      expect(headerOf(explorer.head, 'content-security-policy')).toContain("script-src 'self'");
      const page = await speak(tracker.url, 'GET /gaps HTTP/1.1', ['Accept: */*']);
      // Only the block of data that is rendered in it.
      expect(headerOf(page.head, 'content-security-policy')).toMatch(/script-src 'sha256-[\w+/=]+'$/);
    }
  });

  test.each([
    ['absolute form', 'GET http://evil.example/gaps?group=eu HTTP/1.1', []],
    [
      'forged headers',
      'GET /gaps?group=eu HTTP/1.1',
      ['Host: evil.example', 'X-Forwarded-Host: evil.example'],
    ],
    [
      'forged headers of a page that is sought',
      'GET /find?name=Albania HTTP/1.1',
      [
        'Host: evil.example',
        'X-Forwarded-Host: evil.example',
        'Forwarded: host=evil.example',
        'X-Forwarded-Proto: ftp',
      ],
    ],
    ['a slash too many', 'GET http://evil.example//gaps/ HTTP/1.1', ['Host: evil.example']],
    ['two slashes before a host', 'GET //evil.example/ HTTP/1.1', []],
    ['a mistake', 'GET http://evil.example/gapps HTTP/1.1', ['Host: evil.example']],
    ['an unknown form', 'GET http://evil.example/gaps.xml HTTP/1.1', []],
    ['a feed', 'GET http://evil.example/changes.atom HTTP/1.1', []],
    ['a description', 'GET http://evil.example/openapi.json HTTP/1.1', []],
  ])('writes no other host into links: %s', async (_name, line, headers) => {
    tracker.context.get(ReplyCache).clear();
    const { status, head, body } = await speak(tracker.url, line, headers);
    expect(status).toBeGreaterThanOrEqual(200);
    // As a path of its own it may be named.
    const named = `${head}\n${body}`.replaceAll(/(location: |)\/evil\.example/gi, '');
    expect(named).not.toMatch(/evil/);
    expect(headerOf(head, 'location') ?? '/').toMatch(/^\/(?![/\\])/);
  });
});
