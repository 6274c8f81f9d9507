import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { Ledger } from '../../src/ledger/ledger.js';
import { StatusService } from '../../src/status/status.service.js';
import { openBeside, openLedger } from '../ledger/each-database.js';
import { applyRows, lease, takeLease } from '../ledger/recording.js';
import { baselineRows } from '../participations.js';
import { startPostgres, type PostgresServer } from '../postgres-server.js';
import { openTracker } from '../tracker.js';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(async () => server.close());

/** A tracker that follows its ledger as a server does, and another process that writes to it. */
async function open() {
  const url = await server.freshDatabase();
  const tracker = await openTracker({ settings: { DATABASE_URL: url } });
  onTestFinished(() => tracker.close());
  const status = tracker.context.get(StatusService);
  await status.book();
  status.follow();
  const other = await openLedger(url);
  return { url, tracker, status, own: tracker.context.get(Ledger), other };
}

/** Lets Palau accede to CEDAW on a day. */
async function palauJoins(ledger: Ledger, date: string): Promise<void> {
  await takeLease(ledger);
  const rows = baselineRows('cedaw').map((row) =>
    row.state === 'PLW' ? { ...row, consent: { date, code: '', withdrawn: false } } : row,
  );
  await applyRows(ledger, 'cedaw', rows);
  await ledger.leases.release(lease);
}

const joined = (status: StatusService) => async () =>
  (await status.book()).records.get('cedaw')?.participations.get('PLW')?.consent?.date ?? null;

/** Whoever listens, as PostgreSQL knows it. */
const listeners = `FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'`;

describe('a server that follows its PostgreSQL', () => {
  it('answers from the old book while the next one is built, and soon from that', async () => {
    const { url, status, other } = await open();
    const { revision } = await status.book();
    // What a book is built from cannot be read for a while; what tells that the ledger has moved can.
    const { writer } = await openBeside(url);
    const locker = writer.createQueryRunner();
    await locker.startTransaction();
    await locker.query('LOCK TABLE edition_check IN ACCESS EXCLUSIVE MODE');
    await palauJoins(other, '2026-02-01');
    const waiting = async () =>
      ((await locker.query('SELECT 1 FROM pg_locks WHERE NOT granted')) as unknown[]).length;
    await expect.poll(waiting).toBeGreaterThan(0);
    expect(status.knownBeat()).not.toBeNull();
    expect((await status.book()).revision).toBe(revision);
    await locker.rollbackTransaction();
    await locker.release();
    await expect.poll(joined(status), { timeout: 5_000 }).toBe('2026-02-01');
    expect((await status.book()).revision).toBe(revision + 1);
  });

  it('answers at once with what it has written itself', async () => {
    const { status, own } = await open();
    for (const date of ['2026-02-01', '2026-02-02']) {
      await palauJoins(own, date);
      expect(await joined(status)()).toBe(date);
    }
  });

  it('learns of what was written while its connection was broken', async () => {
    const { url, status, other } = await open();
    const { reader } = await openBeside(url);
    const listening = async () => ((await reader.query(`SELECT pid ${listeners}`)) as unknown[]).length;
    await expect.poll(listening).toBe(1);
    await reader.query(`SELECT pg_terminate_backend(pid) ${listeners}`);
    await palauJoins(other, '2026-02-01');
    await expect.poll(joined(status), { timeout: 5_000 }).toBe('2026-02-01');
    await expect.poll(listening, { timeout: 5_000 }).toBe(1);
    await palauJoins(other, '2026-02-02');
    await expect.poll(joined(status), { timeout: 5_000 }).toBe('2026-02-02');
  });

  it('tells that PostgreSQL is away though nobody asked, and follows it again', async () => {
    const { status, other } = await open();
    const book = await status.book();
    await server.kill();
    await expect.poll(() => status.silentSince, { timeout: 10_000 }).not.toBeNull();
    expect(await status.book()).toBe(book);
    await server.startAgain();
    await expect.poll(() => status.silentSince, { timeout: 20_000 }).toBeNull();
    await palauJoins(other, '2026-02-01');
    await expect.poll(joined(status), { timeout: 5_000 }).toBe('2026-02-01');
  });
});
