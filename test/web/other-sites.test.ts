import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { questions } from '../../src/status/questions.js';
import { addressOf } from '../question-subjects.js';
import { serveTracker, type ServedTracker } from '../tracker.js';

let tracker: ServedTracker;

beforeAll(async () => {
  tracker = await serveTracker();
});
afterAll(async () => tracker.close());

const preflight = async (url: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(url, {
    method: 'OPTIONS',
    headers: { origin: 'https://other.example', 'access-control-request-method': 'GET', ...headers },
  });

const others = [
  '/openapi.json',
  '/data/tracker.zip',
  '/health',
  '/metrics',
  '/badges/cedaw.svg',
  '/gaps',
  '/find?name=x',
];

describe('a preflight', () => {
  test.each([
    ...questions.flatMap((question) =>
      ['.json', '.csv', '.xlsx'].map((suffix) => addressOf(question, suffix)),
    ),
    ...others,
    '/gaps.json?group=african&instrument=cedaw',
  ])('of %s is granted', async (address) => {
    const response = await preflight(tracker.url + address, {
      'access-control-request-headers': 'if-none-match, x-mine',
    });
    expect([response.status, await response.text()]).toEqual([204, '']);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, HEAD',
      'access-control-allow-headers': 'if-none-match, x-mine',
      'access-control-max-age': '86400',
    });
  });

  it('needs no header but the method', async () => {
    const response = await fetch(`${tracker.url}/gaps.json`, {
      method: 'OPTIONS',
      headers: { 'access-control-request-method': 'HEAD' },
    });
    expect([response.status, response.headers.has('access-control-allow-headers')]).toEqual([204, false]);
  });

  it('grants no other method, and is none without one', async () => {
    const response = await preflight(`${tracker.url}/gaps.json`, { 'access-control-request-method': 'POST' });
    expect(response.headers.get('access-control-allow-methods')).toBe('GET, HEAD');
    expect((await fetch(`${tracker.url}/gaps.json`, { method: 'OPTIONS' })).status).toBe(405);
  });

  it('is limited and measured as any request', async () => {
    expect((await preflight(`${tracker.url}/gaps.json?${'x'.repeat(5000)}`)).status).toBe(414);
    const busy = await serveTracker({ settings: { REQUESTS_PER_MINUTE: '2' } });
    try {
      const ask = async () => preflight(`${busy.url}/gaps.json`);
      const statuses = [(await ask()).status, (await ask()).status];
      const refused = await ask();
      expect([...statuses, refused.status]).toEqual([204, 204, 429]);
    } finally {
      await busy.close();
    }
  });
});

describe('an answer', () => {
  const exposed = ({ headers }: Response) => [
    headers.get('access-control-allow-origin'),
    headers.get('access-control-expose-headers')?.split(', ').slice(0, 2),
  ];

  it('of data may be read by any site, also where nothing has changed and where it is a problem', async () => {
    const first = await fetch(`${tracker.url}/gaps.json`);
    const unchanged = await fetch(`${tracker.url}/gaps.json`, {
      headers: { 'if-none-match': first.headers.get('etag') ?? '' },
    });
    const problem = await fetch(`${tracker.url}/gaps.json?gruop=x`);
    expect([first, unchanged, problem].map(({ status }) => status)).toEqual([200, 304, 400]);
    const health = await fetch(`${tracker.url}/health`);
    for (const response of [first, unchanged, problem, health]) {
      expect(exposed(response)).toEqual(['*', ['etag', 'link']]);
    }
    expect((await fetch(`${tracker.url}/metrics`)).headers.get('access-control-allow-origin')).toBe('*');
    const found = await fetch(`${tracker.url}/find?name=albania`, { redirect: 'manual' });
    expect([found.status, found.headers.get('access-control-allow-origin')]).toEqual([302, '*']);
    expect((await fetch(`${tracker.url}/%`)).headers.get('access-control-allow-origin')).toBe('*');
  });

  it('that is a page may not', async () => {
    const page = await fetch(`${tracker.url}/gaps`, { headers: { accept: 'text/html' } });
    expect(page.headers.get('access-control-allow-origin')).toBeNull();
  });
});
