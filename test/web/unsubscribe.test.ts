import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { endLink, endToken } from '../../src/alerts/end-link.js';
import type { Subscription } from '../../src/ledger/outbox/subscription.js';
import { countDeliveries } from '../../src/ledger/outbox/outbox.js';
import { readBack, ledgerOf, subscribe } from '../alerts/subscribe.js';
import { baselinePage, withCells } from '../baseline-page.js';
import type { Depositary } from '../depositary-server.js';
import { onEachDatabase } from '../ledger/each-database.js';
import { serveTracker, type ServedTracker } from '../tracker.js';
import { speak } from './spoken-request.js';
import { serveNights } from './served-nights.js';

let tracker: ServedTracker;

const linkOf = (subscription: Subscription) => endLink(subscription, { publicUrl: tracker.url });
const post = async (link: string, init: RequestInit = {}) => fetch(link, { method: 'POST', ...init });
const asPage = { headers: { accept: 'text/html' } };

/** What is written of a subscription on its page, without what every page has. */
async function mainOf(response: Response): Promise<ReturnType<typeof load>> {
  const $ = load(await response.text());
  $('header, footer').remove();
  return $;
}

const inParts = () => {
  const form = new FormData();
  form.set('List-Unsubscribe', 'One-Click');
  return form;
};

