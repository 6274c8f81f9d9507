import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ChangeFilter } from '../../src/domain/change-filter.js';
import { Ledger } from '../../src/ledger/ledger.js';
import { newDelivery, type GroupsOf } from '../../src/ledger/outbox/put-deliveries.js';
import { countDeliveries } from '../../src/ledger/outbox/outbox.js';
import { readDeliveries } from '../../src/ledger/outbox/read-deliveries.js';
import { readSubscriptions } from '../../src/ledger/outbox/subscriptions.js';
import { DeliveryEntity } from '../../src/ledger/entities/delivery.entity.js';
import { readBeat } from '../../src/ledger/read-beat.js';
import { participationOf } from '../participations.js';
import { tempFolder } from '../temp-folder.js';
import { onEachDatabase, openBeside } from './each-database.js';
import { lease, planFor, recordCheck, snapshotOf } from './recording.js';
import { beginDue, begunLedger, changeTo, outboxOf, sendDue, subscribe, wish } from './subscribing.js';

const [noon, later] = ['2026-02-03T12:00:00Z', '2026-02-03T13:00:00Z'];
const joined = (state: string) => participationOf(state, { consented: '2026-02-02 a' });
const [kenya, ghana] = [joined('KEN'), joined('GHA')];
const refused = { state: 'bounced', reason: '550 <who@a.example>: no such user', dueAt: null } as const;

onEachDatabase(({ kind, fresh }) => {
  const begun = async (groupsOf?: GroupsOf) => begunLedger(await fresh(), groupsOf);

  describe('a change', () => {
    it('stands beside its deliveries, or neither does', async () => {
      const ledger = await begun();
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
      const ledger = await begun((state) => (state === 'KEN' ? ['african'] : []));
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
      const ledger = await begun();
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
      const ledger = await begun();
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
          { fingerprint: `${holdId}`, statementsFingerprint: null, readerVersion: 1 },
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
      const ledger = await begun();
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
      const ledger = await begun();
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

  it('lists deliveries by state and subscription, and counts them', async () => {
    const url = await fresh();
    const ledger = await begunLedger(url);
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
    const ledger = await begun();
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
