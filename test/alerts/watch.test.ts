import { describe, expect, it } from 'vitest';
import { underLease } from '../../src/ledger/under-lease.js';
import { baselinePage } from '../baseline-page.js';
import { documentOfPage } from '../document-of-page.js';
import { FixedClock } from '../fixed-clock.js';
import { tempFolder } from '../temp-folder.js';
import { ledgerOf, subscribe } from './subscribe.js';
import { mailbox, openTelling, pageOf, receiver, webhook, type TellingTracker } from './telling-tracker.js';
import { answering, taken } from './webhook-receiver.js';

const cedaw = { instruments: ['cedaw'], states: [], groups: [], kinds: [] };
const untoc = { ...cedaw, instruments: ['untoc'] };
const weekly = { every: 'weekly' as const, day: 'monday' as const, at: '08:00', timeZone: 'UTC' };

/** The page without most of its rows, which nobody believes. */
const lostRows = baselinePage('cedaw', { rows: (rows) => rows.slice(0, 60) });

interface Heard {
  /** Who was told what by mail since it was asked last, as `mailbox about`. */
  readonly heard: () => Promise<readonly string[]>;
  /** What the newest message to a mailbox says, in one line. */
  readonly told: (mailbox: string) => string | undefined;
}

/** A tracker with an operator, and what was told by mail. */
async function watched(options: Parameters<typeof openTelling>[0] = {}): Promise<TellingTracker & Heard> {
  const box = await mailbox();
  const settings = { SMTP_URL: box.url, OPERATOR_EMAIL: 'operator@example.org', ...options.settings };
  const tracker = await openTelling({ ...options, settings });
  let told = 0;
  return {
    ...tracker,
    told: (name) =>
      box.received.findLast(({ to }) => to.startsWith(`${name}@`))?.mail.text?.replace(/\s+/g, ' '),
    heard: async () => {
      await tracker.loop.once();
      const by = await tracker.deliveries();
      const fresh = box.received.slice(told);
      told = box.received.length;
      return fresh
        .map(
          ({ to, mail }) => `${to.split('@')[0]} ${by.find(({ id }) => mail.messageId?.includes(id))?.about}`,
        )
        .toSorted();
    },
  };
}

