import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { baselinePage } from '../baseline-page.js';
import { startDepositary, type Depositary } from '../depositary-server.js';
import { serveTracker, type ServedTracker } from '../tracker.js';
import { linksIn } from './links-in.js';
import { openReverseProxy, type ReverseProxy } from './reverse-proxy.js';

/** Of one path, so many queries are followed: the others differ in values only. */
const mostQueries = 1;

/** Of so many States, groups and years the data, cards, sheets and words are followed; the pages of all are. */
const mostSubjects = 4;

/** So many requests are under way at once. */
const atOnce = 8;

/** A page with a text of its own, which has an address too. */
const cedawPage = baselinePage('cedaw', {
  declarations: [{ name: 'Cuba', lines: ['# Reservation:', 'It is not bound by article 29.'] }],
  statusAsAt: '2026-02-03',
});

describe.each([
  ['leaves the path', false],
  ['takes the path away', true],
])('behind a proxy that %s', (_name, strips) => {
  let depositary: Depositary;
  let proxy: ReverseProxy;
  let tracker: ServedTracker;
  let home: string;

  beforeAll(async () => {
    proxy = await openReverseProxy('/treaties', strips);
    home = `${proxy.origin}/treaties`;
    depositary = await startDepositary({ 'IV-8': cedawPage });
    tracker = await serveTracker({
      settings: {
        PUBLIC_URL: `${home}/`,
        REQUESTS_PER_MINUTE: '1000000',
        TREATY_COLLECTION_URL: depositary.url,
      },
    });
    proxy.leadTo(tracker.url);
    await tracker.sync({ only: ['cedaw'] });
  });

  afterAll(async () => {
    await tracker.close();
    await proxy.close();
    await depositary.close();
  });

  const get = async (address: string, init?: RequestInit) =>
    fetch(home + address, { redirect: 'manual', ...init });

  it(
    'every link from the front page stays under the path, and none is broken',
    { timeout: 240_000 },
    async () => {
      const followed = new Map<string, number>();
      const seen = new Set<string>();
      const subjects = new Set<string>();
      const waiting: [link: string, from: string][] = [];
      const faults: string[] = [];
      const types = new Set<string>();
      const found = (link: string, from: string) => {
        // A calendar is asked for by http whichever way its link is written.
        const target = new URL(link.replace(/^webcal:/, 'http:'), from);
        target.hash = '';
        if (target.origin !== proxy.origin) {
          // The depositary's pages, the sources of the groups and what the explorer links; none of this machine.
          if (target.hostname === '127.0.0.1' && target.origin !== depositary.url)
            faults.push(`${link} in ${from}`);
          return;
        }
        if (!`${target.pathname}/`.startsWith('/treaties/'))
          faults.push(`${link} in ${from} leaves the path`);
        const times = followed.get(target.pathname) ?? 0;
        if (seen.has(target.href) || (target.search !== '' && times >= mostQueries)) return;
        const [, subject, file] =
          /^\/treaties\/(?:cards\/)?((?:states|groups|years)\/[\w-]+)([./].*)?$/.exec(target.pathname) ?? [];
        if (subject !== undefined && file !== undefined) {
          if (subjects.size >= mostSubjects && !subjects.has(subject)) return;
          subjects.add(subject);
        }
        seen.add(target.href);
        if (target.search !== '') followed.set(target.pathname, times + 1);
        waiting.push([target.href, from]);
      };
      const follow = async (address: string, from: string) => {
        const response = await fetch(address, {
          redirect: 'manual',
          headers: { accept: 'text/html, */*;q=0.1' },
        });
        if (response.status >= 400) faults.push(`${response.status} at ${address}, linked in ${from}`);
        types.add((response.headers.get('content-type') ?? '').split(';')[0]!);
        for (const link of await linksIn(response)) found(link, address);
      };
      for (const start of [
        '/',
        '/robots.txt',
        '/openapi.json',
        '/embed/gaps',
        '/embed/map',
        '/find?name=Albania',
      ])
        found(`${home}${start}`, home);
      const work = async () => {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await follow(...next);
      };
      // Whoever finds nothing to do ends; another may find more.
      while (waiting.length > 0) await Promise.all(Array.from({ length: atOnce }, work));
      expect(faults.slice(0, 10), `${faults.length} faults in ${seen.size} addresses`).toEqual([]);
      expect(seen.size).toBeGreaterThan(700);
      for (const type of [
        'text/html',
        'text/css',
        'text/javascript',
        'text/csv',
        'text/calendar',
        'application/json',
        'application/atom+xml',
        'application/feed+json',
        'application/xml',
        'application/zip',
        'application/x-bibtex',
        'image/svg+xml',
      ])
        expect([...types]).toContain(type);
    },
  );

  test.each([
    ['/gaps/', '/treaties/gaps'],
    ['//gaps', '/treaties/gaps'],
    ['/gaps/?instrument=cedaw', '/treaties/gaps?instrument=cedaw'],
    ['/states/alb', '/treaties/states/ALB'],
    ['/find?name=Albania', '/treaties/states/ALB'],
  ])('%s leads to %s', async (address, location) => {
    const response = await get(address);
    expect(response.status).toBeGreaterThanOrEqual(300);
    expect(response.status).toBeLessThan(400);
    expect(response.headers.get('location')).toBe(location);
  });

  it('is there at the path itself, with and without a slash', async () => {
    for (const address of ['', '/', '/?fbclid=x', '?utm_source=x']) {
      const response = await get(address);
      expect([address, response.status]).toEqual([address, 200]);
      expect(await response.text()).toContain(`<link rel="canonical" href="${home}/"`);
    }
  });

  it('offers what can be had instead under the path', async () => {
    const refused = (await (await get('/gaps.xml')).json()) as { available: { href: string }[] };
    const unknown = (await (await get('/states/ZZZ.json')).json()) as { available: { href: string }[] };
    for (const { href } of [...refused.available, ...unknown.available])
      expect((await fetch(new URL(href, home))).status).toBe(200);
  });

  it('keeps robots from addresses under the path', async () => {
    const text = await (await get('/robots.txt')).text();
    expect(text).toContain('Disallow: /treaties/*sort=\n');
    expect(text).toContain(`Sitemap: ${home}/sitemap.xml`);
  });

  it('describes its addresses under the path', async () => {
    const { servers } = (await (await get('/openapi.json')).json()) as { servers: unknown };
    expect(servers).toEqual([{ url: home }]);
  });
});

test.each(['/gaps', '/states/mine', '/api', '/data'])(
  'a path that begins with an address of its own is refused: %s',
  async (path) => {
    await expect(serveTracker({ settings: { PUBLIC_URL: `https://example.org${path}` } })).rejects.toThrow(
      /^PUBLIC_URL is "https:\/\/example\.org.*expected a path that does not begin with \//,
    );
  },
);

test('a path with signs that markup and codes are made of is one', async () => {
  const tracker = await serveTracker({ settings: { PUBLIC_URL: "https://example.org/a&b/d'e/ü $&" } });
  try {
    const page = await (await fetch(`${tracker.url}/a&b/d'e/%C3%BC%20$&/gaps`)).text();
    const links = [...page.matchAll(/ href="(\/[^"]*)"/g)].map(([, link]) =>
      link!.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))),
    );
    expect(links.length).toBeGreaterThan(100);
    for (const link of links) expect(link.startsWith("/a&b/d'e/%C3%BC%20$&/")).toBe(true);
    expect((await fetch(tracker.url + links.at(-1)!)).status).toBe(200);
  } finally {
    await tracker.close();
  }
});
