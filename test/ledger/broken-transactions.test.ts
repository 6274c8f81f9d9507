import type { EntityManager } from 'typeorm';
import { expect, it } from 'vitest';
import { Connection } from '../../src/ledger/connection.js';
import { RunEntity } from '../../src/ledger/entities/run.entity.js';
import { isOfDatabase, LedgerAway } from '../../src/ledger/ledger-away.js';
import { WriteQueue } from '../../src/ledger/write-queue.js';
import { onEachDatabase, openBeside, openDatabase } from './each-database.js';

const aRun = {
  trigger: 'command',
  startedAt: '2026-02-03T10:00:00Z',
  endedAt: null,
  outcome: 'running',
} as const;

onEachDatabase(({ kind, fresh }) => {
  /** SQLite ends a transaction by itself where the disk is full; PostgreSQL, where the connection breaks. */
  const endItself = async (manager: EntityManager) => {
    await manager.query(kind === 'sqlite' ? 'ROLLBACK' : 'SELECT pg_terminate_backend(pg_backend_pid())');
    throw new Error('the disk is full');
  };

  it('commits what comes after a transaction whose rollback failed', async () => {
    const url = await fresh();
    const queue = new WriteQueue(new Connection(await openDatabase(url)));
    const { reader } = await openBeside(url);
    const seenBeside = async () => reader.getRepository(RunEntity).count();
    const write = async () => queue.transaction(async (manager) => manager.save(RunEntity, { ...aRun }));

    await expect(queue.transaction(async (manager) => endItself(manager))).rejects.toThrow(
      kind === 'sqlite' ? 'the disk is full' : LedgerAway,
    );
    const failed = queue.transaction(async () => {
      throw new Error('something else');
    });
    await expect(failed).rejects.toThrow('something else');

    for (const runs of [1, 2, 3]) {
      await write();
      expect(await seenBeside()).toBe(runs);
    }
  });

  it('holds up nobody after a transaction whose rollback failed', async () => {
    const url = await fresh();
    const [one, other] = [await openDatabase(url), await openDatabase(url)].map(
      (database) => new WriteQueue(new Connection(database)),
    );
    await expect(one!.transaction(async (manager) => endItself(manager))).rejects.toThrow();
    const failed = one!.transaction(async (manager) => {
      await manager.save(RunEntity, { ...aRun });
      throw new Error('something else');
    });
    await expect(failed).rejects.toThrow('something else');
    const started = performance.now();
    await other!.transaction(async (manager) => manager.save(RunEntity, { ...aRun }));
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('takes a row that is refused for a fault of the row', async () => {
    const queue = new WriteQueue(new Connection(await openDatabase(await fresh())));
    const refused = queue.transaction(async (manager) =>
      manager.query(
        `INSERT INTO hold (snapshot_id, instrument, state, opened_at) VALUES (99, 'cedaw', 'open', '')`,
      ),
    );
    const error: unknown = await refused.catch((fault: unknown) => fault);
    expect(error).not.toBeInstanceOf(LedgerAway);
    expect(isOfDatabase(error)).toBe(false);
  });
});
