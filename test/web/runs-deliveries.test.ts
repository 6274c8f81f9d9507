import { load } from 'cheerio';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DeliveryState } from '../../src/domain/delivery-state.js';
import { readDue } from '../../src/ledger/outbox/read-due.js';
import { asSender, ledgerOf, subscribe } from '../alerts/subscribe.js';
import { baselinePage, withCells } from '../baseline-page.js';
import type { Depositary } from '../depositary-server.js';
import { onEachDatabase } from '../ledger/each-database.js';
import type { ServedTracker } from '../tracker.js';
import { serveNights } from './served-nights.js';

const none = { waiting: 0, sent: 0, failed: 0, accepted: 0, bounced: 0, givenUp: 0 };

onEachDatabase((database) => {
  let depositary: Depositary;
  let tracker: ServedTracker;

  beforeAll(async () => {
    ({ tracker, depositary } = await serveNights(database));
    await tracker.sync();
  });
  afterAll(async () => {
    await tracker.close();
    await depositary.close();
  });

  const ask = async (etag = '') =>
    fetch(`${tracker.url}/runs.json`, { headers: etag === '' ? {} : { 'if-none-match': etag } });
  const deliveries = async () => ((await (await ask()).json()) as { deliveries: object }).deliveries;

  it('tells how many deliveries stand how, at once, and nothing of whom they are to', async () => {
    expect(await deliveries()).toEqual(none);
    expect(await (await fetch(`${tracker.url}/runs`)).text()).not.toContain('Deliveries');
    const before = (await ask()).headers.get('etag') ?? '';
    expect((await ask(before)).status).toBe(304);

    const target = 'secretariat-of-nobody@example.org';
    const [first, second] = [await subscribe(tracker, { target }), await subscribe(tracker)];
    const news = withCells('Palau', ['2011-09-20', '2026-02-04']);
    depositary.put('IV-8', baselinePage('cedaw', { rows: news, statusAsAt: '2026-02-04' }));
    tracker.clock.set('2026-02-04T12:00:00Z');
    await tracker.sync({ only: ['cedaw'] });
    await expect.poll(deliveries).toEqual({ ...none, waiting: 2 });

    const { reader, outbox, subscriptions } = ledgerOf(tracker);
    const due = await reader.read(readDue(tracker.clock.now(), { channels: ['mail'], except: [], most: 10 }));
    const ids = due.map(({ id }) => id);
    const tags = new Set([before]);
    const moveTo = async (id: string, state: Exclude<DeliveryState, 'waiting'>, dueAt: string | null) => {
      await asSender(tracker, async (lease) =>
        outbox.begin(lease, id, tracker.clock.now(), '2026-02-04T13:00:00Z'),
      );
      const begun = await ask();
      expect((await begun.json()) as object).toMatchObject({ deliveries: { sent: 1 } });
      await outbox.end(id, { state, reason: null, dueAt }, tracker.clock.now());
      const ended = await ask();
      for (const { headers } of [begun, ended]) tags.add(headers.get('etag') ?? '');
    };
    await moveTo(ids[0] ?? '', 'failed', '2026-02-04T12:00:00Z');
    expect(await deliveries()).toEqual({ ...none, waiting: 1, failed: 1 });
    await moveTo(ids[1] ?? '', 'accepted', null);
    expect(await deliveries()).toEqual({ ...none, failed: 1, accepted: 1 });
    expect(tags.size).toBe(5);

    const open = due.find(({ id }) => id === ids[0])?.subscriptionId ?? 0;
    await subscriptions.end(open, tracker.clock.now(), 'of the test');
    expect(await deliveries()).toEqual({ ...none, accepted: 1, givenUp: 1 });

    const page = load(
      await (await fetch(`${tracker.url}/runs`, { headers: { accept: 'text/html' } })).text(),
    );
    expect(page('#deliveries ~ dl').text()).toBe(
      'Accepted1: whoever receives has taken itGiven up1: all tries failed, or its subscription ended',
    );
    for (const suffix of ['', '.json', '.csv']) {
      const text = await (await fetch(`${tracker.url}/runs${suffix}`)).text();
      for (const secret of [target, first.target, second.target, ...ids]) expect(text).not.toContain(secret);
    }
  });

  it('keeps its answer as long as nothing moves', async () => {
    const etag = (await ask()).headers.get('etag') ?? '';
    expect(etag).not.toBe('');
    expect((await ask(etag)).status).toBe(304);
    expect((await ask()).headers.get('etag')).toBe(etag);
  });
});
