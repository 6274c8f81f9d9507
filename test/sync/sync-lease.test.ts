import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Lease } from '../../src/ledger/leases.js';
import { LeaseLost } from '../../src/ledger/leases.js';
import type { Ledger } from '../../src/ledger/ledger.js';
import type { RowLeases } from '../../src/ledger/row-leases.js';
import { readRuns } from '../../src/ledger/read-runs.js';
import { SyncBusy, underSyncLease } from '../../src/sync/sync-lease.js';
import { FixedClock } from '../fixed-clock.js';
import { openLedger } from '../ledger/each-database.js';
import { tempFolder } from '../temp-folder.js';

let ledger: Ledger;
let other: Ledger;
let rows: RowLeases;
let clock: FixedClock;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const url = `sqlite:${await tempFolder()}/tracker.sqlite`;
  ledger = await openLedger(url);
  other = await openLedger(url);
  rows = ledger.leases as RowLeases;
  clock = new FixedClock('2026-02-03T12:00:00Z');
});

afterEach(() => vi.useRealTimers());

/** Work under the lease that goes on until it is ended. */
function workUnder(leases: Ledger['leases']) {
  let end: () => void = () => {};
  const goesOn = new Promise<void>((resolve) => (end = resolve));
  let begin: (lease: Lease) => void = () => {};
  const began = new Promise<Lease>((resolve) => (begin = resolve));
  const done = underSyncLease(leases, clock, async (lease) => {
    begin(lease);
    await goesOn;
  });
  return { began, done, end: () => end() };
}

const takeNow = async () => underSyncLease(other.leases, clock, async () => 'mine');

describe('the lease of the sync', () => {
  it('lets one work and tells the other who does', async () => {
    const work = workUnder(ledger.leases);
    await work.began;
    await expect(takeNow()).rejects.toThrow(SyncBusy);
    await expect(takeNow()).rejects.toThrow(new RegExp(`process ${process.pid} on .*nothing was done here`));
    work.end();
    await work.done;
    expect(await takeNow()).toBe('mine');
  });

  it('is given back when the work fails', async () => {
    const fault = new Error('the disk is full');
    await expect(underSyncLease(ledger.leases, clock, () => Promise.reject(fault))).rejects.toBe(fault);
    expect(await takeNow()).toBe('mine');
  });

  it('is renewed while the work goes on', async () => {
    const work = workUnder(ledger.leases);
    await work.began;
    clock.set('2026-02-03T12:00:50Z');
    vi.advanceTimersByTime(20_000);
    await vi.waitFor(async () =>
      expect(await rows.holder('sync')).toMatchObject({ expiresAt: '2026-02-03T12:01:50Z' }),
    );
    clock.set('2026-02-03T12:01:49Z');
    await expect(takeNow()).rejects.toThrow(SyncBusy);
    work.end();
    await work.done;
  });

  it('is renewed by one at a time, so that what is slow does not pile up before what the work writes', async () => {
    const renew = vi.spyOn(rows, 'renew');
    const work = workUnder(ledger.leases);
    await work.began;
    vi.advanceTimersByTime(20_000);
    expect(renew).toHaveBeenCalledTimes(1);
    await renew.mock.results[0]?.value;
    await vi.waitFor(() => {
      vi.advanceTimersByTime(2_000);
      expect(renew).toHaveBeenCalledTimes(2);
    });
    work.end();
    await work.done;
  });

  it('runs out where it is not renewed, and whoever lost it can write nothing', async () => {
    const work = workUnder(ledger.leases);
    const lost = await work.began;
    const run = await ledger.writer.beginRun(lost, 'command', clock.now());
    clock.set('2026-02-03T12:01:00Z');
    await underSyncLease(other.leases, clock, async (lease) => {
      const own = await other.writer.beginRun(lease, 'command', clock.now());
      await expect(ledger.writer.endRun(lost, run, 'done', clock.now())).rejects.toThrow(LeaseLost);
      await expect(ledger.writer.beginRun(lost, 'command', clock.now())).rejects.toThrow(LeaseLost);
      await expect(rows.renew(lost, '2026-02-03T13:00:00Z')).rejects.toThrow(LeaseLost);
      await other.writer.endRun(lease, own, 'done', clock.now());
    });
    const runs = await ledger.reader.read(readRuns(10));
    expect(runs.map(({ run: { outcome } }) => outcome)).toEqual(['done', 'interrupted']);
    work.end();
    await work.done;
    expect(await rows.holder('sync')).toBeNull();
  });
});
