import { parseFeed } from '@rowanmanning/feed-parser';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { Said } from '../../src/status/said.js';
import type { Answered } from '../../src/forms/answered.js';
import { changeId, changesAtom, changesJsonFeed } from '../../src/forms/feeds/change-feed.js';
import type { ChangeRow } from '../../src/status/questions/changes.js';
import { questions } from '../../src/status/questions.js';
import { addressOf } from '../question-subjects.js';
import { openBusyTracker, type BusyTracker } from './busy-tracker.js';

let tracker: BusyTracker;

beforeAll(async () => {
  tracker = await openBusyTracker();
});

afterAll(async () => tracker.close());

const text = async (address: string) => (await fetch(tracker.url + address)).text();
const changes = async (query = '') =>
  (JSON.parse(await text(`/changes.json${query}`)) as { rows: ChangeRow[] }).rows;

describe('the Atom feed', () => {
  it('is a feed, with an entry for each change', async () => {
    const feed = parseFeed(await text('/changes.atom'));
    const rows = await changes();
    expect(feed.meta.type).toBe('atom');
    expect(feed.self).toBe('https://tracker.example/changes.atom');
    expect(feed.items.map(({ title }) => title)).toEqual(rows.map(({ sentence }) => sentence));
    expect(feed.items.map(({ id }) => id)).toEqual(rows.map(changeId));
    expect(new Set(feed.items.map(({ id }) => id)).size).toBe(rows.length);
    for (const { published, url } of feed.items) {
      expect(published).toBeInstanceOf(Date);
      expect(url).toMatch(/^https:\/\/tracker\.example\/states\/[A-Z]{3}$/);
    }
  });

  it('takes the filters of the list', async () => {
    const query = '?group=asia-pacific&instrument=cedaw&kind=consented&state=PLW';
    const feed = parseFeed(await text(`/changes.atom${query}`));
    expect(feed.items.map(({ title }) => title)).toEqual(
      (await changes(query)).map(({ sentence }) => sentence),
    );
    expect(feed.items).toHaveLength(1);
    expect((await fetch(`${tracker.url}/changes.atom?grup=african`)).status).toBe(400);
  });

  it('is a feed also where there is nothing', async () => {
    const feed = parseFeed(await text('/changes.atom?state=VAT&instrument=opsc'));
    expect(feed.items).toEqual([]);
    expect(feed.updated).toBeInstanceOf(Date);
  });

  it('gives each category the term that RFC 4287 asks for', async () => {
    const written = [...(await text('/changes.atom')).matchAll(/<category ([^>]*)\/>/g)].map(([, at]) => at);
    expect(written).toEqual(
      (await changes()).flatMap(({ instrument, kind, state }) =>
        [instrument, kind, state.code].map((word) => `label="${word}" term="${word}"`),
      ),
    );
  });
});

it('the JSON Feed says the same under the same ids', async () => {
  const feed = JSON.parse(await text('/changes.feed.json')) as {
    version: string;
    feed_url: string;
    items: { id: string; title: string }[];
  };
  expect(feed.version).toMatch(/^https:\/\/jsonfeed\.org\/version\/1/);
  expect(feed.feed_url).toBe('https://tracker.example/changes.feed.json');
  const rows = await changes();
  expect(feed.items.map(({ id, title }) => [id, title])).toEqual(
    rows.map((row) => [changeId(row), row.sentence]),
  );
});

describe('a name that is markup, with characters that no XML may hold', () => {
  const name = '<img src=x onerror=alert(1)>\u000b\u0000\ufffe\ud800 ]]> Côte & 🏳';
  const escaped = '&#60;img src=x onerror=alert(1)&#62; ]]&#62; Côte &#38; 🏳';
  const hostile = async () => {
    const [change] = await changes();
    return {
      answer: { title: 'Changes', rows: [{ ...change!, sentence: `${name} signed` }] },
      book: { knownUntil: null, records: new Map() },
      site: { publicUrl: 'https://tracker.example' },
      url: '/changes',
      question: { path: '/changes' },
    } as unknown as Answered<ChangeRow>;
  };

  it('is text in Atom', async () => {
    const atom = changesAtom(await hostile());
    expect(atom).toContain(`<title type="html"><![CDATA[${escaped} signed]]></title>`);
    expect(atom).toContain(`<content type="html"><![CDATA[<p>${escaped} signed.</p>`);
    expect(atom).not.toMatch(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u);
  });

  it('is text in the HTML of JSON Feed, and as it is in its title', async () => {
    const { items } = JSON.parse(changesJsonFeed(await hostile())) as {
      items: { title: string; content_html: string }[];
    };
    expect(items[0]?.title).toBe(`${name} signed`);
    expect(items[0]?.content_html.startsWith(`<p>${escaped} signed.</p>`)).toBe(true);
  });
});

