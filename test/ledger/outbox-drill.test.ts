import fc from 'fast-check';
import { expect, it } from 'vitest';
import { momentOf } from '../../src/clock.js';
import type { Participation } from '../../src/domain/act.js';
import type { Rhythm } from '../../src/domain/rhythm.js';
import { putDeliveries } from '../../src/ledger/outbox/put-deliveries.js';
import { readDue } from '../../src/ledger/outbox/read-due.js';
import { readChanges } from '../../src/ledger/read-changes.js';
import { participationOf } from '../participations.js';
import { onEachDatabase, openBeside, openLedger } from './each-database.js';
import {
  beginDue,
  changeTo,
  everyone,
  outboxOf,
  sendDue,
  sending,
  subscribe,
  takeLeases,
} from './subscribing.js';

const taken = { state: 'accepted', reason: null, dueAt: null } as const;
const later = (moment: string, seconds: number) => momentOf(new Date(Date.parse(moment) + seconds * 1_000));

onEachDatabase(({ kind, fresh }) => {
  it('leaves out no change that joins what is being begun, or is put aside between a pause and a resume', async () => {
    const url = await fresh();
    // As three processes: each has connections and a queue of its own.
    const [syncs, sends, person] = [await openLedger(url), await openLedger(url), await openLedger(url)];
    await takeLeases(syncs);
    await changeTo(syncs, [], '2026-02-01T03:17:00Z');
    const daily = await subscribe(syncs, { target: 'https://daily.example/', rhythm: { every: 'daily' } });
    const paused = await subscribe(syncs, { target: 'https://paused.example/' });
    const told = new Map<number, number[]>([
      [daily, []],
      [paused, []],
    ]);
    const send = async (now: string) => {
      for (const { delivery, subscription, changes } of await beginDue(sends, now)) {
        told.get(subscription!.id)?.push(...changes.map(({ id }) => id));
        await sends.outbox.end(delivery.id, taken, now);
      }
    };
    const rounds = 20;
    for (let round = 0; round < rounds; round++) {
      const due = later('2026-02-04T07:00:00Z', round * 86_400);
      const row = (date: string) => [participationOf('KEN', { consented: date })];
      await changeTo(syncs, row('2000-01-01'), later(due, -60));
      // The clock of who syncs is a second behind that of who sends.
      const recording = { isOver: false };
      const record = changeTo(syncs, row('2000-01-02'), later(due, -1)).finally(
        () => (recording.isOver = true),
      );
      const sendMeanwhile = async () => {
        do await send(due);
        while (!recording.isOver);
      };
      const pauseMeanwhile = async () => {
        do {
          await person.subscriptions.pause(paused, due, null);
          await person.subscriptions.resume(paused, due);
        } while (!recording.isOver);
      };
      await Promise.all([record, sendMeanwhile(), pauseMeanwhile()]);
    }
    await send('2027-01-01T00:00:00Z');
    const recorded = (await syncs.reader.read(readChanges())).map(({ id }) => id).toSorted((a, b) => a - b);
    expect(recorded).toHaveLength(rounds * 2);
    for (const ids of told.values()) expect(ids.toSorted((a, b) => a - b)).toEqual(recorded);
  });

  it('resumes after what is being put aside for whoever is paused', async () => {
    const url = await fresh();
    const ledger = await openLedger(url);
    await takeLeases(ledger);
    await changeTo(ledger, [], '2026-02-01T03:17:00Z');
    const now = '2026-02-03T12:00:00Z';
    await changeTo(ledger, [participationOf('KEN', { consented: '2026-02-02' })], now);
    const id = await subscribe(ledger);
    await ledger.subscriptions.pause(id, now, null);
    const { reader, writer } = await openBeside(url);
    const runner = writer.createQueryRunner();
    await runner.startTransaction();
    const { snapshot } = (await ledger.reader.record('cedaw'))!;
    const told = { snapshotId: snapshot.id, at: now, savedAt: null, groupsOf: () => [] };
    await putDeliveries(runner.manager, told);
    let isResumed = false;
    const resumed = ledger.subscriptions.resume(id, now).finally(() => (isResumed = true));
    // On SQLite nobody else writes anyway.
    const waiting = async () => reader.query<unknown[]>('SELECT pid FROM pg_locks WHERE NOT granted');
    if (kind === 'postgres')
      await expect.poll(async () => isResumed || (await waiting()).length > 0).toBe(true);
    await runner.commitTransaction();
    await runner.release();
    expect(await resumed).toBe(true);
    expect(await sendDue(ledger, now)).toEqual([['KEN']]);
  });

  const subscribed: readonly Partial<Rhythm>[] = [
    { every: 'at-once' },
    { every: 'daily', at: '07:00', timeZone: 'Europe/Vienna' },
    // On 8 March 2026 there was no 02:30.
    { every: 'daily', at: '02:30', timeZone: 'America/New_York' },
    // On 5 April 2026 it was 01:45 twice.
    { every: 'daily', at: '01:45', timeZone: 'Australia/Lord_Howe' },
    { every: 'weekly', day: 'sunday', at: '09:30', timeZone: 'Europe/Vienna' },
    { every: 'weekly', day: 'monday', at: '00:00', timeZone: 'Pacific/Kiritimati' },
  ];
  /** What a clock on the wall shows, by another library than the one that is tested. */
  const wallClock = (moment: string, timeZone: string) =>
    new Intl.DateTimeFormat('en', {
      timeZone,
      weekday: 'long',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }).format(new Date(moment));

  it('tells a month of changes, each once to each, at the hour of each, however often who sends is killed', async () => {
    const states = ['KEN', 'GHA', 'PER', 'ITA', 'FJI'];
    const second = fc.integer({ min: 0, max: 31 * 86_400 - 1 });
    const night = fc.record({ second, state: fc.constantFrom(...states) });
    const fate = fc.constantFrom('taken', 'taken', 'taken', 'killed', 'refused' as const);
    const month = fc.tuple(
      fc.array(night, { minLength: 20, maxLength: 30 }),
      fc.infiniteStream(fate),
      fc.infiniteStream(fc.integer({ min: 0, max: 90 })),
    );
    const live = async (
      nights: readonly { second: number; state: string }[],
      fates: Iterator<string>,
      delays: Iterator<number>,
    ) => {
      const ledger = await openLedger(await fresh());
      await takeLeases(ledger);
      const rows = new Map<string, Participation>();
      await changeTo(ledger, [], '2026-03-01T03:17:00Z');
      const rhythms = new Map<number, Partial<Rhythm>>();
      for (const rhythm of subscribed)
        rhythms.set(await subscribe(ledger, { rhythm }, '2026-03-07T00:00:00Z'), rhythm);
      const accepted = new Map<string, number>();
      const ids = new Map<string, Set<string>>();
      const firstDue = new Map<string, string>();

      const sendUntil = async (moment: string) => {
        for (;;) {
          const [due] = await ledger.reader.read(readDue(moment, everyone));
          if (due === undefined) return;
          const now = later(due.dueAt!, delays.next().value as number);
          const begun = (await ledger.outbox.begin(sending, due.id, now, later(now, 600)))!;
          if (!firstDue.has(due.id)) firstDue.set(due.id, due.dueAt!);
          for (const { id } of begun.changes) {
            const told = `${begun.subscription!.id} ${id}`;
            ids.set(told, (ids.get(told) ?? new Set()).add(due.id));
          }
          const comes = fates.next().value as string;
          if (comes === 'killed') continue;
          if (comes === 'refused') {
            const again = { state: 'failed', reason: '451', dueAt: later(now, 300) } as const;
            await ledger.outbox.end(due.id, again, now);
            continue;
          }
          await ledger.outbox.end(due.id, taken, now);
          for (const { id } of begun.changes) {
            const told = `${begun.subscription!.id} ${id}`;
            accepted.set(told, (accepted.get(told) ?? 0) + 1);
          }
        }
      };

      for (const { second: passed, state } of nights.toSorted((a, b) => a.second - b.second)) {
        const moment = later('2026-03-07T00:00:00Z', passed);
        await sendUntil(moment);
        if (!rows.delete(state)) rows.set(state, participationOf(state, { consented: '2026-03-01 a' }));
        await changeTo(ledger, [...rows.values()], moment);
      }
      await sendUntil('2026-05-01T00:00:00Z');

      const recorded = await ledger.reader.read(readChanges());
      const each = [...rhythms.keys()].flatMap((subscription) =>
        recorded.map(({ id }) => `${subscription} ${id}`),
      );
      expect([...accepted.keys()].toSorted()).toEqual(each.toSorted());
      expect(new Set(accepted.values())).toEqual(new Set([1]));
      expect([...ids.values()].every((own) => own.size === 1)).toBe(true);
      for (const delivery of await outboxOf(ledger)) {
        expect(delivery).toMatchObject({ state: 'accepted', dueAt: null });
        const { every, day, at, timeZone } = rhythms.get(delivery.subscription!)!;
        const due = firstDue.get(delivery.id)!;
        if (every === 'at-once') expect(due).toBe(delivery.createdAt);
        else if (due === '2026-03-08T07:30:00Z') expect(timeZone).toBe('America/New_York');
        else expect(wallClock(due, timeZone!).toLowerCase()).toMatch(new RegExp(`${day ?? ''}.* ${at}$`));
        const waits = Date.parse(due) - Date.parse(delivery.createdAt);
        expect(waits).toBeLessThanOrEqual(
          { 'at-once': 0, daily: 25, weekly: 7 * 24 + 1 }[every!] * 3_600_000,
        );
      }
      expect(await sendDue(ledger, '2036-01-01T00:00:00Z')).toEqual([]);
    };
    await fc.assert(
      fc.asyncProperty(month, async ([nights, fates, delays]) => live(nights, fates, delays)),
      { numRuns: 1, endOnFailure: true },
    );
  });
});
