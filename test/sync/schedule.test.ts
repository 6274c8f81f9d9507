import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import type { RunTrigger } from '../../src/ledger/entities/run.entity.js';
import { runs as runsQuestion } from '../../src/status/questions/runs.js';
import { Ledger } from '../../src/ledger/ledger.js';
import { readRuns } from '../../src/ledger/read-runs.js';
import { SyncSchedule } from '../../src/sync/sync-schedule.js';
import { fivePages } from '../baseline-page.js';
import { startDepositary, withStatus, type Depositary } from '../depositary-server.js';
import { openTracker, type OpenTracker } from '../tracker.js';

let depositary: Depositary;
const open: OpenTracker[] = [];

beforeEach(async () => {
  depositary = await startDepositary(fivePages());
});

afterEach(async () => {
  vi.useRealTimers();
  for (const tracker of open.splice(0)) await tracker.close();
  await depositary.close();
});

async function trackerWith(settings: Readonly<Record<string, string>> = {}): Promise<OpenTracker> {
  const tracker = await openTracker({ settings: { TREATY_COLLECTION_URL: depositary.url, ...settings } });
  open.push(tracker);
  return tracker;
}

const schedule = ({ context }: OpenTracker) => context.get(SyncSchedule);
const runs = async ({ context }: OpenTracker) =>
  (await context.get(Ledger).reader.read(readRuns(10))).map(({ run }) => `${run.trigger} ${run.outcome}`);

describe('a night', () => {
  it('is overdue where there never was one', async () => {
    expect(await schedule(await trackerWith()).isOverdue()).toBe(true);
  });

  test.each([
    ['2026-02-03T12:00:00Z', false, 'at once after one'],
    ['2026-02-04T03:16:59Z', false, 'before the next is due'],
    ['2026-02-04T03:21:59Z', false, 'while the schedule itself may still come'],
    ['2026-02-04T03:22:00Z', true, 'five minutes after it was due'],
    ['2026-03-20T00:00:00Z', true, 'weeks later'],
  ])('at %s: overdue is %s, %s', async (now, expected) => {
    const tracker = await trackerWith();
    await tracker.sync({ trigger: 'schedule' });
    tracker.clock.set(now);
    expect(await schedule(tracker).isOverdue()).toBe(expected);
  });

  it('was one though it failed, and was none where it was begun by hand', async () => {
    const tracker = await trackerWith();
    await tracker.sync({ trigger: 'command' });
    expect(await schedule(tracker).isOverdue()).toBe(true);
    depositary.answer(null, withStatus(404));
    expect(await tracker.sync({ trigger: 'start' })).toMatchObject({ outcome: 'failed' });
    expect(await schedule(tracker).isOverdue()).toBe(false);
  });
});

describe('the start of the server', () => {
  const begun = async (syncOnStart: string, last: RunTrigger | null = null) => {
    const tracker = await trackerWith({ SYNC_ON_START: syncOnStart });
    if (last !== null) await tracker.sync({ trigger: last });
    await schedule(tracker).start();
    return tracker;
  };

  test.each([
    ['overdue', null, ['start done']],
    ['always', null, ['start done']],
    ['always', 'schedule', ['start done', 'schedule done']],
  ] as const)('catches up: %s, after %s', async (syncOnStart, last, expected) => {
    const tracker = await begun(syncOnStart, last);
    await vi.waitFor(async () => expect(await runs(tracker)).toEqual(expected), { timeout: 20_000 });
  });

  test.each([
    ['never', null, 0],
    ['overdue', 'schedule', 5],
  ] as const)('asks for nothing more: %s, after %s', async (syncOnStart, last, requests) => {
    const tracker = await begun(syncOnStart, last);
    // What the start has begun stands before this in the queue of readers; the close waits for the rest.
    await runs(tracker);
    await open.pop()!.close();
    expect(depositary.pageRequests()).toHaveLength(requests);
  });

  it('closes what a killed process left open', async () => {
    const tracker = await trackerWith();
    const { leases, writer } = tracker.context.get(Ledger);
    const lease = { name: 'sync', holder: 'one who was killed' };
    await leases.take(lease, '2026-02-03T11:00:00Z', '2026-02-03T11:01:00Z', () => false);
    await writer.beginRun(lease, 'schedule', '2026-02-03T11:00:00Z');
    await schedule(tracker).start();
    expect(await runs(tracker)).toEqual(['schedule interrupted']);
  });
});

