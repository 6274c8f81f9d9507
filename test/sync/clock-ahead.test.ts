import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { SyncSchedule } from '../../src/sync/sync-schedule.js';
import { baselinePage, fivePages, withCells } from '../baseline-page.js';
import { inTurn, startDepositary, withStatus, type Depositary, type Reply } from '../depositary-server.js';
import { documentOfPage } from '../document-of-page.js';
import { serveTracker, type ServedTracker } from '../tracker.js';

const night = '2026-02-04T03:17:00Z';
const noon = '2026-02-04T12:00:00Z';
const news = withCells('Palau', ['2011-09-20', '2026-02-01']);
const page = baselinePage('cedaw', { statusAsAt: '2026-02-04', rows: news });

let depositary: Depositary;
let tracker: ServedTracker;

beforeEach(async () => {
  depositary = await startDepositary();
  tracker = await serveTracker({ settings: { TREATY_COLLECTION_URL: depositary.url } });
});

afterEach(async () => {
  await tracker.close();
  await depositary.close();
});

/** The clock shows one moment in the night, and is right again at another. */
async function nightAt(wrong: string, right: string, sync: () => Promise<unknown>): Promise<void> {
  tracker.clock.set(wrong);
  await sync();
  tracker.clock.set(right);
}

const paths = [
  '/gaps',
  '/matrix',
  '/changes',
  '/runs',
  '/runs/1',
  '/holds',
  '/states/PLW',
  '/instruments/cedaw',
  '/instruments',
  '/waiting',
  '/diff',
  '/momentum',
  '/years/2026',
  '/upcoming',
].map((path) => `${path}.json`);

interface Answered {
  readonly cite: { readonly url: string };
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** What a server says at its addresses, none of which may tell of a moment or name a day of knowledge that has not come. */
async function expectNothingToCome(now: string): Promise<void> {
  for (const path of [...paths, '/health?strict=0']) {
    const response = await fetch(`${tracker.url}${path}`);
    const text = await response.text();
    expect([path, response.status]).toEqual([path, 200]);
    const moments = text.match(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g) ?? [];
    const due = text.match(/"nextRun":"([^"]*)"/)?.[1];
    expect([path, moments.filter((moment) => moment > now && moment !== due)]).toEqual([path, []]);
    const days = [...text.matchAll(/"(?:statusAsAt|asOf)":\s*"([^"]*)"/g)].map(([, day]) => day!);
    expect([path, days.filter((day) => day > now.slice(0, 10))]).toEqual([path, []]);
    if (path === '/health?strict=0') continue;
    const { cite } = JSON.parse(text) as Answered;
    const permanent = await fetch(cite.url.replace(/^http:\/\/[^/]+/, tracker.url), {
      headers: { accept: 'application/json' },
    });
    expect([path, cite.url, permanent.status]).toEqual([path, cite.url, 200]);
    if (/runs|changes/.test(path)) {
      expect(((await permanent.json()) as Answered).rows).toEqual((JSON.parse(text) as Answered).rows);
    }
  }
}

const answer = async (path: string) => (await fetch(`${tracker.url}${path}`)).json() as Promise<Answered>;