describe('what is wrong for a time', () => {
  it('is told once to whom it concerns, and once when it is over: a held page', async () => {
    const tracker = await watched();
    await subscribe(tracker, { target: 'reader@example.org', filter: cedaw, rhythm: weekly });
    await subscribe(tracker, { target: 'other@example.org', filter: untoc });
    tracker.depositary.put('IV-8', lostRows);
    await tracker.syncCedaw();
    expect(await tracker.heard()).toEqual(['operator trouble', 'reader trouble']);
    expect(tracker.told('operator')).toMatch(/not applied: .*no longer on the page.* \(hold 1 of /);

    tracker.clock.set('2026-02-04T12:00:00Z');
    await tracker.syncCedaw();
    expect(await tracker.heard()).toEqual([]);
    await subscribe(tracker, { target: 'newcomer@example.org', filter: cedaw });
    tracker.clock.set('2026-02-04T12:01:00Z');
    expect(await tracker.heard()).toEqual(['newcomer trouble']);

    tracker.depositary.put('IV-8', baselinePage('cedaw'));
    await tracker.syncCedaw();
    expect(await tracker.heard()).toEqual(['newcomer mended', 'operator mended', 'reader mended']);
    expect(await tracker.heard()).toEqual([]);
  });

  it('is told as it stands when a notice goes out that could not before', async () => {
    const hook = await receiver();
    hook.answer(answering(500));
    const tracker = await openTelling();
    await subscribe(tracker, { ...webhook(hook.url), filter: cedaw });
    const types = () => hook.received.map(({ body }) => (JSON.parse(body) as { readonly type: string }).type);
    tracker.depositary.put('IV-8', lostRows);
    await tracker.syncCedaw();
    await tracker.loop.once();
    expect(types()).toEqual(['trouble']);
    hook.answer(taken);
    tracker.depositary.put('IV-8', baselinePage('cedaw'));
    tracker.clock.set('2026-02-03T13:00:00Z');
    await tracker.syncCedaw();
    await tracker.loop.once();
    expect(types()).toEqual(['trouble', 'mended', 'mended']);
  });

  it('is one trouble where the editions contradict each other', async () => {
    const tracker = await watched();
    await subscribe(tracker, { target: 'reader@example.org' });
    const document = documentOfPage(pageOf('2026-01-20'));
    tracker.depositary.putDocument('IV-8', document);
    await tracker.syncCedaw();
    expect(await tracker.heard()).toEqual(['operator trouble', 'reader trouble']);
    tracker.depositary.putDocument('IV-8', documentOfPage(pageOf('2026-02-02')));
    await tracker.syncCedaw();
    const heard = await tracker.heard();
    expect(heard).toEqual(['operator mended', 'reader changes', 'reader mended']);
  });

  it('is found by the clock alone where no sync comes any more', async () => {
    const folder = await tempFolder();
    const first = await openTelling({ folder });
    await subscribe(first, { target: 'reader@example.org', filter: cedaw });
    first.depositary.put('IV-8', baselinePage('cedaw'));
    await first.syncCedaw();
    // One that is killed never ends.
    const { leases, writer } = ledgerOf(first);
    await underLease(leases, 'sync', first.clock, (lease) =>
      writer.beginRun(lease, 'schedule', first.clock.now()),
    );
    await first.close();
    const on = async (moment: string) => {
      const tracker = await watched({ folder, clock: new FixedClock(moment) });
      const heard = await tracker.heard();
      await tracker.close();
      return heard;
    };
    expect(await on('2026-02-06T11:00:00Z')).toEqual([]);
    // The four others were never checked, though it was looked at the depositary for as long.
    const five = Array.from({ length: 5 }, () => 'operator trouble');
    expect(await on('2026-02-06T13:00:00Z')).toEqual([...five, 'reader trouble']);
    expect(await on('2026-02-20T12:00:00Z')).toEqual([]);
  });

  it('is not over because the clock is set back, and is where a sync comes', async () => {
    const folder = await tempFolder();
    const first = await openTelling({ folder });
    await subscribe(first, { target: 'reader@example.org', filter: cedaw });
    first.depositary.put('IV-8', baselinePage('cedaw'));
    await first.syncCedaw();
    await first.close();
    const tracker = await watched({ folder, clock: new FixedClock('2026-02-20T12:00:00Z') });
    expect(await tracker.heard()).toContain('reader trouble');
    tracker.clock.set('2026-02-04T12:00:00Z');
    expect(await tracker.heard()).toEqual([]);
    tracker.clock.set('2026-02-20T12:10:00Z');
    expect(await tracker.heard()).toEqual([]);
    tracker.depositary.put('IV-8', baselinePage('cedaw'));
    await tracker.syncCedaw();
    expect(await tracker.heard()).toEqual(['operator mended', 'reader mended']);
  });

  it('is nothing that a fresh tracker has, however old the committed tables are', async () => {
    const tracker = await watched({ clock: new FixedClock('2026-06-03T12:00:00Z') });
    await subscribe(tracker);
    expect(await tracker.heard()).toEqual([]);
    tracker.clock.set('2026-06-03T12:10:00Z');
    expect(await tracker.heard()).toEqual([]);
  });

  it('is told to nobody where the clock leaps', async () => {
    const tracker = await watched();
    await subscribe(tracker);
    tracker.depositary.put('IV-8', baselinePage('cedaw'));
    await tracker.syncCedaw();
    expect(await tracker.heard()).toEqual([]);
    tracker.clock.set('2026-03-03T12:00:00Z');
    expect(await tracker.heard()).toEqual([]);
    tracker.clock.set('2026-02-03T12:01:00Z');
    expect(await tracker.heard()).toEqual([]);
  });
});

describe('the heartbeat', () => {
  it('is sent after a good night of every instrument, and after no other', async () => {
    const beats = await receiver();
    const tracker = await openTelling({ settings: { HEARTBEAT_URL: `${beats.url}/ping` } });
    const pages = { untoc: 'XVIII-12', 'trafficking-protocol': 'XVIII-12-a', opsc: 'IV-11-c', cedaw: 'IV-8' };
    for (const [id, reference] of Object.entries(pages)) tracker.depositary.put(reference, baselinePage(id));
    await tracker.sync();
    await tracker.syncCedaw();
    await tracker.loop.once();
    expect(beats.received).toEqual([]);
    tracker.depositary.put('XVIII-4', baselinePage('supplementary-slavery-convention'));
    await tracker.sync();
    await tracker.loop.once();
    expect(beats.received).toMatchObject([{ method: 'GET', target: '/ping' }]);
  });
});
