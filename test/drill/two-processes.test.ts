import { hostname } from 'node:os';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { SyncReport } from '../../src/sync/sync-report.js';
import { baselinePage, withCells } from '../baseline-page.js';
import { startCli } from '../commands/run-cli.js';
import { startDepositary, usually, type Depositary } from '../depositary-server.js';
import { startPostgres, type PostgresServer } from '../postgres-server.js';
import { makeTempFolder, removeFolder, tempFolder } from '../temp-folder.js';
import { openTracker } from '../tracker.js';
import { startProcess } from './cli-process.js';
import { databaseIn, runsIn } from './compared-ledgers.js';

const rounds = Array.from({ length: 4 }, (_, index) => index + 1);

let depositary: Depositary;
let folder: string;
let postgres: PostgresServer;

beforeAll(async () => {
  depositary = await startDepositary();
  folder = await makeTempFolder();
  await (await openTracker({ folder })).close();
  postgres = await startPostgres();
});

afterAll(async () => {
  await depositary.close();
  await removeFolder(folder);
  await postgres.close();
});

/** Two syncs at once over a page that differs from round to round. The depositary waits until one of them has ended. */
async function expectOneToWork(round: number, dataDir: string, databaseUrl: string): Promise<void> {
  const rows = withCells('Palau', ['2011-09-20', `2026-01-${String(round).padStart(2, '0')}`]);
  depositary.put('IV-8', baselinePage('cedaw', { rows }));
  const settings = { DATABASE_URL: databaseUrl, TREATY_COLLECTION_URL: depositary.url };
  const processes = [1, 2].map(() =>
    startCli(dataDir, ['sync', '--instrument', 'cedaw', '--format', 'json'], settings),
  );
  const firstEnd = Promise.race(processes.map(async (one, index) => ({ index, ended: await one.ended })));
  depositary.answer(null, (asked) => void firstEnd.then(() => usually(asked)));

  const { index, ended: busy } = await firstEnd;
  const worker = processes[1 - index]!;
  expect(busy).toMatchObject({
    status: 0,
    stderr: `another sync is under way (process ${worker.child.pid} on ${hostname()}); nothing was done here\n`,
  });
  expect(JSON.parse(busy.stdout)).toMatchObject({ run: null, outcome: 'busy', total: 0 });

  const { status, stdout } = await worker.ended;
  expect(status).toBe(0);
  const report = JSON.parse(stdout) as SyncReport;
  expect(report).toMatchObject({ outcome: 'done', rows: [{ outcome: 'applied' }] });
  expect(report.rows[0]!.changes.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
    round === 1 ? 'consented PLW' : 'corrected PLW',
  ]);
}

describe('two syncs at once', () => {
  test.each(rounds)('are one that works and one that says so and ends well: %i', async (round) => {
    await expectOneToWork(round, folder, databaseIn(folder));
  });

  it('leave one run each time', async () => {
    const runs = await runsIn(folder);
    expect(runs.map(({ run }) => run.outcome)).toEqual(rounds.map(() => 'done'));
    expect(runs.flatMap(({ checks }) => checks.map(({ changes }) => changes))).toEqual(rounds.map(() => 1));
  });

  it('do so on PostgreSQL, too, on a database that is empty', async () => {
    const url = await postgres.freshDatabase();
    const ownFolder = await tempFolder();
    await expectOneToWork(1, ownFolder, url);
    expect(await runsIn(ownFolder, url)).toHaveLength(1);
  });
});

describe('two servers that start at once on an empty database', () => {
  const databases = {
    SQLite: async () => databaseIn(await tempFolder()),
    PostgreSQL: async () => postgres.freshDatabase(),
  };

  test.each(Object.entries(databases))('both answer from it: %s', async (_kind, fresh) => {
    const [ownFolder, settings] = [await tempFolder(), { DATABASE_URL: await fresh() }];
    const servers = [1, 2].map(() => startProcess(ownFolder, ['serve'], settings));
    const urls = await Promise.all(servers.map(({ said }) => said(/is at (http\S+)/)));
    const healths = await Promise.all(
      urls.map(async (url) => (await fetch(`${url}/health`)).json() as Promise<{ revision: number }>),
    );
    expect(healths.map(({ revision }) => revision)).toEqual([12, 12]);
    for (const { child } of servers) child.kill('SIGTERM');
    const ends = await Promise.all(servers.map(async ({ ended }) => ended));
    for (const { signal, status, stderr } of ends) {
      expect(signal ?? status, stderr).toSatisfy((end) => end === 'SIGTERM' || end === 0);
    }
  });
});
