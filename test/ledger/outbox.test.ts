import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ChangeFilter } from '../../src/domain/change-filter.js';
import { Ledger } from '../../src/ledger/ledger.js';
import { newDelivery } from '../../src/ledger/outbox/put-deliveries.js';
import { countDeliveries } from '../../src/ledger/outbox/outbox.js';
import { readDeliveries } from '../../src/ledger/outbox/read-deliveries.js';
import { readSubscription, readSubscriptions } from '../../src/ledger/outbox/subscriptions.js';
import { DeliveryEntity } from '../../src/ledger/entities/delivery.entity.js';
import { TroubleEntity } from '../../src/ledger/entities/trouble.entity.js';
import { readBeat } from '../../src/ledger/read-beat.js';
import { participationOf } from '../participations.js';
import { tempFolder } from '../temp-folder.js';
import { onEachDatabase, openBeside, openLedger } from './each-database.js';
import { lease, planFor, recordCheck, snapshotOf } from './recording.js';
import {
  beginDue,
  changeTo,
  outboxOf,
  sendDue,
  sending,
  subscribe,
  takeLeases,
  wish,
} from './subscribing.js';

const [noon, later] = ['2026-02-03T12:00:00Z', '2026-02-03T13:00:00Z'];
const joined = (state: string) => participationOf(state, { consented: '2026-02-02 a' });
const [kenya, ghana, peru] = [joined('KEN'), joined('GHA'), joined('PER')];
const refused = { state: 'bounced', reason: '550 <who@a.example>: no such user', dueAt: null } as const;
const taken = { state: 'accepted', reason: null, dueAt: null } as const;

