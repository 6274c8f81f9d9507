import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveTracker, type ServedTracker } from '../tracker.js';

let tracker: ServedTracker;

beforeAll(async () => {
  tracker = await serveTracker();
});

afterAll(async () => tracker.close());

const get = async (address: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(tracker.url + address, { headers });

describe('a form that there is not', () => {
  test.each(['/gaps', '/about', '/'])('%s is 406 also where a page of it is kept', async (address) => {
    const statuses = [];
    for (const accept of ['text/html', 'text/html', 'image/png']) {
      statuses.push((await get(address, { accept })).status);
    }
    expect(statuses).toEqual([200, 200, 406]);
  });

  const json = { accept: 'application/json' };

  test.each([
    ['/', json, ['/']],
    ['/about', json, ['/about']],
    ['/about.json', {}, ['/about']],
    ['/about.', {}, ['/about']],
    ['/embed/gaps?group=eu', json, ['/embed/gaps?group=eu']],
    ['/embed/map', { accept: 'image/*' }, ['/embed/map']],
    ['/embed/gaps.json', {}, ['/embed/gaps']],
    ['/badges/cedaw.png', {}, ['/badges/cedaw.svg']],
    ['/badges/cedaw.', {}, ['/badges/cedaw.svg']],
    ['/openapi.yaml', {}, ['/openapi.json']],
    ['/data/tracker.tar.gz', {}, ['/data/tracker.zip']],
    ['/sitemap.txt', {}, ['/sitemap.xml']],
  ] as const)('%s with %j is 406, where there is one form', async (address, headers, there) => {
    const response = await get(address, headers);
    expect(response.status).toBe(406);
    const { available } = (await response.json()) as { available: { href: string }[] };
    expect(available.map(({ href }) => href)).toEqual(there);
    for (const href of there) expect((await get(href)).status).toBe(200);
  });

  test.each(['/gaps.', '/gaps%2e', '/states/ALB.', '/states/ALB.feed.json', '/changes.json.atom'])(
    '%s is 406: a dot begins a suffix',
    async (address) => {
      const { status } = await get(address, { accept: 'text/html' });
      expect(status).toBe(406);
    },
  );

  test.each(['/gaps%2ejson', '/gaps.%6Ason'])('%s is another way to write a suffix', async (address) => {
    const response = await get(address, { accept: 'text/csv' });
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  });

  test.each([
    ['/', '*/*'],
    ['/about', 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8'],
    ['/embed/map', 'text/html'],
    ['/badges/cedaw.svg', 'image/avif,image/webp,image/*,*/*;q=0.8'],
    ['/badges/cedaw.svg', 'image/*'],
  ])('%s is there for a reader that accepts %s', async (address, accept) => {
    const response = await get(address, { accept });
    expect(response.status).toBe(200);
    const isNegotiated = !address.includes('.');
    expect(response.headers.get('vary')).toBe(`${isNegotiated ? 'accept, ' : ''}accept-encoding`);
  });
});
