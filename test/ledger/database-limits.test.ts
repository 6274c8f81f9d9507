import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { loadConfig } from '../../src/config.js';
import { limitsOf, usualLimits, type DatabaseLimits } from '../../src/ledger/database-limits.js';
import { LedgerAway } from '../../src/ledger/ledger-away.js';
import { Ledger } from '../../src/ledger/ledger.js';
import { startPostgres, type PostgresServer } from '../postgres-server.js';
import { openBeside } from './each-database.js';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(async () => server.close());

async function openWith(limits: Partial<DatabaseLimits>) {
  const url = await server.freshDatabase();
  const ledger = await Ledger.open(url, undefined, undefined, { ...usualLimits, ...limits });
  onTestFinished(() => ledger.close());
  return { url, reader: ledger.reader };
}

/** As many reads at once as are wanted, each of which goes on until all are let go. */
function holdReads(reader: Ledger['reader'], count: number) {
  let letGo: () => void = () => {};
  const goOn = new Promise<void>((resolve) => (letGo = resolve));
  let begun = 0;
  const reads = Array.from({ length: count }, async () =>
    reader.read(async (manager) => {
      begun++;
      await goOn;
      return manager.query<unknown[]>('SELECT 1');
    }),
  );
  return { begun: () => begun, ended: Promise.allSettled(reads), letGo: () => letGo() };
}

describe('the limits of the database', () => {
  it.each([
    [{}, { poolSize: 10, connectMs: 5_000, statementMs: 10_000, lockMs: 5_000, answerMs: 12_000 }],
    // Whoever waits for an answer waits longer than the server may take for it, and nobody for a lock as long.
    [{ DATABASE_STATEMENT_TIMEOUT_MS: '60000' }, { statementMs: 60_000, answerMs: 62_000, lockMs: 5_000 }],
    [{ DATABASE_STATEMENT_TIMEOUT_MS: '2000' }, { statementMs: 2_000, answerMs: 4_000, lockMs: 2_000 }],
    [{ DATABASE_LOCK_TIMEOUT_MS: '300' }, { lockMs: 300, answerMs: 12_000 }],
  ])('fit each other: %j', (settings, limits) => {
    expect(limitsOf(loadConfig(settings))).toMatchObject(limits);
  });

  it('let as many read at once as the pool has', async () => {
    const { reader } = await openWith({ poolSize: 3 });
    const held = holdReads(reader, 4);
    await expect.poll(held.begun).toBe(3);
    held.letGo();
    expect((await held.ended).map(({ status }) => status)).toEqual(Array(4).fill('fulfilled'));
  });

  it('let a pool of one make the tables and read', async () => {
    const { reader } = await openWith({ poolSize: 1 });
    expect(await reader.pulse()).toEqual({ revision: 0, lastRun: 0 });
  });

  it.each([
    ['lockMs', { lockMs: 150 }, /lock timeout/],
    ['statementMs', { statementMs: 150 }, /statement timeout/],
  ] as const)('end what takes longer: %s', async (_name, limits, why) => {
    const { url, reader } = await openWith(limits);
    const { writer } = await openBeside(url);
    const locker = writer.createQueryRunner();
    await locker.startTransaction();
    await locker.query('LOCK TABLE run, snapshot IN ACCESS EXCLUSIVE MODE');
    const error: unknown = await reader.pulse().catch((fault: unknown) => fault);
    expect(error).toBeInstanceOf(LedgerAway);
    expect(String(error)).toMatch(why);
    await locker.rollbackTransaction();
    await locker.release();
  });
});

it('one connection that PostgreSQL ends takes no other with it', async () => {
  const { url, reader } = await openWith({ poolSize: 3 });
  const { writer } = await openBeside(url);
  const held = holdReads(reader, 2);
  await expect.poll(held.begun).toBe(2);
  const idle = `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle in transaction'`;
  await expect.poll(async () => writer.query(idle)).toHaveLength(2);
  await writer.query(`SELECT pg_terminate_backend((${idle} LIMIT 1))`);
  await expect.poll(async () => writer.query(idle)).toHaveLength(1);
  held.letGo();
  expect((await held.ended).map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  await expect
    .poll(async () => reader.pulse().catch(String), { timeout: 5_000 })
    .toMatchObject({ revision: 0 });
});
