import { Logger } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { RunEntity } from '../../src/ledger/entities/run.entity.js';
import { LedgerAway } from '../../src/ledger/ledger-away.js';
import { startPostgres, type PostgresServer } from '../postgres-server.js';
import { openBeside, openLedger } from './each-database.js';
import { lease, takeLease } from './recording.js';

const at = '2026-02-03T10:00:00Z';

let server: PostgresServer;
beforeAll(async () => {
  Logger.overrideLogger(false);
  server = await startPostgres();
});
afterAll(async () => server.close());

/** A run that is begun and ended. */
const run = async (ledger: Awaited<ReturnType<typeof openLedger>>) => {
  const id = await ledger.writer.beginRun(lease, 'schedule', at);
  await ledger.writer.endRun(lease, id, 'done', at);
  return id;
};

/** Waits until the ledger can be read again. */
const readable = async (ledger: Awaited<ReturnType<typeof openLedger>>) =>
  expect
    .poll(
      async () =>
        ledger.reader.pulse().then(
          () => true,
          () => false,
        ),
      { timeout: 25_000, interval: 200 },
    )
    .toBe(true);

/** Waits for a failure, and for how long it took, in milliseconds. */
async function failing(work: Promise<unknown>): Promise<{ readonly error: unknown; readonly ms: number }> {
  const started = performance.now();
  const error = await work.then(
    () => null,
    (fault: unknown) => fault,
  );
  return { error, ms: performance.now() - started };
}

describe('PostgreSQL', () => {
  it('is found again after it was killed in the middle of a transaction, of which nothing is written', async () => {
    const ledger = await openLedger(await server.freshDatabase());
    await takeLease(ledger);
    const first = await run(ledger);
    const killed = await failing(
      ledger.reader.read(async (manager) => {
        await manager.count(RunEntity);
        await server.kill();
        return manager.count(RunEntity);
      }),
    );
    expect(killed.error).toBeInstanceOf(LedgerAway);
    expect((await failing(run(ledger))).error).toBeInstanceOf(LedgerAway);
    await server.startAgain();
    await readable(ledger);
    expect(await run(ledger)).toBeGreaterThan(first);
  });

  it('is not waited for without end where it stands still, and is found again', async () => {
    const ledger = await openLedger(await server.freshDatabase());
    await takeLease(ledger);
    await run(ledger);
    server.freeze();
    try {
      const [first, second] = await Promise.all([
        failing(ledger.reader.pulse()),
        failing(ledger.reader.pulse()),
      ]);
      for (const { error, ms } of [first, second]) {
        expect(error).toBeInstanceOf(LedgerAway);
        expect(ms).toBeLessThan(20_000);
      }
      // From now on it is known.
      const later = await failing(ledger.reader.pulse());
      expect(later.error).toBeInstanceOf(LedgerAway);
      expect(later.ms).toBeLessThan(1_000);
    } finally {
      server.thaw();
    }
    await readable(ledger);
    await run(ledger);
  });

  it('is not waited for without end where a table is locked, and goes on', async () => {
    const url = await server.freshDatabase();
    const ledger = await openLedger(url);
    await takeLease(ledger);
    const { writer } = await openBeside(url);
    const locker = writer.createQueryRunner();
    await locker.startTransaction();
    await locker.query('LOCK TABLE run, snapshot, instrument_check IN ACCESS EXCLUSIVE MODE');
    const { error, ms } = await failing(ledger.reader.pulse());
    expect(String(error)).toMatch(/lock timeout/);
    expect(error).toBeInstanceOf(LedgerAway);
    expect(ms).toBeLessThan(9_000);
    await locker.rollbackTransaction();
    await locker.release();
    await readable(ledger);
    await run(ledger);
  });

  it('is told as away in one line, and as back in another', async () => {
    const said: string[] = [];
    const spies = (['error', 'log'] as const).map((level) =>
      vi
        .spyOn(Logger.prototype, level)
        .mockImplementation((line: unknown) => void said.push(`${level} ${String(line)}`)),
    );
    const ledger = await openLedger(await server.freshDatabase());
    await server.kill();
    for (let time = 0; time < 20; time++) await failing(ledger.reader.pulse());
    await server.startAgain();
    await readable(ledger);
    for (const spy of spies) spy.mockRestore();
    expect(said).toEqual([
      expect.stringMatching(
        /^error the database postgres:\/\/…@127.0.0.1:\d+\/\w+ cannot be read, and is tried again: .+/,
      ),
      expect.stringMatching(/^log the database .+ can be read again, after \d+ s$/),
    ]);
    expect(said.join()).not.toContain('secret');
  });
});
