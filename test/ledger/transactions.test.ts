import { inspect } from 'node:util';
import { expect, it } from 'vitest';
import { LeaseEntity } from '../../src/ledger/entities/lease.entity.js';
import { RunEntity } from '../../src/ledger/entities/run.entity.js';
import { Connection } from '../../src/ledger/connection.js';
import { LedgerReader } from '../../src/ledger/ledger-reader.js';
import { Outage } from '../../src/ledger/outage.js';
import { WriteQueue } from '../../src/ledger/write-queue.js';
import { participationOf } from '../participations.js';
import { onEachDatabase, openDatabase, openLedger } from './each-database.js';
import { applyRows, lease, recordCheck, takeLease } from './recording.js';

const startedAt = '2026-02-03T10:00:00Z';

/** One who reads and one who writes, on connections of their own. */
async function open(url: string): Promise<{ readonly ledger: LedgerReader; readonly queue: WriteQueue }> {
  const database = await openDatabase(url);
  return {
    ledger: new LedgerReader(new Connection(database), new Outage(database.where)),
    queue: new WriteQueue(new Connection(database)),
  };
}

const aRun = { trigger: 'command', startedAt, endedAt: null, outcome: 'running' } as const;

onEachDatabase(({ fresh }) => {
  it('says of what it refuses nothing that was to be written', async () => {
    const { queue } = await open(await fresh());
    const row = { name: 'who@a.example', holder: 'whsec_c2VjcmV0', expiresAt: '' };
    const write = async () => queue.transaction(async (manager) => manager.insert(LeaseEntity, row));
    await write();
    const refused: unknown = await write().catch((error: unknown) => error);
    expect(inspect(refused, { depth: 9 })).toMatch(/lease/);
    expect(inspect(refused, { depth: 9 })).not.toMatch(/who@|whsec/);
  });

  it('never shows a reader what is not committed', async () => {
    const { ledger, queue } = await open(await fresh());
    const runs = async () => ledger.read((manager) => manager.count(RunEntity));

    await queue.transaction(async (manager) => {
      await manager.save(RunEntity, { ...aRun });
      expect(await manager.count(RunEntity)).toBe(1);
      expect(await runs()).toBe(0);
    });
    expect(await runs()).toBe(1);
  });

  it('writes nothing of work that fails', async () => {
    const { ledger, queue } = await open(await fresh());
    const work = queue.transaction(async (manager) => {
      await manager.save(RunEntity, { ...aRun });
      throw new Error('half-way');
    });
    await expect(work).rejects.toThrow('half-way');
    expect(await ledger.read((manager) => manager.count(RunEntity))).toBe(0);
  });

  it('lets those who write at once stand in a queue, and others read meanwhile', async () => {
    const ledger = await openLedger(await fresh());
    await takeLease(ledger);
    const ids = Array.from({ length: 20 }, (_, index) => `instrument-${index}`);
    const writing = ids.map(async (id) => recordCheck(ledger, id, { kind: 'none' }));
    const reading = ids.map(async () => ledger.reader.histories());
    const runs = await Promise.all(writing);
    await Promise.all(reading);
    expect(new Set(runs)).toHaveProperty('size', ids.length);
    expect((await ledger.reader.pulse()).lastRun).toBe(Math.max(...runs));
  });

  it('lets two processes write at once', async () => {
    const url = await fresh();
    const [one, other] = [await openLedger(url), await openLedger(url)];
    await takeLease(one);
    const runs = await Promise.all(
      Array.from({ length: 10 }, async (_, index) =>
        (index % 2 === 0 ? one : other).writer.beginRun(lease, 'command', startedAt),
      ),
    );
    expect(new Set(runs)).toHaveProperty('size', 10);
  });

  it('shows what another process has committed', async () => {
    const url = await fresh();
    const [one, other] = [await openLedger(url), await openLedger(url)];
    await takeLease(one);
    await applyRows(one, 'cedaw', [participationOf('KEN', { signed: '2000-01-01' })]);
    expect(await other.reader.pulse()).toEqual(await one.reader.pulse());
    expect(await other.reader.record('cedaw')).toEqual(await one.reader.record('cedaw'));
  });

  it('reads everything as it stood at one moment', async () => {
    const { ledger, queue } = await open(await fresh());
    const begin = async () => queue.transaction((manager) => manager.save(RunEntity, { ...aRun }));
    await begin();

    const counts = await ledger.read(async (manager) => {
      const before = await manager.count(RunEntity);
      await begin();
      return [before, await manager.count(RunEntity)];
    });
    expect(counts).toEqual([1, 1]);
    expect(await ledger.read((manager) => manager.count(RunEntity))).toBe(2);
  });
});
