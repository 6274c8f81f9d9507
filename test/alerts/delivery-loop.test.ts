import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { momentOf } from '../../src/clock.js';
import { FixedClock } from '../fixed-clock.js';
import { tempFolder } from '../temp-folder.js';
import { ledgerOf, readBack, subscribe } from './subscribe.js';
import { mailbox, openTelling, pageOf, receiver, secret, webhook } from './telling-tracker.js';
import { answering, taken } from './webhook-receiver.js';

/** A clock at the time of the machine, by which receivers judge a signature. */
const present = () => new FixedClock(momentOf(new Date()));

describe('the loop that sends', () => {
  it('tells by mail and to a webhook what a sync found, as soon as it is recorded', async () => {
    const [box, hook] = [await mailbox(), await receiver({ secret })];
    const tracker = await openTelling({ clock: present(), settings: { SMTP_URL: box.url } });
    await subscribe(tracker, { target: 'reader@example.org' });
    await subscribe(tracker, webhook(`${hook.url}/hook`));
    tracker.loop.start();
    await tracker.syncCedaw();
    await expect
      .poll(tracker.deliveries, { timeout: 10_000 })
      .toMatchObject([{ state: 'accepted' }, { state: 'accepted' }]);
    const [mail] = box.received;
    expect(mail).toMatchObject({
      to: 'reader@example.org',
      mail: { subject: expect.stringContaining('Palau') },
    });
    const [message] = hook.received;
    expect(message?.refusal).toBeNull();
    const ids = (await tracker.deliveries()).map(({ id }) => id);
    expect(ids).toContain(message?.headers['webhook-id']);
    expect(ids.some((id) => mail?.mail.messageId?.includes(id))).toBe(true);
  });

  it('delays nobody for fifty who do not answer', async () => {
    const [hanging, good] = [await receiver(), await receiver()];
    hanging.answer(() => {});
    const tracker = await openTelling();
    for (let one = 0; one < 50; one++) await subscribe(tracker, webhook(`${hanging.url}/${one}`));
    await subscribe(tracker, webhook(good.url));
    await tracker.syncCedaw();
    tracker.loop.start();
    await expect.poll(() => good.received.length, { timeout: 20_000 }).toBe(1);
    // The first of them is waited for longer than that.
    expect((await tracker.deliveries()).filter(({ state }) => state === 'failed')).toEqual([]);
    await hanging.close();
  });

  it('has one bad address delay nobody, and tries it again by the schedule', async () => {
    const box = await mailbox({
      onRcptTo: ({ address }, _session, done) =>
        done(
          address.startsWith('bad')
            ? Object.assign(new Error('come back later'), { responseCode: 451 })
            : null,
        ),
    });
    const tracker = await openTelling({ settings: { SMTP_URL: box.url } });
    await subscribe(tracker, { target: 'bad@example.org' });
    await subscribe(tracker, { target: 'good@example.org' });
    await tracker.syncCedaw();
    await tracker.loop.once();
    expect(box.received.map(({ to }) => to)).toEqual(['good@example.org']);
    expect(await tracker.deliveries()).toContainEqual(
      expect.objectContaining({ state: 'failed', tries: 1, dueAt: '2026-02-03T12:00:05Z' }),
    );
  });

  it('pauses a webhook that wants nothing more, and resumes with what was not taken, under the same id', async () => {
    const [box, hook] = [await mailbox(), await receiver()];
    const settings = { SMTP_URL: box.url, OPERATOR_EMAIL: 'operator@example.org' };
    const tracker = await openTelling({ settings });
    const { subscriptions } = ledgerOf(tracker);
    const subscription = await subscribe(tracker, webhook(hook.url));
    await tracker.syncCedaw();
    await tracker.loop.once();
    expect(hook.received).toHaveLength(1);

    hook.answer(answering(410));
    tracker.depositary.put('IV-8', pageOf('2026-02-03'));
    tracker.clock.set('2026-02-04T12:00:00Z');
    await tracker.syncCedaw();
    tracker.depositary.put('IV-8', pageOf('2026-02-03'));
    await tracker.tick('2026-02-05T12:00:00Z');
    await tracker.syncCedaw();
    await tracker.loop.once();
    expect(await readBack(tracker, subscription)).toMatchObject({ state: 'paused' });
    expect(box.received.map(({ to }) => to)).toEqual(['operator@example.org']);
    const gone = hook.received.at(-1)?.headers['webhook-id'];

    await tracker.tick('2026-02-09T12:00:00Z');
    expect(hook.received).toHaveLength(2);
    hook.answer(taken);
    await subscriptions.resume(subscription.id, tracker.clock.now());
    await tracker.loop.once();
    expect(hook.received.map(({ headers }) => headers['webhook-id']).slice(2)).toEqual([gone]);
    expect((await tracker.deliveries()).map(({ state }) => state)).toEqual([
      'accepted',
      'accepted',
      'accepted',
    ]);
    // The pause is over as soon as it is resumed, and nobody is told of that.
    expect(box.received).toHaveLength(1);
  });

  it('gives up after ten tries in three days, and pauses', async () => {
    const hook = await receiver();
    hook.answer(answering(500));
    const tracker = await openTelling();
    const subscription = await subscribe(tracker, webhook(hook.url));
    await tracker.syncCedaw();
    const begun = Date.parse(tracker.clock.now());
    const tried: number[] = [];
    for (let step = 0; step < 12; step++) {
      await tracker.loop.once();
      const [delivery] = await tracker.deliveries();
      tried.push((Date.parse(tracker.clock.now()) - begun) / 1000);
      if (delivery?.dueAt === null) break;
      tracker.clock.set(delivery!.dueAt!);
    }
    const delays = [0, 5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400];
    expect(tried).toEqual(
      delays.map((_, index) => delays.slice(0, index + 1).reduce((sum, one) => sum + one, 0)),
    );
    expect(hook.received).toHaveLength(10);
    expect(new Set(hook.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(await tracker.deliveries()).toMatchObject([
      { state: 'given up', tries: 10, reason: expect.stringContaining('try 10 of 10') },
    ]);
    expect(await readBack(tracker, subscription)).toMatchObject({ state: 'paused' });
  });

  it('lets mail wait where no server is set, and says so', async () => {
    const [folder, box] = [await tempFolder(), await mailbox()];
    const tracker = await openTelling({ folder });
    await subscribe(tracker);
    await tracker.syncCedaw();
    await tracker.loop.once();
    expect(await tracker.deliveries()).toMatchObject([
      { state: 'waiting', tries: 0, reason: 'SMTP_URL is not set' },
    ]);
    const next = await openTelling({ folder, settings: { SMTP_URL: box.url } });
    await next.loop.once();
    expect(await next.deliveries()).toMatchObject([{ state: 'accepted', tries: 1, reason: null }]);
  });

  it('sends once where two processes have one database', async () => {
    const [folder, hook] = [await tempFolder(), await receiver()];
    const trackers = [await openTelling({ folder }), await openTelling({ folder })] as const;
    for (let one = 0; one < 20; one++) await subscribe(trackers[0], webhook(`${hook.url}/${one}`));
    for (const { loop } of trackers) loop.start();
    await trackers[0].syncCedaw();
    await expect.poll(() => hook.received.length, { timeout: 20_000 }).toBe(20);
    await expect
      .poll(async () => new Set((await trackers[1].deliveries()).map(({ state }) => state)))
      .toEqual(new Set(['accepted']));
    expect(new Set(hook.received.map(({ target }) => target)).size).toBe(20);
  });

  it('asks now and then whether it may send, however much is found meanwhile, where another process sends', async () => {
    const tracker = await openTelling();
    const { leases } = ledgerOf(tracker);
    if (!('holder' in leases)) throw new Error('SQLite keeps leases in rows');
    await leases.take({ name: 'send', holder: 'elsewhere 1 - - -' }, '', '2036-02-03T12:00:00Z', () => true);
    const asked = vi.spyOn(leases, 'holder');
    tracker.loop.start();
    await expect.poll(() => asked.mock.calls.length).toBe(1);
    for (let found = 0; found < 30; found++) {
      tracker.loop.wake();
      await tracker.deliveries();
    }
    expect(asked.mock.calls.length).toBeLessThan(10);
  });

  it('tries at once what was begun by one that is dead, and counts no try for it', async () => {
    const [folder, hook] = [await tempFolder(), await receiver()];
    const tracker = await openTelling({ folder });
    await subscribe(tracker, webhook(hook.url));
    await tracker.syncCedaw();
    const ledger = ledgerOf(tracker);
    const dead = { name: 'send', holder: 'elsewhere 1 - - -' };
    const [delivery] = await tracker.deliveries();
    const { leases } = ledger;
    if (!('holder' in leases)) throw new Error('SQLite keeps leases in rows');
    const now = tracker.clock.now();
    await leases.take(dead, '', now, () => true);
    await ledger.outbox.begin(dead, delivery!.id, now, '2026-02-03T12:03:00Z');
    await leases.release(dead);
    await tracker.loop.once();
    expect(hook.received.map(({ headers }) => headers['webhook-id'])).toEqual([delivery!.id]);
    expect(await tracker.deliveries()).toMatchObject([{ state: 'accepted', tries: 1 }]);
  });

  it('says once why nothing can be sent, and again when it cannot be once more', async () => {
    const tracker = await openTelling();
    const told = vi.spyOn(Logger.prototype, 'error').mockReturnValue();
    onTestFinished(() => told.mockRestore());
    const file = join(tracker.folder, 'tracker.sqlite');
    for (const lines of [1, 2]) {
      await rename(file, `${file}.away`);
      await tracker.loop.once();
      await tracker.loop.once();
      const ours = told.mock.calls.flat().filter((line) => /^nothing can be sent now: .*gone/.test(line));
      expect(ours).toHaveLength(lines);
      await rename(`${file}.away`, file);
      await tracker.loop.once();
    }
  });

  it('sends nothing twice and leaves nothing behind where the clock is set back by a month, and forward again', async () => {
    const hook = await receiver();
    hook.answer(answering(500));
    const tracker = await openTelling({ clock: new FixedClock('2026-03-03T12:00:00Z') });
    await subscribe(tracker, webhook(hook.url));
    await tracker.syncCedaw();
    await tracker.loop.once();
    expect(await tracker.deliveries()).toMatchObject([{ state: 'failed', dueAt: '2026-03-03T12:00:05Z' }]);
    hook.answer(taken);
    await tracker.tick('2026-02-03T12:00:00Z');
    await tracker.tick('2026-02-03T12:10:00Z');
    expect(await tracker.deliveries()).toMatchObject([{ state: 'accepted', tries: 2 }]);
    await tracker.tick('2026-03-03T12:00:10Z');
    expect(hook.received).toHaveLength(2);
  });
});
