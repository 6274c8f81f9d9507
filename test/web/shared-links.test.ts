import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { serveTracker, type ServedTracker } from '../tracker.js';

let tracker: ServedTracker;
beforeAll(async () => {
  tracker = await serveTracker({ settings: { PUBLIC_URL: 'https://tracker.example' } });
});
afterAll(async () => tracker.close());

const get = async (address: string, init?: RequestInit) =>
  fetch(tracker.url + address, { redirect: 'manual', ...init });
const asPage = { headers: { accept: 'text/html' } };
const canonicalOf = async (address: string) =>
  /<link rel="canonical" href="([^"]*)"/
    .exec(await (await get(address, asPage)).text())?.[1]
    ?.replaceAll('&amp;', '&');

describe('a key that another site has added', () => {
  const foreign = [
    'fbclid=x',
    'gclid=x',
    'utm_source=x&utm_medium=y&utm_campaign=z',
    'mc_cid=x',
    'mc_eid=x',
    'msclkid=x',
    'igshid=x',
    '_ga=x',
    'ref=x',
  ];

  test.each(foreign)('%s asks for nothing', async (key) => {
    const plain = await get('/gaps?instrument=cedaw', asPage);
    const shared = await get(`/gaps?${key}&instrument=cedaw`, asPage);
    expect(await shared.text()).toBe(await plain.text());
    expect(shared.headers.get('etag')).toBe(plain.headers.get('etag'));
    expect(shared.headers.get('link')).toBe(plain.headers.get('link'));
  });

  test.each([
    '/',
    '/about',
    '/api',
    '/states/ALB.json',
    '/find',
    '/health',
    '/sitemap.xml',
    '/embed/map',
    '/favicon.svg',
  ])('is dropped at %s', async (path) => {
    const plain = await get(path);
    const shared = await get(`${path}?fbclid=x&utm_source=y`);
    expect([shared.status, shared.headers.get('location')]).toEqual([
      plain.status,
      plain.headers.get('location'),
    ]);
    // A record as old as this one is no health; it was understood all the same.
    expect(plain.status).toSatisfy(
      (status: number) => status < 400 || (path === '/health' && status === 503),
    );
  });

  it('is the version of a badge or a frame, and of nothing else', async () => {
    expect((await get('/badges/cedaw.svg?v=2')).status).toBe(200);
    expect((await get('/embed/gaps?v=2')).status).toBe(200);
    expect((await get('/gaps?v=2')).status).toBe(400);
  });
});

describe('a key of our own that is misspelt', () => {
  test.each([
    ['/gaps?instrumnt=cedaw', '/gaps'],
    ['/gaps?group=eu&instrumnt=cedaw&fbclid=x', '/gaps?group=eu'],
    ['/about?x=', '/about'],
    ['/embed/gaps?sise=3', '/embed/gaps'],
    ['/states/ALB?foo=1&bar=2', '/states/ALB'],
    ['/find?nmae=Albania', '/find'],
  ])('%s is refused, with a link to %s', async (address, without) => {
    const page = await get(address, asPage);
    expect(page.status).toBe(400);
    expect(await page.text()).toContain(`<a href="${without}">The same address without “`);
    const program = await get(address, { headers: { accept: 'application/json, */*;q=0.1' } });
    expect(await program.json()).toMatchObject({ status: 400, available: [{ href: without }] });
  });
});

describe('an address that is written otherwise than usual', () => {
  test.each([
    ['/gaps/', '/gaps'],
    ['/gaps/?instrument=cedaw', '/gaps?instrument=cedaw'],
    ['//gaps', '/gaps'],
    ['/states/ALB/', '/states/ALB'],
    ['/states/alb', '/states/ALB'],
    ['/states/alb.json?asOf=2010-03-01', '/states/ALB.json?asOf=2010-03-01'],
    ['/states/Alb?fbclid=x', '/states/ALB'],
    ['/instruments/CEDAW', '/instruments/cedaw'],
    ['/groups/EU.csv', '/groups/eu.csv'],
    ['/badges/Cedaw.svg', '/badges/cedaw.svg'],
    ['/about/', '/about'],
    ['/openapi.json/', '/openapi.json'],
  ])('%s leads to %s, from other sites too', async (address, usual) => {
    const response = await get(address);
    expect([response.status, response.headers.get('location')]).toEqual([301, usual]);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect((await get(usual)).status).toBe(200);
  });

  it('leads nowhere where there is nothing', async () => {
    expect((await get('/nothing/')).headers.get('location')).toBe('/nothing');
    expect((await get('/gaps/', { method: 'POST' })).status).toBe(405);
  });
});

