import { describe, expect, it } from 'vitest';
import { TroubleEntity } from '../../src/ledger/entities/trouble.entity.js';
import { readSubscription, readSubscriptions } from '../../src/ledger/outbox/subscriptions.js';
import { participationOf } from '../participations.js';
import { onEachDatabase, openBeside, openLedger } from './each-database.js';
import {
  beginDue,
  begunLedger,
  changeTo,
  outboxOf,
  sendDue,
  sending,
  subscribe,
  wish,
} from './subscribing.js';

const [noon, later] = ['2026-02-03T12:00:00Z', '2026-02-03T13:00:00Z'];
const joined = (state: string) => participationOf(state, { consented: '2026-02-02 a' });
const [kenya, ghana, peru] = [joined('KEN'), joined('GHA'), joined('PER')];
const refused = { state: 'bounced', reason: '550 <who@a.example>: no such user', dueAt: null } as const;
const taken = { state: 'accepted', reason: null, dueAt: null } as const;

onEachDatabase(({ fresh }) => {
  const begun = async () => begunLedger(await fresh());

  describe('a digest', () => {
    const daily = { rhythm: { every: 'daily' } } as const;

    it('takes in what changes until it is begun', async () => {
      const ledger = await begun();
      await subscribe(ledger, daily);
      await changeTo(ledger, [kenya], noon);
      await changeTo(ledger, [kenya, ghana], '2026-02-04T06:59:59Z');
      expect(await outboxOf(ledger)).toMatchObject([{ dueAt: '2026-02-04T07:00:00Z', changes: 2 }]);
      expect(await beginDue(ledger, '2026-02-04T06:59:59Z')).toEqual([]);
      const [first] = await beginDue(ledger, '2026-02-04T07:00:00Z');
      expect(first?.changes.map(({ state }) => state)).toEqual(['KEN', 'GHA']);
      // By a clock that is behind, what is recorded now is due with what was sent already.
      await changeTo(ledger, [kenya, ghana, peru], '2026-02-04T06:59:59Z');
      expect(await sendDue(ledger, '2026-02-04T07:00:01Z')).toEqual([['PER']]);
      await changeTo(ledger, [], '2026-02-04T07:00:00Z');
      expect((await outboxOf(ledger)).at(-1)).toMatchObject({ dueAt: '2026-02-05T07:00:00Z', changes: 3 });
    });

    it('tells what was undone meanwhile, by whatever kind of change', async () => {
      const ledger = await begun();
      await subscribe(ledger, { ...daily, filter: { kinds: ['consented'] } });
      await changeTo(ledger, [kenya], noon);
      await changeTo(ledger, [kenya, ghana], later);
      await changeTo(ledger, [ghana], '2026-02-03T14:00:00Z');
      const [digest] = await beginDue(ledger, '2026-02-04T07:00:00Z');
      const [ofKenya, ofGhana] = digest!.changes;
      expect([ofKenya?.state, ofGhana?.state]).toEqual(['KEN', 'GHA']);
      expect([...digest!.undone.keys()]).toEqual([ofKenya!.id]);
      expect(digest!.undone.get(ofKenya!.id)).toMatchObject({ kind: 'removed', state: 'KEN' });
    });
  });

  describe('a try', () => {
    it('is found again by whoever takes over, and says the same under its id', async () => {
      const ledger = await begun();
      await subscribe(ledger);
      await changeTo(ledger, [kenya], noon);
      const { id } = (await outboxOf(ledger))[0]!;
      const again = '2026-02-03T12:10:00Z';
      const first = await ledger.outbox.begin(sending, id, noon, again);
      expect(first).toMatchObject({ delivery: { id, state: 'sent', tries: 1 }, subscription: { id: 1 } });
      expect(await ledger.outbox.begin(sending, id, noon, again)).toBeNull();
      await changeTo(ledger, [kenya, ghana], noon);
      const second = await ledger.outbox.begin(sending, id, again, later);
      expect(second).toMatchObject({ delivery: { id, tries: 2, triedAt: again }, changes: first!.changes });
      await ledger.outbox.end(id, { state: 'failed', reason: 'no route', dueAt: later }, again);
      expect(await outboxOf(ledger)).toContainEqual(
        expect.objectContaining({ id, state: 'failed', reason: 'no route', dueAt: later, endedAt: null }),
      );
      await ledger.outbox.begin(sending, id, later, '2026-02-04T00:00:00Z');
      await ledger.outbox.end(id, taken, later);
      // Whoever was thought dead comes back, and tells what it saw.
      await ledger.outbox.end(id, { ...refused, pauses: true }, later);
      expect(await outboxOf(ledger)).toContainEqual(
        expect.objectContaining({ id, state: 'accepted', reason: null, dueAt: null, endedAt: later }),
      );
      expect(await ledger.reader.read(readSubscription(1))).toMatchObject({ state: 'active' });
    });

    it('is begun by nobody but who may send', async () => {
      const ledger = await begun();
      await subscribe(ledger);
      await changeTo(ledger, [kenya], noon);
      const { id } = (await outboxOf(ledger))[0]!;
      const other = { name: 'send', holder: 'another' };
      await expect(ledger.outbox.begin(other, id, noon, later)).rejects.toThrow(/another process/);
      expect(await outboxOf(ledger)).toMatchObject([{ state: 'waiting', tries: 0 }]);
    });

    it('is not put off for years by a clock that was ahead', async () => {
      const ledger = await begun();
      await subscribe(ledger, { target: 'https://once.example/' });
      await subscribe(ledger, { target: 'https://daily.example/', rhythm: { every: 'daily' } });
      await changeTo(ledger, [kenya], '2031-05-05T12:00:00Z');
      const [tried] = await beginDue(ledger, '2031-05-05T12:00:00Z');
      const { id } = tried!.delivery;
      const dueAt = '2031-05-05T12:05:00Z';
      await ledger.outbox.end(id, { state: 'failed', reason: 'x', dueAt }, '2031-05-05T12:00:00Z');
      expect(await ledger.outbox.mendDueTimes(noon)).toBe(2);
      expect((await outboxOf(ledger)).map((one) => one.dueAt).toSorted()).toEqual([
        '2026-02-03T12:05:00Z',
        '2026-02-04T07:00:00Z',
      ]);
      await ledger.outbox.mendDueTimes('2026-02-03T12:04:00Z');
      expect(await sendDue(ledger, '2026-02-03T12:05:00Z')).toEqual([['KEN']]);
      expect(await sendDue(ledger, '2026-02-04T07:00:00Z')).toEqual([['KEN']]);
    });
  });

  describe('a pause', () => {
    it('keeps what waits and what changes, and a resume makes it due once', async () => {
      const ledger = await begun();
      const id = await subscribe(ledger);
      await changeTo(ledger, [kenya], noon);
      expect(await sendDue(ledger, noon)).toEqual([['KEN']]);
      await changeTo(ledger, [kenya, ghana], noon);
      const [inFlight] = await beginDue(ledger, noon);
      expect(await ledger.subscriptions.pause(id, noon, null)).toBe(true);
      expect(await ledger.subscriptions.pause(id, noon, null)).toBe(false);
      // Its answer comes when it is paused already.
      await ledger.outbox.end(inFlight!.delivery.id, { state: 'failed', reason: '451', dueAt: later }, noon);
      await changeTo(ledger, [ghana], noon);
      await changeTo(ledger, [ghana, peru], later);
      expect(await sendDue(ledger, '2030-01-01T00:00:00Z')).toEqual([]);
      expect(await outboxOf(ledger)).toHaveLength(3);

      expect(await ledger.subscriptions.resume(id, later)).toBe(true);
      expect(await ledger.subscriptions.resume(id, later)).toBe(false);
      const told = await beginDue(ledger, later);
      expect(told.map(({ changes }) => changes.map(({ state }) => state)).toSorted()).toEqual([
        ['GHA'],
        ['KEN', 'PER'],
      ]);
      expect(told.map(({ delivery }) => delivery.id)).toContain(inFlight!.delivery.id);
    });

    it('by who refuses keeps what was refused, under its id, with all its tries', async () => {
      const ledger = await begun();
      const id = await subscribe(ledger, { rhythm: { every: 'daily' } });
      await changeTo(ledger, [kenya], noon);
      const [one] = await beginDue(ledger, '2026-02-04T07:00:00Z');
      const at = '2026-02-04T07:00:05Z';
      await ledger.outbox.end(one!.delivery.id, { ...refused, pauses: true }, at);
      expect(await ledger.reader.read(readSubscription(id))).toMatchObject({
        state: 'paused',
        stateSince: at,
        reason: refused.reason,
      });
      expect(await outboxOf(ledger)).toMatchObject([{ state: 'bounced', dueAt: null, endedAt: null }]);
      await changeTo(ledger, [kenya, ghana], '2026-02-04T08:00:00Z');
      await ledger.subscriptions.resume(id, '2026-02-04T09:00:00Z');
      const due = '2026-02-05T07:00:00Z';
      expect(await outboxOf(ledger)).toMatchObject([
        { id: one!.delivery.id, state: 'failed', tries: 0, dueAt: due, changes: 1 },
        { state: 'waiting', tries: 0, dueAt: due, changes: 1 },
      ]);
      // It went out under its id already: what changes now joins the other.
      await changeTo(ledger, [kenya, ghana, peru], '2026-02-04T10:00:00Z');
      expect(await sendDue(ledger, due)).toEqual([['KEN'], ['GHA', 'PER']]);
      expect(await sendDue(ledger, '2026-02-09T07:00:00Z')).toEqual([]);
    });
  });

  describe('an end', () => {
    it('erases who it was, whatever servers said of it, and comes once', async () => {
      const url = await fresh();
      const ledger = await begunLedger(url);
      const id = await subscribe(ledger, { channel: 'mail', target: 'who@a.example' });
      await changeTo(ledger, [peru], noon);
      const [former] = await beginDue(ledger, noon);
      await ledger.outbox.end(former!.delivery.id, refused, noon);
      await changeTo(ledger, [kenya], noon);
      const [last] = await beginDue(ledger, noon);
      await ledger.outbox.end(last!.delivery.id, { ...refused, pauses: true }, noon);
      await changeTo(ledger, [kenya, ghana], noon);
      const { writer } = await openBeside(url);
      const trouble = { kind: 'paused', instrument: null, subscriptionId: id, openedAt: noon, endedAt: null };
      await writer.manager.insert(TroubleEntity, { ...trouble, kind: 'paused', reason: refused.reason });

      expect(await ledger.subscriptions.end(id, later, 'unsubscribed by the link')).toBe(true);
      expect(await ledger.subscriptions.end(id, later, 'again')).toBe(false);
      expect(await ledger.reader.read(readSubscriptions())).toEqual([]);
      expect(await ledger.reader.read(readSubscription(id))).toMatchObject({
        state: 'ended',
        target: '',
        secrets: [],
        linkKey: 'a2V5',
        reason: 'unsubscribed by the link',
      });
      const over = { state: 'given up', dueAt: null, endedAt: later, reason: 'unsubscribed by the link' };
      const waited = (await outboxOf(ledger)).filter((delivery) => delivery.id !== former!.delivery.id);
      expect(waited).toMatchObject([over, over]);
      for (const table of ['subscription', 'delivery', 'trouble'])
        expect(JSON.stringify(await writer.query(`SELECT * FROM ${table}`))).not.toContain('a.example');
      await changeTo(ledger, [], later);
      expect(await outboxOf(ledger)).toHaveLength(3);
      // Whoever comes back is someone new.
      expect(await subscribe(ledger, { channel: 'mail', target: 'who@a.example' })).not.toBe(id);
    });
  });

  describe('the same subscription', () => {
    it('is there already, also where two add it at the same time', async () => {
      const url = await fresh();
      const [one, other] = [await openLedger(url), await openLedger(url)];
      const filter = { states: ['KEN', 'GHA'] };
      const added = await Promise.all(
        [one, other, one, other].map(async ({ subscriptions }) => subscriptions.add(wish({ filter }), noon)),
      );
      expect(added.map((result) => result.kind).toSorted()).toEqual(['added', 'there', 'there', 'there']);
      const turned = await one.subscriptions.add(wish({ filter: { states: ['GHA', 'KEN'] } }), later);
      expect(turned).toMatchObject({ kind: 'there', subscription: { createdAt: noon } });
      await one.subscriptions.pause(turned.subscription.id, later, null);
      expect(await one.subscriptions.add(wish({ filter }), later)).toMatchObject({ kind: 'there' });
    });
  });
});
