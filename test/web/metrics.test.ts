import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, test } from 'vitest';
import { asSender, ledgerOf, subscribe } from '../alerts/subscribe.js';
import { readDue } from '../../src/ledger/outbox/read-due.js';
import { baselinePage, withCells, without } from '../baseline-page.js';
import { usually, withStatus, type Depositary } from '../depositary-server.js';
import { documentOfPage } from '../document-of-page.js';
import { onEachDatabase } from '../ledger/each-database.js';
import { serveTracker, type ServedTracker } from '../tracker.js';
import { serveNights } from './served-nights.js';

let tracker: ServedTracker;

/** Every series of the tracker's own, by how it is written. */
async function series(): Promise<ReadonlyMap<string, number>> {
  const response = await fetch(`${tracker.url}/metrics`);
  expect(response.status).toBe(200);
  return new Map(
    [...(await response.text()).matchAll(/^(tracker_\S+?(?:\{.*\})?) (\S+)$/gm)].map(
      ([, name = '', value]) => [name, Number(value)],
    ),
  );
}

const seconds = (moment: string) => Date.parse(moment) / 1000;

onEachDatabase((database) => {
  let depositary: Depositary;

  beforeAll(async () => {
    ({ tracker, depositary } = await serveNights(database));
  });
  afterAll(async () => {
    await tracker.close();
    await depositary.close();
  });

  it('counts what the nights came to, what is held and what the editions contradict', async () => {
    await tracker.sync();
    tracker.clock.set('2026-02-04T12:00:00Z');
    depositary.put(
      'IV-11-c',
      baselinePage('opsc', { rows: without('Albania', 'Algeria', 'Andorra'), statusAsAt: '2026-02-04' }),
    );
    await tracker.sync({ only: ['opsc'] });
    tracker.clock.set('2026-02-05T12:00:00Z');
    depositary.answer('IV-8', withStatus(404));
    await tracker.sync({ only: ['cedaw'] });
    const found = await series();
    expect(Object.fromEntries(found)).toMatchObject({
      'tracker_runs_total{outcome="done"}': 1,
      'tracker_runs_total{outcome="held"}': 1,
      'tracker_runs_total{outcome="failed"}': 1,
      'tracker_sync_ended_seconds{outcome="done"}': seconds('2026-02-03T12:00:00Z'),
      'tracker_sync_ended_seconds{outcome="held"}': seconds('2026-02-04T12:00:00Z'),
      'tracker_last_run{outcome="failed"}': 1,
      'tracker_holds_open{instrument="opsc"}': 1,
      'tracker_holds_open{instrument="cedaw"}': 0,
      'tracker_editions_in_conflict{instrument="untoc"}': 0,
    });
    expect(found.get('tracker_book_rows{instrument="cedaw"}')).toBeGreaterThan(180);
    expect(found.get('tracker_book_build_seconds')).toBeGreaterThan(0);

    const newsOn = (day: string) =>
      baselinePage('cedaw', { rows: withCells('Palau', ['2011-09-20', day]), statusAsAt: '2026-02-05' });
    depositary.answer('IV-8', usually);
    depositary.put('IV-8', newsOn('2026-02-05'));
    depositary.putDocument('IV-8', documentOfPage(newsOn('2026-02-04')));
    await tracker.sync({ only: ['cedaw'] });
    expect((await series()).get('tracker_editions_in_conflict{instrument="cedaw"}')).toBe(1);
    depositary.putDocument('IV-8', documentOfPage(newsOn('2026-02-05')));
    await tracker.sync({ only: ['cedaw'] });
    expect((await series()).get('tracker_editions_in_conflict{instrument="cedaw"}')).toBe(0);
  });

  it('counts deliveries and subscriptions by state, with their moments', async () => {
    const target = 'nobody-else@example.org';
    const [one] = [await subscribe(tracker, { target }), await subscribe(tracker)];
    tracker.clock.set('2026-02-06T12:00:00Z');
    const news = withCells('Niue', ['', '2026-02-06 a']);
    depositary.put('XVIII-12', baselinePage('untoc', { rows: news, statusAsAt: '2026-02-06' }));
    await tracker.sync({ only: ['untoc'] });
    tracker.clock.set('2026-02-06T13:00:00Z');
    const waiting = await series();
    expect(Object.fromEntries(waiting)).toMatchObject({
      'tracker_deliveries{state="waiting"}': 2,
      'tracker_deliveries{state="accepted"}': 0,
      'tracker_delivery_oldest_seconds{state="waiting"}': seconds('2026-02-06T12:00:00Z'),
      tracker_delivery_due_seconds: seconds('2026-02-06T12:00:00Z'),
      'tracker_subscriptions{state="active"}': 2,
      'tracker_troubles_open{kind="paused"}': 0,
    });
    expect(waiting.has('tracker_delivery_oldest_seconds{state="accepted"}')).toBe(false);

    const { reader, outbox, subscriptions } = ledgerOf(tracker);
    const now = tracker.clock.now();
    const filter = { channels: ['mail' as const], except: [one.id], most: 1 };
    const [due] = await reader.read(readDue(now, filter));
    await asSender(tracker, async (lease) => outbox.begin(lease, due?.id ?? '', now, '2026-02-06T13:05:00Z'));
    await outbox.end(due?.id ?? '', { state: 'accepted', reason: null, dueAt: null }, now);
    await subscriptions.end(one.id, now, 'of the test');
    expect(Object.fromEntries(await series())).toMatchObject({
      'tracker_deliveries{state="waiting"}': 0,
      'tracker_deliveries{state="accepted"}': 1,
      'tracker_deliveries{state="given up"}': 1,
      tracker_delivery_due_seconds: 0,
      'tracker_subscriptions{state="ended"}': 1,
    });
    expect(await (await fetch(`${tracker.url}/metrics`)).text()).not.toContain('example.org');
  });

  it('counts what was kept of replies already, and how long it took', async () => {
    const before = await series();
    for (const _ of [1, 2, 3]) await (await fetch(`${tracker.url}/matrix?group=asean`)).text();
    const after = await series();
    const rise = (name: string) => (after.get(name) ?? 0) - (before.get(name) ?? 0);
    expect([rise('tracker_cache_misses_total'), rise('tracker_cache_hits_total')]).toEqual([1, 2]);
    expect(rise('tracker_http_request_duration_seconds_count{route="kept"}')).toBe(2);
    expect(rise('tracker_http_request_duration_seconds_count{route="/matrix"}')).toBe(1);
  });
});

test('while the database is away it tells the rest, and nothing of what it cannot know', async () => {
  tracker = await serveTracker();
  try {
    expect((await series()).get('tracker_subscriptions{state="active"}')).toBe(0);
    const file = join(tracker.folder, 'tracker.sqlite');
    await rename(file, `${file}.away`);
    await expect.poll(async () => (await series()).get('tracker_database_up'), { timeout: 5_000 }).toBe(0);
    const away = await series();
    expect(away.get('tracker_revision')).toBe(11);
    const unknown = /^tracker_(runs|sync|holds|editions|deliver|subscriptions|troubles)/;
    expect([...away.keys()].filter((name) => unknown.test(name))).toEqual([]);
    await rename(`${file}.away`, file);
    await expect
      .poll(async () => (await series()).get('tracker_subscriptions{state="active"}'), { timeout: 10_000 })
      .toBe(0);
  } finally {
    await tracker.close();
  }
});
