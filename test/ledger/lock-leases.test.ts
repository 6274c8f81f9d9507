import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assertHeld, LeaseLost, type Lease } from '../../src/ledger/leases.js';
import type { Ledger } from '../../src/ledger/ledger.js';
import type { LockLeases } from '../../src/ledger/lock-leases.js';
import { readRuns } from '../../src/ledger/read-runs.js';
import { LeaseBusy, underLease } from '../../src/ledger/under-lease.js';
import { fivePages } from '../baseline-page.js';
import { startDepositary, type Asked } from '../depositary-server.js';
import { startProcess } from '../drill/cli-process.js';
import { FixedClock } from '../fixed-clock.js';
import { newestDay } from '../participations.js';
import { startPostgres, type PostgresServer } from '../postgres-server.js';
import { tempFolder } from '../temp-folder.js';
import { openBeside, openLedger } from './each-database.js';

const noon = '2026-02-03T12:00:00Z';
const clock = new FixedClock(noon);
const one: Lease = { name: 'sync', holder: 'one' };
const other: Lease = { name: 'sync', holder: 'other' };

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(async () => server.close());

/** Two processes, as far as PostgreSQL can tell, whose holders bear the same host name and number. */
async function twoLedgers() {
  const url = await server.freshDatabase();
  const [mine, theirs] = [await openLedger(url), await openLedger(url)];
  const locksOf = ({ leases }: Ledger) => leases as LockLeases;
  /** Ends the connections that hold a lock, as a server that is started anew does. */
  const breakLocks = async () => {
    const { writer } = await openBeside(url);
    const held = `FROM pg_locks WHERE locktype = 'advisory'`;
    await writer.query(`SELECT pg_terminate_backend(pid) ${held}`);
    await expect.poll(async () => writer.query(`SELECT pid ${held}`)).toEqual([]);
  };
  return { url, mine, theirs, locks: locksOf(mine), theirLocks: locksOf(theirs), breakLocks };
}

const takeNow = async (ledger: Ledger, name = 'sync') =>
  underLease(ledger.leases, name, clock, async () => 'mine');

describe('a lease on PostgreSQL', () => {
  it('is left to whoever holds it, though both bear the same host name and number, and whatever the time', async () => {
    const { mine, theirs } = await twoLedgers();
    await underLease(mine.leases, 'sync', clock, async () => {
      clock.set('2036-02-03T12:00:00Z');
      await expect(takeNow(theirs)).rejects.toThrow(LeaseBusy);
      await expect(takeNow(theirs)).rejects.toThrow(new RegExp(`process ${process.pid} on `));
      await expect(takeNow(mine)).rejects.toThrow(LeaseBusy);
      clock.set(noon);
    });
    expect(await takeNow(theirs)).toBe('mine');
  });

  it('is another one under another name', async () => {
    const { mine, theirs } = await twoLedgers();
    await underLease(mine.leases, 'sync', clock, async () => {
      expect(await takeNow(theirs, 'send')).toBe('mine');
    });
  });

  it('is given back when the work fails, and with the ledger', async () => {
    const { mine, theirs, locks } = await twoLedgers();
    const fault = new Error('the disk is full');
    await expect(underLease(mine.leases, 'sync', clock, () => Promise.reject(fault))).rejects.toBe(fault);
    await locks.take(one);
    await mine.close();
    expect(await takeNow(theirs)).toBe('mine');
  });

  it('whose connection breaks is lost, is told so, and can be taken at once', async () => {
    const { mine, theirs, locks, theirLocks, breakLocks } = await twoLedgers();
    expect(await locks.take(one)).toBeNull();
    const lost = locks.lost(one);
    expect(lost.aborted).toBe(false);
    const isLost = once(lost, 'abort');
    await breakLocks();
    await isLost;
    // Nobody has come yet: what it has in hand may be written to its end.
    const run = await mine.writer.beginRun(one, 'command', noon);
    expect(await theirLocks.take(other)).toBeNull();
    await expect(mine.writer.endRun(one, run, 'done', noon)).rejects.toThrow(LeaseLost);
    const theirRun = await theirs.writer.beginRun(other, 'command', noon);
    await theirs.writer.endRun(other, theirRun, 'done', noon);
    // To give back what is not its own any more takes nothing from the other.
    await locks.release(one);
    expect(await locks.take(one)).toBe('other');
    const runs = await theirs.reader.read(readRuns(10));
    expect(runs.map(({ run: { outcome } }) => outcome)).toEqual(['done', 'interrupted']);
  });

  it('is taken only when the transaction of the former holder is over', async () => {
    const { url, locks, theirLocks, breakLocks } = await twoLedgers();
    await locks.take(one);
    const { writer } = await openBeside(url);
    let isTaken = false;
    let taking: Promise<unknown> = Promise.resolve();
    await writer.transaction(async (manager) => {
      await assertHeld(manager, one);
      await breakLocks();
      taking = theirLocks.take(other).finally(() => (isTaken = true));
      const waiting = async () =>
        ((await manager.query(`SELECT 1 FROM pg_locks WHERE NOT granted`)) as unknown[]).length;
      await expect.poll(waiting).toBeGreaterThan(0);
      expect(isTaken).toBe(false);
    });
    expect(await taking).toBeNull();
    await expect(writer.transaction(async (manager) => assertHeld(manager, one))).rejects.toThrow(LeaseLost);
  });

  it('of a process that was killed is free at once', async () => {
    const { url, mine } = await twoLedgers();
    const depositary = await startDepositary(fivePages(newestDay));
    const asked = new Promise<Asked>((resolve) => depositary.answer(null, resolve));
    const killed = startProcess(await tempFolder(), ['sync'], {
      DATABASE_URL: url,
      TREATY_COLLECTION_URL: depositary.url,
    });
    await asked;
    await expect(takeNow(mine)).rejects.toThrow(new RegExp(`process ${killed.child.pid} on `));
    killed.child.kill('SIGKILL');
    await killed.ended;
    await expect.poll(async () => takeNow(mine).catch(String), { timeout: 3_000 }).toBe('mine');
    await depositary.close();
  });

  it('ends with a PostgreSQL that is killed, and is there again with the next one', async () => {
    const { mine, locks } = await twoLedgers();
    await locks.take(one);
    const isLost = once(locks.lost(one), 'abort');
    await server.kill();
    await isLost;
    await locks.release(one);
    await expect(takeNow(mine)).rejects.toThrow('the database does not answer');
    await server.startAgain();
    await expect.poll(async () => takeNow(mine).catch(String), { timeout: 20_000 }).toBe('mine');
  });
});