describe.each([
  ['a day', '2026-02-05T03:17:00Z'],
  ['ten years', '2036-02-04T03:17:00Z'],
])('a clock that was %s ahead for one night', (_name, wrong) => {
  const folder = async () => {
    const from = join(tracker.folder, 'saved');
    await mkdir(from, { recursive: true });
    await writeFile(join(from, 'IV-8.html'), page);
    return tracker.sync({ only: ['cedaw'], from, trigger: 'schedule' });
  };

  it('publishes nothing that has not come, and keeps what was read', async () => {
    await nightAt(wrong, noon, folder);
    await expectNothingToCome(noon);
    const { rows } = await answer('/states/PLW.json');
    expect(rows.find(({ instrument }) => instrument === 'cedaw')).toMatchObject({ boundOn: '2026-02-01' });
    expect((await answer('/changes.json')).rows[0]).toMatchObject({
      state: { code: 'PLW' },
      detectedAt: '2026-02-04T00:00:00Z',
    });
  });

  it('leaves the data to be taken away whole', async () => {
    await nightAt(wrong, noon, folder);
    const { status, headers } = await fetch(`${tracker.url}/data/tracker.zip`);
    expect([status, headers.get('content-type')]).toEqual([200, 'application/zip']);
  });

  it('leaves the night overdue, and is healed by the next', async () => {
    await nightAt(wrong, noon, folder);
    expect(await tracker.context.get(SyncSchedule).isOverdue()).toBe(true);
    depositary.put('IV-8', page);
    expect(await tracker.sync({ only: ['cedaw'], trigger: 'schedule' })).toMatchObject({ outcome: 'done' });
    expect(await tracker.context.get(SyncSchedule).isOverdue()).toBe(false);
    expect(await answer('/health?strict=0')).toMatchObject({
      lastRun: { startedAt: noon },
      records: expect.arrayContaining([
        expect.objectContaining({ instrument: 'cedaw', checkedAt: noon, stale: false }),
      ]),
    });
    await expectNothingToCome(noon);
  });

  it('believes no "not modified" of that night, and asks for the whole page again', async () => {
    const reply: Reply = withStatus(200, { headers: { etag: '"1"' }, body: page });
    depositary.putDocument('IV-8', null);
    depositary.answer('IV-8', inTurn(reply, withStatus(304), reply), 'html');
    tracker.clock.set(night);
    await tracker.sync({ only: ['cedaw'] });
    await nightAt(wrong, noon, () => tracker.sync({ only: ['cedaw'] }));
    await expectNothingToCome(noon);
    tracker.clock.set('2026-02-11T03:17:00Z');
    expect(await tracker.sync({ only: ['cedaw'] })).toMatchObject({ outcome: 'done' });
    expect(depositary.pageRequests().at(-1)!.headers['if-none-match']).toBeUndefined();
    await expectNothingToCome('2026-02-11T03:17:00Z');
  });

  it('goes stale though it was checked in the time to come', async () => {
    tracker.clock.set(night);
    depositary.put('IV-8', page);
    await tracker.sync({ only: ['cedaw'] });
    await nightAt(wrong, '2026-02-08T03:17:00Z', () => tracker.sync({ only: ['cedaw'] }));
    expect(await answer('/health?strict=0')).toMatchObject({ status: 'stale' });
  });
});

describe('the clock of the depositary', () => {
  const dated = (date: string, body: string | Buffer, more: Readonly<Record<string, string>> = {}): Reply =>
    withStatus(200, { headers: { date: new Date(date).toUTCString(), ...more }, body });

  it('is believed where it and the day on the page agree, and ours is ahead: it is told, and its moment recorded', async () => {
    depositary.put('IV-8', page);
    depositary.answer('IV-8', dated(night, page), 'html');
    depositary.answer('IV-8', dated(night, documentOfPage(page)!, { 'content-type': 'text/xml' }), 'xml');
    tracker.clock.set('2036-02-04T03:17:00Z');
    const { rows } = await tracker.sync({ only: ['cedaw'] });
    expect(rows).toMatchObject([
      { outcome: 'applied', findings: [{ level: 'warning', name: 'clock-ahead' }] },
    ]);
    tracker.clock.set(noon);
    expect(await answer('/runs/1.json')).toMatchObject({ rows: [{ checkedAt: night }] });
    expect((await answer('/changes.json')).rows[0]).toMatchObject({ detectedAt: night });
    await expectNothingToCome(noon);
  });

  test.each<[name: string, reply: Reply]>([
    ['half an hour behind', dated('2026-02-04T02:47:00Z', page)],
    ['of a copy that a cache has kept', dated('2026-02-03T03:17:00Z', page, { age: '86400' })],
    ['contradicted by the day on the page', dated('2025-12-24T03:17:00Z', page)],
  ])('is not, where it is %s', async (_name, reply) => {
    depositary.put('IV-8', page);
    depositary.answer('IV-8', reply, 'html');
    tracker.clock.set(night);
    expect((await tracker.sync({ only: ['cedaw'] })).rows).toMatchObject([
      { outcome: 'applied', findings: [] },
    ]);
    expect(await answer('/runs/1.json')).toMatchObject({ rows: [{ checkedAt: night }] });
  });
});

it('reads the five pages on a night when every clock is right', async () => {
  for (const [reference, html] of Object.entries(fivePages())) depositary.put(reference, html);
  expect(await tracker.sync()).toMatchObject({ outcome: 'done' });
  await expectNothingToCome(tracker.clock.now());
});
