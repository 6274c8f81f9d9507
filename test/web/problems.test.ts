import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { serveTracker, type ServedTracker } from '../tracker.js';

let tracker: ServedTracker;
beforeAll(async () => {
  tracker = await serveTracker();
  // A run that checks nothing, so that there is one to be near.
  await tracker.sync({ only: [] });
});
afterAll(async () => tracker.close());

const get = async (address: string, init?: RequestInit) => fetch(`${tracker.url}${address}`, init);
const asPage = { headers: { accept: 'text/html' } };

const ids = 'untoc, trafficking-protocol, opsc, supplementary-slavery-convention or cedaw';

const unknown: readonly (readonly [path: string, query: string, detail: RegExp])[] = [
  ['/gaps', '?instrument=cedow', new RegExp(`^unknown instrument "cedow"; expected ${ids}$`)],
  ['/gaps', '?group=atlantic', /^unknown group "atlantic"; expected african, /],
  ['/gaps', '?standing=party', /^unknown standing "party"; expected signatory, none or withdrawn$/],
  [
    '/gaps',
    '?asOf=2026-02-30',
    /^"2026-02-30" is not a day that can be asked about; expected YYYY-MM-DD from /,
  ],
  ['/gaps', '?asOf=2026-02-05', /^"2026-02-05" is not a day .* to 2026-02-04$/],
  ['/gaps', '?country=ALB', /^unknown parameter "country"; expected instrument, /],
  ['/gaps', '?group=eu&group=au', /^"group" is given more than once; expected one value$/],
  ['/gaps', '?__proto__=x', /^unknown parameter "__proto__"/],
  ['/states/Albania', '', /^unknown State "ALBANIA"; expected /],
  ['/states/a_b', '', /^unknown State "A_B"; expected /],
  ['/instruments/c%20rc', '', /^unknown instrument "c rc"; expected /],
  ['/runs/0', '', /^"0" is not the number of a run; expected /],
  ['/runs/first', '', /^"first" is not the number of a run; expected /],
  ['/years/19', '', /^"19" is not a year with data; expected /],
];

const namingNothing: readonly (readonly [path: string, detail: RegExp])[] = [
  ['/states/XXX', /^unknown State "XXX"; expected /],
  ['/states/ZZZ', /^unknown State "ZZZ"; expected /],
  ['/instruments/crc', new RegExp(`^unknown instrument "crc"; expected ${ids}$`)],
  ['/instruments/nope', new RegExp(`^unknown instrument "nope"; expected ${ids}$`)],
  ['/groups/nope', /^unknown group "nope"; expected african, /],
  ['/runs/999', /^there is no run 999; the newest are at \/runs$/],
];

describe('what is not allowed', () => {
  test.each(unknown)('%s%s is status 400, with one line', async (path, query, detail) => {
    const response = await get(`${path}.json${query}`);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    const problem = (await response.json()) as { detail: string };
    expect(problem).toMatchObject({ type: 'about:blank', status: 400, title: 'Bad Request' });
    expect(problem.detail).toMatch(detail);

    const page = await get(`${path}${query}`, asPage);
    expect([page.status, page.headers.get('content-type')]).toEqual([400, 'text/html; charset=utf-8']);
    expect(await page.text()).toContain('<h1');
  });
});

describe('a subject that names nothing', () => {
  test.each(namingNothing)('%s is status 404, with the nearest that there are', async (path, detail) => {
    const response = await get(`${path}.json`);
    expect(response.status).toBe(404);
    const problem = (await response.json()) as { detail: string; available: { href: string }[] };
    expect(problem.detail).toMatch(detail);
    expect(problem.available.length).toBeGreaterThan(0);
    for (const { href } of problem.available) {
      expect(href).toMatch(new RegExp(`^${path.replace(/[^/]+$/, '')}[\\w-]+\\.json$`));
      expect((await get(href)).status).toBe(200);
    }

    const page = await get(path, asPage);
    expect(page.status).toBe(404);
    const text = await page.text();
    for (const { href } of problem.available)
      expect(text).toContain(`<a href="${href.replace('.json', '')}">`);
  });

  test('a badge of no instrument is 404 too', async () => {
    const response = await get('/badges/nope.svg');
    expect(response.status).toBe(404);
    const { available } = (await response.json()) as { available: { href: string }[] };
    expect(available[0]?.href).toMatch(/^\/badges\/[\w-]+\.svg$/);
  });

  test('in a query it is a value that is not allowed', async () => {
    expect((await get('/changes.json?state=ZZZ')).status).toBe(400);
    expect((await get('/compare.json?with=ZZZ')).status).toBe(400);
  });
});

describe('what is not there', () => {
  test.each(['/nothing.json', '/instruments/cedaw/nothing.json'])(
    '%s is status 404, as problem details',
    async (address) => {
      const response = await get(`${address}?q=1`);
      expect(response.status).toBe(404);
      expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
      expect(await response.json()).toMatchObject({
        status: 404,
        title: 'Not Found',
        detail: `there is nothing at ${address}`,
      });
    },
  );

  it('is a page for people', async () => {
    const page = await get('/nothing', asPage);
    expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(await page.text()).toMatch(/there is nothing at \/nothing/i);
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])(
    '%s is not allowed: nothing is changed over HTTP',
    async (method) => {
      for (const address of ['/gaps', '/holds', '/health']) {
        expect((await get(address, { method })).status).toBe(405);
      }
    },
  );
});

describe('an address that is not well-formed', () => {
  test.each(['/%', '/states/%ff', '/instruments/%E0%A4%A'])(
    '%s is no fault of the server',
    async (address) => {
      const { status } = await get(address);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    },
  );
});
