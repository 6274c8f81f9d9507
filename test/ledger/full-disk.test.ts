import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Connection } from '../../src/ledger/connection.js';
import { RunEntity } from '../../src/ledger/entities/run.entity.js';
import { WriteQueue } from '../../src/ledger/write-queue.js';
import { tempFolder } from '../temp-folder.js';
import { openBeside, openDatabase } from './each-database.js';

const aRun = {
  trigger: 'command',
  startedAt: '2026-02-03T10:00:00Z',
  endedAt: null,
  outcome: 'running',
} as const;

it('writes nothing of a run while the database may not be written, says why, and goes on as soon as it may', async () => {
  const url = `sqlite:${join(await tempFolder(), 'tracker.sqlite')}`;
  const connection = new Connection(await openDatabase(url));
  const queue = new WriteQueue(connection);
  const { reader } = await openBeside(url);
  const write = async () => queue.transaction(async (manager) => manager.save(RunEntity, { ...aRun }));

  await (await connection.source()).query('PRAGMA query_only = 1');
  for (let night = 0; night < 3; night++)
    await expect(write()).rejects.toThrow(/^the database fails: SQLITE_READONLY: /);
  await (await connection.source()).query('PRAGMA query_only = 0');
  await write();
  expect(await reader.getRepository(RunEntity).count()).toBe(1);
});

it('writes nothing of a run while the database may not grow, says why, and goes on as soon as it may', async () => {
  const url = `sqlite:${join(await tempFolder(), 'tracker.sqlite')}`;
  const connection = new Connection(await openDatabase(url));
  const queue = new WriteQueue(connection);
  const { reader, writer } = await openBeside(url);
  const write = async () => queue.transaction(async (manager) => manager.save(RunEntity, { ...aRun }));
  const fill = async () =>
    queue.transaction(async (manager) => {
      for (let run = 0; run < 1_000; run++) await manager.insert(RunEntity, { ...aRun });
    });
  const [{ page_count: pages }] = (await (await connection.source()).query('PRAGMA page_count')) as [
    { page_count: number },
  ];
  await (await connection.source()).query(`PRAGMA max_page_count = ${pages}`);

  await expect(fill()).rejects.toThrow(/^the database fails: SQLITE_FULL: database or disk is full$/);
  expect(await reader.getRepository(RunEntity).count()).toBe(0);
  // Nothing is held up meanwhile.
  await writer.getRepository(RunEntity).insert({ ...aRun });

  await (await connection.source()).query('PRAGMA max_page_count = 1000000');
  await write();
  await fill();
  expect(await reader.getRepository(RunEntity).count()).toBe(1_002);
});