describe('the schedule', () => {
  it('stands still until the server starts, and then knows its next moment', async () => {
    const tracker = await trackerWith({ SYNC_CRON: '17 3 * * *', SYNC_TIME_ZONE: 'Asia/Kathmandu' });
    expect(schedule(tracker).nextRun).toBeNull();
    await schedule(tracker).start();
    const next = schedule(tracker).nextRun!;
    expect(next.getTime()).toBeGreaterThan(Date.now());
    // Kathmandu is 5 hours and 45 minutes ahead.
    expect(next.toISOString().slice(11, 16)).toBe('21:32');
  });

  it('is known by the settings also where no process keeps it', async () => {
    const tracker = await trackerWith({ SYNC_CRON: '17 3 * * *', SYNC_TIME_ZONE: 'Asia/Kathmandu' });
    expect(schedule(tracker).nextDue()).toEqual(new Date('2026-02-03T21:32:00Z'));
    tracker.clock.set('2026-02-03T21:32:00Z');
    expect(schedule(tracker).nextDue()).toEqual(new Date('2026-02-04T21:32:00Z'));
    expect(await tracker.ask(runsQuestion)).toMatchObject({
      subject: { nextRun: '2026-02-04T21:32:00Z' },
    });
  });

  it('catches up nothing from before a start that was to sync nothing', async () => {
    const tracker = await trackerWith();
    await schedule(tracker).catchUp('schedule', '2026-02-03T12:00:00Z');
    expect(await runs(tracker)).toEqual([]);
    tracker.clock.set('2026-02-04T03:30:00Z');
    await schedule(tracker).catchUp('schedule', '2026-02-03T12:00:00Z');
    expect(await runs(tracker)).toEqual(['schedule done']);
  });

  it('runs by itself at its minute', async () => {
    vi.useFakeTimers({
      now: new Date('2026-02-03T03:16:30Z'),
      toFake: ['setTimeout', 'clearTimeout', 'Date'],
    });
    const tracker = await trackerWith();
    await schedule(tracker).start();
    expect(await runs(tracker)).toEqual([]);
    await vi.advanceTimersByTimeAsync(31_000);
    vi.useRealTimers();
    await vi.waitFor(async () => expect(await runs(tracker)).toEqual(['schedule done']), { timeout: 20_000 });
  });

  test.each([
    ['Europe/Berlin', '30 2 * * *', '2027-10-31T01:29:30Z', '2027-11-01T01:30:00.000Z'],
    ['Europe/London', '0 1 * * *', '2027-10-31T00:59:30Z', '2027-11-01T01:00:00.000Z'],
    ['America/New_York', '30 1 * * *', '2027-11-07T06:29:30Z', '2027-11-08T06:30:00.000Z'],
  ])(
    'does not run again where the clocks of %s, set back, show its minute again',
    async (zone, cron, now, next) => {
      vi.useFakeTimers({ now: new Date(now), toFake: ['setTimeout', 'clearTimeout', 'Date'] });
      const tracker = await trackerWith({ SYNC_CRON: cron, SYNC_TIME_ZONE: zone });
      await schedule(tracker).start();
      expect(schedule(tracker).nextRun?.toISOString()).toBe(next);
      await vi.advanceTimersByTimeAsync(31_000);
      vi.useRealTimers();
      // A run that had been begun would keep this one from being done.
      await tracker.sync({ only: [] });
      expect(await runs(tracker)).toEqual(['command done']);
    },
  );

  it('catches up a minute that the clock leapt over, or at which the machine slept', async () => {
    const tracker = await trackerWith({ SYNC_CRON: '30 2 * * *', SYNC_TIME_ZONE: 'Europe/Berlin' });
    tracker.clock.set('2027-03-27T01:30:00Z');
    await tracker.sync({ trigger: 'schedule' });
    tracker.clock.set('2027-03-28T01:23:00Z');
    await schedule(tracker).catchUp('schedule');
    expect(await runs(tracker)).toHaveLength(1);
    tracker.clock.set('2027-03-28T01:53:00Z');
    await schedule(tracker).catchUp('schedule');
    await schedule(tracker).catchUp('schedule');
    expect(await runs(tracker)).toEqual(['schedule done', 'schedule done']);
  });
});