onEachDatabase(({ kind, fresh }) => {
  /** A ledger with a record, in which nobody has joined. */
  const begun = async (groupsOf?: (state: string) => readonly string[]) => {
    const url = await fresh();
    const ledger = await openLedger(url, groupsOf);
    await takeLeases(ledger);
    await changeTo(ledger, [], '2026-02-01T03:17:00Z');
    return { url, ledger };
  };

  describe('a change', () => {
    it('stands beside its deliveries, or neither does', async () => {
      const { ledger } = await begun();
      await subscribe(ledger);
      const plan = await planFor(ledger, 'cedaw', [kenya]);
      const snapshot = snapshotOf('cedaw');
      const check = recordCheck(ledger, 'cedaw', { kind: 'apply', snapshot, plan }, [
        // Refused by the database when all else is written.
        { level: null as never, name: 'x', message: 'x' },
      ]);
      await expect(check).rejects.toThrow();
      expect(await outboxOf(ledger)).toEqual([]);
      await changeTo(ledger, [kenya], noon);
      expect(await outboxOf(ledger)).toMatchObject([
        {
          id: expect.stringMatching(/^msg_[0-9a-f-]{36}$/),
          subscription: 1,
          channel: 'webhook',
          about: 'changes',
          state: 'waiting',
          tries: 0,
          createdAt: noon,
          dueAt: noon,
          triedAt: null,
          endedAt: null,
          reason: null,
          changes: 1,
        },
      ]);
    });

    it('is told to whom it concerns, by instrument, State, group and kind', async () => {
      const { ledger } = await begun((state) => (state === 'KEN' ? ['african'] : []));
      const told = async (filter: Partial<ChangeFilter>) =>
        subscribe(ledger, { filter, target: JSON.stringify(filter) });
      const all = await told({});
      const ofKenya = await told({ states: ['KEN'] });
      const ofAfrica = await told({ groups: ['african'] });
      const ofPeruOrAfrica = await told({ states: ['PER'], groups: ['african'] });
      await told({ instruments: ['opsc'] });
      await told({ kinds: ['signed'] });
      await told({ states: ['PER'] });
      await changeTo(ledger, [kenya, ghana], noon);
      expect((await outboxOf(ledger)).map(({ subscription, changes }) => [subscription, changes])).toEqual(
        expect.arrayContaining([
          [all, 2],
          [ofKenya, 1],
          [ofAfrica, 1],
          [ofPeruOrAfrica, 1],
        ]),
      );
      expect(await outboxOf(ledger)).toHaveLength(4);
    });

    it('is no news of a committed table, a first page or a better reader', async () => {
      const { ledger } = await begun();
      await subscribe(ledger);
      await ledger.writer.applyBaseline(
        snapshotOf('cedaw', { origin: 'baseline' }),
        await planFor(ledger, 'cedaw', [kenya]),
        noon,
      );
      await changeTo(ledger, [kenya, ghana], noon, { instrument: 'opsc' });
      const plan = await planFor(ledger, 'cedaw', [kenya, ghana]);
      const readBetter = plan.changes.map((change) => ({ ...change, kind: 'read-better' as const }));
      await recordCheck(ledger, 'cedaw', {
        kind: 'apply',
        snapshot: snapshotOf('cedaw'),
        plan: { ...plan, changes: readBetter },
      });
      expect(await outboxOf(ledger)).toEqual([]);
    });

    it('is told when a person believes a page, or a row', async () => {
      const { ledger } = await begun();
      await recordCheck(ledger, 'cedaw', { kind: 'hold', snapshot: snapshotOf('cedaw', { sha256: 'b' }) });
      // It began after the page was held; the record says it only now.
      await subscribe(ledger, {}, '2026-02-03T11:00:00Z');
      const accept = async (
        holdId: number,
        at: string,
        rows: Parameters<typeof planFor>[2],
        again?: number,
      ) => {
        const runId = await ledger.writer.beginRun(lease, 'acceptance', at);
        const totals = { countedSignatories: 0, countedParties: 1, statedSignatories: 0, statedParties: 1 };
        await ledger.writer.acceptHold(
          lease,
          { holdId, by: 'Ada', note: null, at, rulings: [], ...(again !== undefined && { again }) },
          await planFor(ledger, 'cedaw', rows),
          { fingerprint: `${holdId}`, readerVersion: 1 },
          {
            ...totals,
            runId,
            instrument: 'cedaw',
            outcome: 'applied',
            checkedAt: at,
            statusAsAt: '2026-02-03',
            httpStatus: null,
            bytes: null,
            durationMs: 0,
            reason: null,
          },
        );
      };
      await accept(1, noon, [kenya]);
      const record = await ledger.reader.record('cedaw');
      const waiting = { state: 'GHA', reading: ghana, because: 'it is odd' };
      const looks = { withheld: ['GHA'], opened: [waiting], confirmed: [], dropped: [] };
      await recordCheck(ledger, 'cedaw', {
        kind: 'apply',
        snapshot: snapshotOf('cedaw', { sha256: 'c' }),
        plan: { ...(await planFor(ledger, 'cedaw', [kenya])), looks },
      });
      await accept(2, later, [kenya, ghana], record!.snapshot.id);
      expect(await sendDue(ledger, later)).toEqual([['KEN'], ['GHA']]);
    });

    it('of a page that was saved before is news for whoever had begun by then', async () => {
      const { ledger } = await begun();
      const old = await subscribe(ledger, { target: 'https://old.example/' }, '2026-01-01T00:00:00Z');
      await subscribe(ledger, { target: 'https://new.example/' }, '2026-02-03T11:00:00Z');
      const since = await subscribe(ledger, { target: 'https://s.example/' }, later, '2026-02-01');
      const saved = { origin: 'folder', fetchedAt: '2026-02-02T03:17:00Z' } as const;
      await changeTo(ledger, [kenya], noon, { snapshot: saved });
      expect((await outboxOf(ledger)).map(({ subscription }) => subscription).toSorted()).toEqual([
        old,
        since,
      ]);
      // One that is brought today, of which nothing says when it was fetched, is of today.
      await changeTo(ledger, [kenya, ghana], noon, { snapshot: { origin: 'folder' } });
      expect(await outboxOf(ledger)).toMatchObject([{}, {}, {}].map(() => ({ state: 'waiting' })));
    });

    it('is told from a day on where one is given, and not of before where none is', async () => {
      const { ledger } = await begun();
      await changeTo(ledger, [kenya], '2026-02-02T03:17:00Z');
      await changeTo(ledger, [kenya, ghana], noon);
      await subscribe(ledger, { target: 'https://now.example/' }, noon);
      expect(await outboxOf(ledger)).toEqual([]);
      const added = await ledger.subscriptions.add(wish(), later, '2026-02-03');
      expect(added).toMatchObject({ kind: 'added', changes: 1, subscription: { beginsAt: '2026-02-03' } });
      await ledger.subscriptions.add(wish({ target: 'https://all.example/' }), later, '2026-02-02');
      expect((await sendDue(ledger, later)).toSorted((a, b) => a.length - b.length)).toEqual([
        ['GHA'],
        ['KEN', 'GHA'],
      ]);
    });
  });

  describe('a digest', () => {
    const daily = { rhythm: { every: 'daily' } } as const;

    it('takes in what changes until it is begun', async () => {
      const { ledger } = await begun();
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
      const { ledger } = await begun();
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
      const { ledger } = await begun();
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
      const { ledger } = await begun();
      await subscribe(ledger);
      await changeTo(ledger, [kenya], noon);
      const { id } = (await outboxOf(ledger))[0]!;
      const other = { name: 'send', holder: 'another' };
      await expect(ledger.outbox.begin(other, id, noon, later)).rejects.toThrow(/another process/);
      expect(await outboxOf(ledger)).toMatchObject([{ state: 'waiting', tries: 0 }]);
    });

    it('is not put off for years by a clock that was ahead', async () => {
      const { ledger } = await begun();
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
      const { ledger } = await begun();
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
      const { ledger } = await begun();
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
      const { url, ledger } = await begun();
      const id = await subscribe(ledger, { channel: 'mail', target: 'who@a.example' });
      await changeTo(ledger, [peru], noon);
      const [former] = await beginDue(ledger, noon);
      await ledger.outbox.end(former!.delivery.id, refused, noon);
      await changeTo(ledger, [kenya], noon);
      const [one] = await beginDue(ledger, noon);
      await ledger.outbox.end(one!.delivery.id, { ...refused, pauses: true }, noon);
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
      const waited = (await outboxOf(ledger)).filter(({ id: one }) => one !== former!.delivery.id);
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

  it('lists deliveries by state and subscription, and counts them', async () => {
    const { url, ledger } = await begun();
    const id = await subscribe(ledger, { channel: 'mail', target: 'a@a.example' });
    await subscribe(ledger, { target: 'https://b.example/' });
    await changeTo(ledger, [kenya], noon);
    await beginDue(ledger, noon);
    await changeTo(ledger, [kenya, ghana], later);
    const { writer } = await openBeside(url);
    const notice = { subscriptionId: null, about: 'trouble', dueAt: later, createdAt: later } as const;
    const toOperator = await newDelivery(writer.manager, notice);
    const list = async (filter?: Parameters<typeof readDeliveries>[0]) =>
      ledger.reader.read(readDeliveries(filter));
    expect(await list()).toHaveLength(5);
    expect((await list()).map(({ createdAt }) => createdAt)).toEqual([later, later, later, noon, noon]);
    expect(await list({ states: ['waiting'], subscription: id })).toMatchObject([
      { subscription: id, channel: 'mail', state: 'waiting', createdAt: later, changes: 1 },
    ]);
    expect(await list({ states: ['accepted', 'bounced'] })).toEqual([]);
    expect((await list()).find((one) => one.id === toOperator)).toMatchObject({
      subscription: null,
      channel: 'mail',
      about: 'trouble',
      changes: 0,
    });
    const counts = await ledger.reader.read(countDeliveries());
    expect(counts.toSorted((a, b) => a.state.localeCompare(b.state))).toEqual([
      { state: 'sent', count: 2, oldestAt: noon },
      { state: 'waiting', count: 3, oldestAt: later },
    ]);
    const [begunNotice] = (await beginDue(ledger, later)).filter(
      ({ delivery }) => delivery.id === toOperator,
    );
    expect(begunNotice).toMatchObject({ subscription: null, changes: [], trouble: null });
    await ledger.outbox.end(toOperator, { ...refused, pauses: true }, later);
    expect((await list()).find((one) => one.id === toOperator)).toMatchObject({ endedAt: later });
  });

  it('finds what it asks for by an index', async () => {
    const { writer } = await openBeside(await fresh());
    if (kind === 'postgres') await writer.query('SET enable_seqscan = off');
    const planOf = async (sql: string) =>
      JSON.stringify(await writer.query(`EXPLAIN ${kind === 'sqlite' ? 'QUERY PLAN ' : ''}${sql}`));
    const due = `SELECT id FROM delivery WHERE due_at <= '2026' AND ended_at IS NULL ORDER BY due_at LIMIT 9`;
    expect(await planOf(due)).toContain('delivery_by_due');
    const counts = 'SELECT state, COUNT(*), MIN(created_at) FROM delivery GROUP BY state';
    expect(await planOf(counts)).toContain('delivery_by_state');
    expect(await planOf('SELECT id FROM change WHERE snapshot_id = 7')).toContain('change_by_snapshot');
    const own = `UPDATE delivery SET due_at = NULL WHERE subscription_id = 7 AND ended_at IS NULL`;
    expect(await planOf(own)).toContain('delivery_by_subscription');
  });

  it('is no part of the record', async () => {
    const { ledger } = await begun();
    const beat = async () => ledger.reader.read(readBeat());
    const before = { beat: await beat(), pulse: await ledger.reader.pulse() };
    const folder = await tempFolder();
    const copied = async (name: string) => {
      await ledger.reader.copyTo(join(folder, name), 'record');
      return readFile(join(folder, name));
    };
    const unsubscribed = kind === 'sqlite' ? await copied('unsubscribed.sqlite') : null;
    await subscribe(ledger, { target: 'https://secret.example/' }, '2026-02-01T00:00:00Z');
    await subscribe(ledger, { rhythm: { every: 'weekly', day: 'monday' } });
    expect({ beat: await beat(), pulse: await ledger.reader.pulse() }).toEqual(before);
    const { log } = await ledger.reader.histories();
    expect(JSON.stringify(log)).not.toContain('secret.example');
    if (unsubscribed === null) return;

    expect(unsubscribed.equals(await copied('subscribed.sqlite'))).toBe(true);
    await changeTo(ledger, [kenya], noon);
    const [copy, backup] = [join(folder, 'record.sqlite'), join(folder, 'backup.sqlite')];
    await ledger.reader.copyTo(copy, 'record');
    await ledger.reader.copyTo(backup, 'everything');
    const opened = async (file: string) => {
      const one = await Ledger.open(`sqlite:${file}`);
      onTestFinished(async () => one.close());
      return {
        subscriptions: await one.reader.read(readSubscriptions({ ended: true })),
        deliveries: await one.reader.read((manager) => manager.find(DeliveryEntity)),
        record: await one.reader.record('cedaw'),
      };
    };
    const record = await ledger.reader.record('cedaw');
    expect(await opened(copy)).toEqual({ subscriptions: [], deliveries: [], record });
    const backedUp = await opened(backup);
    expect(backedUp.subscriptions).toHaveLength(2);
    expect(backedUp.deliveries).toHaveLength(2);
  });
});