describe('the canonical address', () => {
  test.each([
    [
      '/gaps?instrument=cedaw&group=eu',
      [
        '/gaps?group=eu&instrument=cedaw',
        '/gaps?standing=&group=eu&asOf=&instrument=cedaw&instrument=cedaw&_ga=1',
      ],
    ],
    [
      '/gaps?instrument=cedaw&instrument=opsc&standing=none&standing=signatory',
      ['/gaps?standing=signatory&instrument=opsc&standing=none&instrument=cedaw&knownAt='],
    ],
    ['/compare?with=eu&with=ALB', ['/compare?with=eu&with=alb']],
    ['/states/ALB?asOf=2010-03-01&sort=instrument', ['/states/ALB?sort=instrument&asOf=2010-03-01']],
    ['/matrix', ['/matrix?instrument=&group=', '/matrix?']],
    ['/', ['/?', '/?sort=']],
  ])('is %s however it is asked', async (canonical, others) => {
    for (const address of [canonical, ...others])
      expect(await canonicalOf(address)).toBe(`https://tracker.example${canonical}`);
  });

  it('keeps an order that shows in the answer', async () => {
    expect(await canonicalOf('/compare?with=ALB&with=eu')).toBe(
      'https://tracker.example/compare?with=ALB&with=eu',
    );
  });

  it('is one in citations too', async () => {
    const cited = async (query: string) =>
      ((await (await get(`/gaps.json?${query}`)).json()) as { cite: { url: string } }).cite.url;
    expect(await cited('group=eu&standing=&instrument=opsc&instrument=cedaw')).toBe(
      await cited('instrument=cedaw&instrument=opsc&group=eu'),
    );
  });
});

describe('today', () => {
  // At noon in Greenwich it is two in the morning of the next day on Kiritimati.
  const begun = '2026-02-04';

  test.each([
    `/gaps.json?asOf=${begun}`,
    `/changes.json?since=${begun}`,
    `/diff.json?from=2026-01-01&to=${begun}`,
    `/states/ALB.json?asOf=${begun}`,
    `/gaps.json?knownAt=${begun}`,
  ])('is a day that has begun somewhere: %s', async (address) => {
    expect((await get(address)).status).toBe(200);
    expect((await get(address.replace(begun, '2026-02-05'))).status).toBe(400);
  });

  it('is the one in Greenwich where none is named', async () => {
    expect(await (await get('/gaps.json')).json()).toMatchObject({ asOf: '2026-02-03' });
  });

  it('is cited by an address that says the same', async () => {
    const { rows, cite } = (await (await get(`/gaps.json?asOf=${begun}`)).json()) as {
      rows: unknown;
      cite: { url: string };
    };
    const { pathname, search } = new URL(cite.url);
    expect(search).toContain(`asOf=${begun}`);
    const later = await get(`${pathname}.json${search}`);
    expect(later.status).toBe(200);
    expect(await later.json()).toMatchObject({ asOf: begun, rows });
  });

  it('begins a year where one has begun', async () => {
    tracker.clock.set('2026-12-31T09:59:59Z');
    try {
      expect((await get('/years/2027.json')).status).toBe(404);
      tracker.clock.set('2026-12-31T10:00:00Z');
      expect((await get('/years/2027.json')).status).toBe(200);
      expect((await get('/gaps?asOf=2027-01-01', asPage)).status).toBe(200);
      expect((await get('/years/2028.json')).status).toBe(404);
    } finally {
      tracker.clock.set('2026-02-03T12:00:00Z');
    }
  });
});

describe('the Link header', () => {
  test.each([
    ['a list', '/gaps'],
    ['instruments', `/gaps?${'instrument=cedaw&'.repeat(200)}group=eu`],
    ['a name', `/states?name=${'%E1%BA%A1'.repeat(100)}`],
    ['States', `/changes?${'state=ALB&state=PLW&'.repeat(150)}`],
  ])('stays under 2 kB whatever is asked, and names what describes all: %s', async (_name, address) => {
    const { headers, status } = await get(address);
    expect(status).toBe(200);
    const link = headers.get('link') ?? '';
    expect(Buffer.byteLength(link)).toBeLessThan(2048);
    expect(link).toContain('</openapi.json>; rel="service-desc"');
  });
});