onEachDatabase((database) => {
  let depositary: Depositary;

  beforeAll(async () => {
    ({ tracker, depositary } = await serveNights(database));
  });
  afterAll(async () => {
    await tracker.close();
    await depositary.close();
  });

  it('shows what a subscription is about, and never its address', async () => {
    const subscription = await subscribe(tracker, {
      filter: { instruments: ['cedaw'], states: ['PLW'], groups: ['african'], kinds: ['consented'] },
      rhythm: { every: 'weekly', day: 'monday', at: '08:30', timeZone: 'Europe/Paris' },
    });
    const response = await fetch(linkOf(subscription), asPage);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
      'referrer-policy': 'no-referrer',
    });
    expect(response.headers.get('set-cookie')).toBeNull();
    const $ = await mainOf(response);
    expect($('meta[name=robots]').attr('content')).toBe('noindex');
    expect($('link[rel=canonical]').length).toBe(0);
    const facts = $('dl.facts').text();
    for (const words of ['CEDAW', 'Palau', 'African States', 'Weekly on Monday at 08:30 (Europe/Paris)'])
      expect(facts).toContain(words);
    expect($.html()).not.toContain(subscription.target);
    expect($.html()).not.toContain('example.org');
    expect($('main form').length).toBe(1);
    expect($('main form').attr()).toMatchObject({ method: 'post' });
    expect($('main form').attr('action')).toBeUndefined();
    expect($('main button').attr()).toMatchObject({ name: 'List-Unsubscribe', value: 'One-Click' });
  });

  it('ends nothing by GET and HEAD, whoever follows the link', async () => {
    const subscription = await subscribe(tracker);
    for (const method of ['GET', 'HEAD', 'GET'])
      expect((await fetch(`${linkOf(subscription)}?utm_source=x`, { method })).status).toBe(200);
    expect(await readBack(tracker, subscription)).toEqual(subscription);
  });

  test.each<[string, () => RequestInit]>([
    ['as a form', () => ({ body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) })],
    ['in parts', () => ({ body: inParts() })],
    ['without a body', () => ({})],
    ['of no type', () => ({ body: Buffer.from('List-Unsubscribe=One-Click') })],
    ['as JSON that is none', () => ({ body: '{', headers: { 'content-type': 'application/json' } })],
    ['of a type that is none', () => ({ body: 'x', headers: { 'content-type': '; ///' } })],
    [
      'from another site',
      () => ({ headers: { origin: 'https://mail.example', 'sec-fetch-site': 'cross-site' } }),
    ],
  ])('is ended by POST %s, and again it is the same', async (_, init) => {
    const subscription = await subscribe(tracker);
    const link = linkOf(subscription);
    const first = await post(link, init());
    expect([first.status, first.headers.get('cache-control')]).toEqual([200, 'no-store']);
    const ended = await readBack(tracker, subscription);
    expect(ended).toMatchObject({ state: 'ended', target: '', secrets: [] });
    tracker.clock.set('2026-02-04T12:00:00Z');
    const again = [await post(link, init()), await fetch(link, asPage)];
    for (const response of [first, ...again]) {
      expect(response.status).toBe(200);
      const $ = await mainOf(response);
      expect($('h1').text()).toBe('The subscription has ended');
      expect($('form').length).toBe(0);
    }
    expect(await readBack(tracker, subscription)).toEqual(ended);
  });

  it('is ended once by several who come at the same time, and one that was paused too', async () => {
    const subscription = await subscribe(tracker);
    await ledgerOf(tracker).subscriptions.pause(subscription.id, tracker.clock.now(), 'the mailbox is gone');
    const replies = await Promise.all(Array.from({ length: 6 }, async () => post(linkOf(subscription))));
    expect(replies.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 200));
    expect(await readBack(tracker, subscription)).toMatchObject({ state: 'ended', target: '' });
  });

  it('is believed as it was signed only', async () => {
    const [one, other] = [await subscribe(tracker), await subscribe(tracker)];
    const token = endToken(one);
    const altered = [
      token.replace(/^\d+/, String(other.id)),
      endToken({ id: one.id, linkKey: other.linkKey }),
      `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
      `${token}A`,
      token.slice(0, -1),
      endToken({ id: 99_999, linkKey: one.linkKey }),
      `${one.id}`,
      'gaps.json',
      `${one.id}.%00`,
    ];
    for (const wrong of altered) {
      for (const method of ['GET', 'POST']) {
        const response = await fetch(`${tracker.url}/unsubscribe/${wrong}`, {
          method,
          headers: { accept: 'application/json' },
        });
        expect([wrong, method, response.status]).toEqual([wrong, method, 404]);
        expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
        expect(await response.json()).toMatchObject({ status: 404, detail: expect.stringContaining('link') });
      }
    }
    const page = await fetch(`${tracker.url}/unsubscribe/${altered[2]}`, asPage);
    expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    for (const subscription of [one, other])
      expect(await readBack(tracker, subscription)).toMatchObject({ state: 'active' });
  });

  it('gives up what waits for whoever ends it, and nothing of anyone else', async () => {
    const rhythm = { every: 'daily', day: null, at: '08:00', timeZone: 'UTC' } as const;
    const [leaving] = [await subscribe(tracker, { rhythm }), await subscribe(tracker, { rhythm })];
    await tracker.sync();
    tracker.clock.set('2026-02-05T12:00:00Z');
    depositary.put(
      'IV-8',
      baselinePage('cedaw', {
        rows: withCells('Palau', ['2011-09-20', '2026-02-05']),
        statusAsAt: '2026-02-05',
      }),
    );
    await tracker.sync({ only: ['cedaw'] });
    const counts = async () =>
      Object.fromEntries(
        (await ledgerOf(tracker).reader.read(countDeliveries())).map(({ state, count }) => [state, count]),
      );
    const { waiting = 0 } = await counts();
    expect(waiting).toBeGreaterThanOrEqual(2);
    await post(linkOf(leaving));
    expect(await counts()).toMatchObject({ waiting: waiting - 1, 'given up': 1 });
  });
});

describe('beside the link', () => {
  beforeAll(async () => {
    tracker = await serveTracker({ settings: { REQUESTS_PER_MINUTE: '200' } });
  });
  afterAll(async () => tracker.close());

  it('takes no body that is longer than what is read, told or not', async () => {
    const subscription = await subscribe(tracker);
    const long = Buffer.alloc(100_000, 'x');
    const inPieces = new ReadableStream({
      pull: (controller) => {
        controller.enqueue(long);
        controller.close();
      },
    });
    for (const body of [long, inPieces]) {
      const init = { body, duplex: 'half', headers: { accept: 'application/json' } } as RequestInit;
      // Whoever is still sending may find the connection closed.
      const response = await post(linkOf(subscription), init).catch(() => null);
      if (response) expect([response.status, await response.json()]).toMatchObject([413, { status: 413 }]);
    }
    expect(await readBack(tracker, subscription)).toEqual(subscription);
  });

  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND', 'FOO'])(
    '%s is 405, and says what is allowed',
    async (method) => {
      const subscription = await subscribe(tracker);
      const line = `${method} /unsubscribe/${endToken(subscription)} HTTP/1.1`;
      const { status, head } = await speak(tracker.url, line, ['Accept: application/json']);
      expect(status).toBe(405);
      expect(head).toMatch(method === 'FOO' ? /^allow: GET, HEAD$/im : /^allow: GET, HEAD, POST$/im);
      expect(await readBack(tracker, subscription)).toEqual(subscription);
    },
  );

  test.each([
    '/',
    '/unsubscribe',
    '/unsubscribe/',
    '/unsubscribe/7/8',
    '/gaps',
    '/Unsubscribe/7',
    '/runs.json',
  ])('POST to %s is refused as ever', async (path) => {
    const response = await post(`${tracker.url}${path}`, { redirect: 'manual' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it('answers a preflight as everywhere: no other site is told to send anything', async () => {
    const response = await fetch(linkOf(await subscribe(tracker)), {
      method: 'OPTIONS',
      headers: { origin: 'https://other.example', 'access-control-request-method': 'POST' },
    });
    expect([response.status, response.headers.get('access-control-allow-methods')]).toEqual([
      204,
      'GET, HEAD',
    ]);
  });

  it('is a way round no limit of requests', async () => {
    const from = { 'x-forwarded-for': '192.0.2.77' };
    const statuses = new Set<number>();
    for (let request = 0; request < 220; request += 1)
      statuses.add((await post(`${tracker.url}/unsubscribe/1.x`, { headers: from })).status);
    expect([...statuses]).toEqual([404, 429]);
  });

  it('keeps markup in what is subscribed to as text', async () => {
    const markup = '<script>alert(1)</script>';
    const subscription = await subscribe(tracker, {
      filter: { instruments: [markup], states: [markup], groups: [markup], kinds: [] },
      rhythm: { every: 'daily', day: null, at: '08:00', timeZone: markup },
    });
    const page = await (await fetch(linkOf(subscription), asPage)).text();
    expect(page).not.toMatch(/<script/i);
    expect(page.match(/&lt;script>/g)).toHaveLength(4);
  });

  it('is in no site map', async () => {
    expect(await (await fetch(`${tracker.url}/sitemap.xml`)).text()).not.toContain('unsubscribe');
  });
});

test('where the database is away, it says when to come back, and ends it then', async () => {
  tracker = await serveTracker();
  try {
    const subscription = await subscribe(tracker);
    const file = join(tracker.folder, 'tracker.sqlite');
    await rename(file, `${file}.away`);
    for (const method of ['GET', 'POST']) {
      const response = await fetch(linkOf(subscription), { method });
      expect([response.status, response.headers.get('retry-after')]).toEqual([503, '10']);
    }
    await rename(`${file}.away`, file);
    await expect.poll(async () => (await post(linkOf(subscription))).status, { timeout: 10_000 }).toBe(200);
    expect(await readBack(tracker, subscription)).toMatchObject({ state: 'ended' });
  } finally {
    await tracker.close();
  }
});
