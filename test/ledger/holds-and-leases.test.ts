import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/domain/finding.js';
import { FindingEntity } from '../../src/ledger/entities/finding.entity.js';
import { LeaseLost, type Lease } from '../../src/ledger/leases.js';
import type { RowLeases } from '../../src/ledger/row-leases.js';
import { readHolds } from '../../src/ledger/read-holds.js';
import { readRun, readRuns } from '../../src/ledger/read-runs.js';
import { participationOf } from '../participations.js';
import { onEachDatabase, openLedger } from './each-database.js';
import { applyRows, lease, planFor, recordCheck, snapshotOf, takeLease } from './recording.js';

const alive = () => false;
const [noon, minuteLater, hourLater] = [
  '2026-02-03T12:00:00Z',
  '2026-02-03T12:01:00Z',
  '2026-02-03T13:00:00Z',
];
const held: Finding = { level: 'error', name: 'totals-reconcile', message: 'counted 1, the page says 2' };

onEachDatabase(({ kind: database, fresh }) => {
  const ledgerWithRecord = async () => {
    const ledger = await openLedger(await fresh());
    await takeLease(ledger);
    await applyRows(ledger, 'cedaw', [participationOf('KEN', { signed: '2000-01-01' })]);
    return ledger;
  };
  type Opened = Awaited<ReturnType<typeof ledgerWithRecord>>;
  const holdsOf = async (ledger: Opened) => ledger.reader.read(readHolds());
  const hold = async (ledger: Opened) =>
    recordCheck(ledger, 'cedaw', { kind: 'hold', snapshot: snapshotOf('cedaw', { sha256: 'b' }) }, [held]);

  describe('a page that is held', () => {
    it('is kept with its reasons and alters nothing of the record', async () => {
      const ledger = await ledgerWithRecord();
      const before = await ledger.reader.record('cedaw');
      const runId = await hold(ledger);
      expect(await ledger.reader.record('cedaw')).toEqual({ ...before, lastOutcome: 'held' });

      const { findings } = (await ledger.reader.read(readRun(runId)))!;
      expect(findings).toMatchObject([{ ...held, instrument: 'cedaw', runId }]);
      expect(await ledger.reader.read((manager) => manager.find(FindingEntity))).toHaveLength(1);
      expect(await holdsOf(ledger)).toMatchObject([
        {
          hold: { instrument: 'cedaw', state: 'open', openedAt: '2026-02-03T10:00:00Z', endedAt: null },
          snapshot: { sha256: 'b', disposition: 'held', revision: null, appliedAt: null },
        },
      ]);
    });

    it('gives way to a newer one that is held', async () => {
      const ledger = await ledgerWithRecord();
      await hold(ledger);
      await hold(ledger);
      expect((await holdsOf(ledger)).map(({ hold: one }) => one.state)).toEqual(['open', 'closed']);
    });

    it('is not held twice', async () => {
      const ledger = await ledgerWithRecord();
      await hold(ledger);
      const [{ snapshot }] = (await holdsOf(ledger)) as [Awaited<ReturnType<typeof holdsOf>>[number]];
      await recordCheck(ledger, 'cedaw', { kind: 'held-already', snapshotId: snapshot.id }, [held]);
      expect(await holdsOf(ledger)).toHaveLength(1);
    });

    it.each(['apply', 'confirm'] as const)('is closed by a good one: %s', async (kind) => {
      const ledger = await ledgerWithRecord();
      await hold(ledger);
      const plan = await planFor(ledger, 'cedaw', [participationOf('KEN', { consented: '2026-02-01 a' })]);
      const effect = kind === 'confirm' ? { kind } : { kind, snapshot: snapshotOf('cedaw'), plan };
      await recordCheck(ledger, 'cedaw', effect, [], noon);
      expect(await holdsOf(ledger)).toMatchObject([{ hold: { state: 'closed', endedAt: noon } }]);
    });
  });

  describe('the lease', () => {
    const one: Lease = { name: 'sync', holder: 'one' };
    const other: Lease = { name: 'sync', holder: 'other' };

    it('is had by one at a time', async () => {
      const { leases } = await openLedger(await fresh());
      expect(await leases.take(one, noon, minuteLater, alive)).toBeNull();
      expect(await leases.take(other, noon, minuteLater, alive)).toBe('one');
      expect(await leases.take(one, noon, minuteLater, alive)).toBeNull();
      await leases.release(one);
      expect(await leases.take(other, noon, minuteLater, alive)).toBeNull();
    });

    it('is given to one of two processes that want it at once', async () => {
      const url = await fresh();
      const ledgers = [await openLedger(url), await openLedger(url)];
      const answers = await Promise.all(
        ledgers.map(async ({ leases }, index) =>
          leases.take({ name: 'sync', holder: `holder ${index}` }, noon, minuteLater, alive),
        ),
      );
      expect(answers.filter((heldBy) => heldBy === null)).toHaveLength(1);
    });
  });

  // On PostgreSQL a lease is a lock, which does not run out: see `lock-leases.test.ts`.
  describe.runIf(database === 'sqlite')('the lease of a row', () => {
    const one: Lease = { name: 'sync', holder: 'one' };
    const other: Lease = { name: 'sync', holder: 'other' };
    const leasesOf = async (url: string) => (await openLedger(url)).leases as RowLeases;

    it('is free again when it has run out, or its holder is dead', async () => {
      const leases = await leasesOf(await fresh());
      await leases.take(one, noon, minuteLater, alive);
      expect(await leases.take(other, minuteLater, hourLater, alive)).toBeNull();
      expect(await leases.take(one, minuteLater, hourLater, (holder) => holder === 'other')).toBeNull();
    });

    it('can be kept for longer, until another has taken it', async () => {
      const leases = await leasesOf(await fresh());
      await leases.take(one, noon, minuteLater, alive);
      await leases.renew(one, hourLater);
      expect(await leases.take(other, minuteLater, hourLater, alive)).toBe('one');
      await leases.take(other, hourLater, '2026-02-03T14:00:00Z', alive);
      await expect(leases.renew(one, hourLater)).rejects.toThrow(LeaseLost);
      await leases.release(one);
      expect(await leases.take(one, hourLater, '2026-02-03T14:00:00Z', alive)).toBe('other');
    });

    it('once lost keeps its former holder from writing', async () => {
      const ledger = await ledgerWithRecord();
      const runs = await ledger.reader.read(readRuns(10));
      await ledger.leases.take(other, noon, hourLater, (holder) => holder === lease.holder);
      await expect(recordCheck(ledger, 'cedaw', { kind: 'confirm' })).rejects.toThrow(LeaseLost);
      expect(await ledger.reader.read(readRuns(10))).toEqual(runs);
    });
  });

  it('closes runs that never ended when the next begins', async () => {
    const ledger = await ledgerWithRecord();
    await ledger.writer.beginRun(lease, 'schedule', noon);
    const next = await ledger.writer.beginRun(lease, 'schedule', hourLater);
    await ledger.writer.endRun(lease, next, 'done', hourLater);
    const [newest, before] = await ledger.reader.read(readRuns(2));
    expect(newest?.run).toMatchObject({ id: next, outcome: 'done', endedAt: hourLater });
    expect(before?.run).toMatchObject({ outcome: 'interrupted', endedAt: hourLater });
  });

  it('records the first hundred findings of a page that has more', async () => {
    const ledger = await ledgerWithRecord();
    const findings = Array.from({ length: 500 }, (_, index) => ({ ...held, message: `row ${index}` }));
    const runId = await recordCheck(ledger, 'cedaw', { kind: 'none' }, findings);
    const recorded = (await ledger.reader.read(readRun(runId)))!.findings;
    expect(recorded).toHaveLength(100);
    expect(recorded[99]).toMatchObject({ message: 'row 99' });
  });
});