it('an entry can be quoted: the sentence, the treaty by its name, its page, and since when it is known', async () => {
  const { items } = JSON.parse(await text('/changes.feed.json?instrument=cedaw')) as {
    items: { title: string; content_html: string }[];
  };
  const [item] = items;
  expect(item?.content_html).toMatch(
    /^<p>[^<]+<\/p><p>Convention on the Elimination [^<]+ \(IV-8\), <a href="https?:[^"]+mtdsg_no=IV-8&#38;[^"]+">on the depositary’s page<\/a>\.<\/p><p>In the record since 4 February 2026: /,
  );
});

test.each([
  ['/states/PLW', '/changes.atom?state=PLW'],
  ['/groups/african', '/changes.atom?group=african'],
  ['/instruments/cedaw', '/changes.atom?instrument=cedaw'],
  ['/', '/changes.atom'],
  ['/gaps?group=eu', '/changes.atom?group=eu'],
  ['/waiting?instrument=opsc&sort=state', '/changes.atom?instrument=opsc'],
  ['/states', '/changes.atom'],
  ['/changes', '/changes.atom'],
])('%s leads to its own feed', async (page, feed) => {
  const html = await text(page);
  expect(html).toMatch(
    new RegExp(`<link rel="alternate" href="${feed.replace('?', '\\?')}" type="application/atom`),
  );
  expect(html).toContain(`<a href="${feed}"`);
  expect(await text(feed)).toContain('<feed xmlns="http://www.w3.org/2005/Atom">');
});

test.each(questions.map((question) => [addressOf(question), question.isJournal ?? false] as const))(
  '%s tells a reader of feeds of one, unless it is of the work of the tracker: %s',
  async (address, isJournal) => {
    const html = await (await fetch(tracker.url + address, { headers: { accept: 'text/html' } })).text();
    const feeds = [
      ...html.matchAll(/<link rel="alternate" href="([^"]+)" type="application\/atom\+xml" title="([^"]+)"/g),
    ];
    expect(feeds).toHaveLength(isJournal ? 0 : 1);
    for (const [, href = ''] of feeds) {
      expect((await fetch(tracker.url + href.replaceAll('&amp;', '&'))).status).toBe(200);
    }
  },
);

it('the page about the tracker tells of the feed and of the calendars, each to be subscribed to', async () => {
  const html = await text('/about');
  expect(html).toContain('<link rel="alternate" href="/changes.atom" type="application/atom+xml"');
  const calendars = [...html.matchAll(/href="webcal:\/\/tracker\.example(\/[^"]+)"/g)].map(
    ([, path]) => path,
  );
  expect(calendars).toHaveLength(4);
  for (const path of calendars) expect(await text(path!)).toContain('BEGIN:VCALENDAR');
});

test.each([
  '/upcoming',
  '/withdrawals?instrument=untoc',
  '/anniversaries?days=90&group=african',
  '/entry-into-force',
])('%s can be subscribed to as a calendar, with what it was asked with', async (address) => {
  const html = await (await fetch(tracker.url + address, { headers: { accept: 'text/html' } })).text();
  const hrefs = [...html.matchAll(/href="webcal:\/\/tracker\.example(\/[^"]+)"/g)].map(
    ([, path = '']) => path,
  );
  expect(hrefs.map((href) => href.replaceAll('&amp;', '&'))).toEqual([address.replace(/(\?|$)/, '.ics$1')]);
});

it('the id of a change does not depend on its number or place, and tells a change from its repetition', async () => {
  const [change] = await changes();
  const id = changeId(change!);
  expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(changeId({ ...change!, id: 999, run: 999, sentence: 'in other words' as Said })).toBe(id);
  expect(changeId({ ...change!, detectedAt: '2030-01-01T00:00:00Z' })).not.toBe(id);
});

/** The day after one written as a calendar writes it. */
const dayAfter = (day: string): string =>
  new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(4, 6)) - 1, Number(day.slice(6)) + 1))
    .toISOString()
    .slice(0, 10)
    .replaceAll('-', '');

