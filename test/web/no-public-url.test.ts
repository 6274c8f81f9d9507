import { parseFeed } from '@rowanmanning/feed-parser';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it, test, vi } from 'vitest';
import { serveTracker, type ServedTracker } from '../tracker.js';

let tracker: ServedTracker;
const lines: string[] = [];

beforeAll(async () => {
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    lines.push(String(text));
    return true;
  });
  try {
    tracker = await serveTracker({
      settings: { HOST: '0.0.0.0', TREATY_COLLECTION_URL: 'https://depositary.example' },
    });
  } finally {
    write.mockRestore();
  }
});

afterAll(async () => tracker.close());

const get = async (address: string) => fetch(tracker.url.replace('0.0.0.0', '127.0.0.1') + address);
const json = async (address: string) => (await get(address)).json() as Promise<Record<string, unknown>>;

describe('a tracker that listens at every address of its machine, and is told none', () => {
  it('warns once at its start', () => {
    expect(lines.filter((line) => line.includes('PUBLIC_URL is not set'))).toHaveLength(1);
  });

  test.each([
    '/',
    '/gaps?instrument=cedaw',
    '/gaps.json?instrument=cedaw',
    '/gaps.bib',
    '/states/ALB',
    '/instruments/cedaw',
    '/embed/gaps',
    '/changes.atom',
    '/changes.feed.json',
    '/anniversaries.ics',
    '/openapi.json',
    '/sitemap.xml',
    '/robots.txt',
    '/about',
  ])('names no host of its own: %s', async (address) => {
    const response = await get(address);
    expect(response.status).toBe(200);
    const told = `${[...response.headers].join('\n')}\n${await response.text()}`;
    expect(told).not.toMatch(/0\.0\.0\.0|https?:\/\/(?:127\.0\.0\.1|localhost)/);
    expect(told).not.toMatch(/\bundefined\b/);
  });

  it('publishes relative addresses where the form allows it', async () => {
    expect(await (await get('/gaps')).text()).toContain('<link rel="canonical" href="/gaps"');
    expect(await json('/gaps.json')).toMatchObject({
      cite: { url: expect.stringMatching(/^\/gaps\?asOf=/) },
    });
    expect(await json('/openapi.json')).toMatchObject({ servers: [{ url: '/' }] });
    expect((await get('/gaps')).headers.get('link')).toMatch(/<\/gaps\?[^>]*>; rel="cite-as"/);
  });

  it('leaves them out where it does not', async () => {
    expect(await (await get('/robots.txt')).text()).not.toContain('Sitemap');
    expect(await (await get('/gaps')).text()).not.toContain('og:url');
    expect(await (await get('/instruments/cedaw')).text()).not.toContain('&lt;iframe');
    const calendar = await (await get('/anniversaries.ics?days=366')).text();
    expect(ICAL.parse(calendar)).toBeTruthy();
    expect(calendar).not.toMatch(/^URL/m);
    for (const key of ['home_page_url', 'feed_url'])
      expect(await json('/changes.feed.json')).not.toHaveProperty(key);
    const feed = await (await get('/changes.atom')).text();
    expect(parseFeed(feed).meta.type).toBe('atom');
    expect(/<id>([^<]*)</.exec(feed)?.[1]).toMatch(/^tag:/);
  });
});