describe('the calendars', () => {
  const events = async (address: string) =>
    new ICAL.Component(ICAL.parse(await text(address)) as unknown[])
      .getAllSubcomponents('vevent')
      .map((component) => new ICAL.Event(component));

  it('has the entries into force as whole days, where they are known', async () => {
    const found = await events('/entry-into-force.ics?instrument=cedaw');
    const { rows } = JSON.parse(await text('/entry-into-force.json?instrument=cedaw')) as {
      rows: { inForceOn: string | null; sentence: string }[];
    };
    const known = rows.filter(({ inForceOn }) => inForceOn !== null);
    expect(found.map(({ startDate }) => startDate.toString())).toEqual(
      known.map(({ inForceOn }) => inForceOn),
    );
    expect(found.map(({ description }) => description.split('\n')[0])).toEqual(
      known.map(({ sentence }) => `${sentence}.`),
    );
    expect(found[0]?.summary).toBe('CEDAW enters into force for Afghanistan');
    expect(found[0]?.description).toMatch(
      /\nConvention on the Elimination [^\n]+: https?:\/\/[^\n]+mtdsg_no=IV-8&/,
    );
    expect(found.every(({ startDate, endDate }) => startDate.isDate && endDate.isDate)).toBe(true);
    expect(new Set(found.map(({ uid }) => uid)).size).toBe(found.length);
  });

  it('gives an event the same UID in every calendar and on every day', async () => {
    const upcoming = await events('/upcoming.ics?instrument=cedaw');
    expect(upcoming.map(({ startDate }) => startDate.toString())).toEqual(['2026-03-06']);
    const all = new Map((await events('/entry-into-force.ics')).map((event) => [event.uid, event]));
    expect(all.get(upcoming[0]!.uid)?.startDate.toString()).toBe('2026-03-06');
    const earlier = await events('/entry-into-force.ics?instrument=cedaw&asOf=2020-01-01');
    for (const { uid } of earlier) expect(all.has(uid)).toBe(true);
  });

  it('have the day on which a withdrawal takes effect, which is also upcoming', async () => {
    const [withdrawal, ...more] = await events('/withdrawals.ics');
    expect(more).toEqual([]);
    expect(withdrawal?.startDate.toString()).toBe('2027-01-20');
    expect(withdrawal?.summary).toBe('Uganda: the denunciation of UNTOC takes effect');
    expect(withdrawal?.description).toContain(
      'Uganda ratified on 9 March 2005; its denunciation, notified on 20 January 2026, takes effect on 20 January 2027 (computed from its notice).',
    );
    const coming = await events('/upcoming.ics?instrument=untoc');
    expect(coming.map(({ uid }) => uid)).toEqual([withdrawal?.uid]);
    const { rows } = JSON.parse(await text('/withdrawals.json')) as { rows: object[] };
    expect(rows).toMatchObject([{ state: { code: 'UGA' }, effectiveOnSource: 'computed' }]);
  });

  it.each([
    '/entry-into-force.ics',
    '/upcoming.ics',
    '/withdrawals.ics',
    '/anniversaries.ics?days=366&group=african',
    '/withdrawals.ics?instrument=cedaw',
    '/upcoming.ics?instrument=trafficking-protocol',
  ])('%s is what RFC 5545 asks for', async (address) => {
    const lines = (await text(address)).split('\r\n');
    expect(lines.at(-1)).toBe('');
    expect(lines.join('')).not.toMatch(/[\r\n]/);
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(lines).toContainEqual(expect.stringMatching(/^BEGIN:V(?:EVENT|TIMEZONE)$/));
    expect(lines.find((line) => line.startsWith('NAME:'))).toMatch(/^(?:[^,;]|\\[,;])*$/);
    // Section 3.6: the properties of a calendar stand before its components.
    const first = lines.findIndex((line, index) => index > 0 && line.startsWith('BEGIN:'));
    const before = lines.slice(0, first);
    let depth = 0;
    for (const line of lines.slice(first, -2)) {
      depth += Number(line.startsWith('BEGIN:'));
      expect(depth, line).toBeGreaterThan(0);
      depth -= Number(line.startsWith('END:'));
    }
    expect(lines.slice(-2)).toEqual(['END:VCALENDAR', '']);
    expect(before).toContain('REFRESH-INTERVAL;VALUE=DURATION:P1D');
    expect(before).toContain('X-PUBLISHED-TTL:P1D');
    // A whole day ends where the next one begins.
    const days = (name: string) =>
      lines.filter((line) => line.startsWith(`${name};VALUE=DATE:`)).map((line) => line.slice(-8));
    expect(days('DTEND')).toEqual(days('DTSTART').map(dayAfter));
  });

  it('has a name without a day, and what must be known of its records', async () => {
    const root = async (address: string) => new ICAL.Component(ICAL.parse(await text(address)) as unknown[]);
    const african = await root('/anniversaries.ics?instrument=untoc&instrument=cedaw&group=african');
    // The parser does not know this property of RFC 7986 and leaves it as written.
    expect(african.getFirstPropertyValue('name')).toBe(
      String.raw`Anniversaries: UNTOC\, CEDAW\, African States (Ratification Tracker)`,
    );
    expect((await root('/upcoming.ics')).getFirstPropertyValue('name')).toBe(
      'What takes effect next (Ratification Tracker)',
    );
    tracker.clock.set('2026-02-20T12:00:00Z');
    try {
      const late = await root('/anniversaries.ics?instrument=cedaw&days=366');
      const warning = 'The record of CEDAW is of 4 February 2026; last checked on 4 February 2026.';
      expect(String(late.getFirstPropertyValue('x-wr-caldesc')).replaceAll('\\', '')).toContain(warning);
      for (const event of late.getAllSubcomponents('vevent')) {
        expect(event.getFirstPropertyValue('description')).toContain(warning);
      }
    } finally {
      tracker.clock.set('2026-02-04T12:00:00Z');
    }
  });

  it('has anniversaries', async () => {
    const found = await events('/anniversaries.ics?days=366');
    const { total } = JSON.parse(await text('/anniversaries.json?days=366')) as { total: number };
    expect(found).toHaveLength(total);
    expect(new Set(found.map(({ uid }) => uid)).size).toBe(total);
  });
});
