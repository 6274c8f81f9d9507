import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { fivePages } from '../baseline-page.js';
import { startDepositary, type Depositary } from '../depositary-server.js';
import { startProcess, type TrackerProcess } from '../drill/cli-process.js';
import { runsIn } from '../drill/compared-ledgers.js';
import { newestDay } from '../participations.js';
import { startPostgres, type PostgresServer } from '../postgres-server.js';
import { tempFolder } from '../temp-folder.js';
import { runCli } from './run-cli.js';

let depositary: Depositary;
let postgres: PostgresServer;
beforeAll(async () => {
  [depositary, postgres] = [await startDepositary(fivePages(newestDay)), await startPostgres()];
});
afterAll(async () => {
  await depositary.close();
  await postgres.close();
});

async function start(
  args: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): Promise<{ readonly folder: string; readonly process: TrackerProcess }> {
  const folder = await tempFolder();
  const all = { TREATY_COLLECTION_URL: depositary.url, SYNC_ON_START: 'always', ...settings };
  const process = startProcess(folder, args, all);
  onTestFinished(async () => {
    process.child.kill('SIGKILL');
    await process.ended;
  });
  return { folder, process };
}

describe('serve --web-only', () => {
  it('answers, tells the next night, and neither syncs nor writes', async () => {
    const databaseUrl = await postgres.freshDatabase();
    // Whoever comes first makes the tables, and loads the committed facts.
    await runCli(await tempFolder(), ['gaps'], { DATABASE_URL: databaseUrl });
    const requests = depositary.requests.length;
    // PostgreSQL refuses whatever would write.
    const readingOnly = `${databaseUrl}?options=${encodeURIComponent('-c default_transaction_read_only=on')}`;
    const { process } = await start(['serve', '--web-only'], {
      DATABASE_URL: readingOnly,
      SYNC_CRON: '30 4 * * *',
    });
    const url = await process.said(/is at (http\S+)/);
    expect(await process.said(/for the web only: .+/)).toBe(
      'for the web only: no sync runs here, and nothing is sent',
    );
    expect(await (await fetch(`${url}/health?strict=0`)).json()).toMatchObject({
      lastRun: null,
      nextRun: expect.stringMatching(/T04:30:00Z$/) as string,
    });
    expect((await fetch(`${url}/gaps.json?instrument=cedaw`)).status).toBe(200);
    expect(await (await fetch(`${url}/runs.json`)).json()).toMatchObject({
      total: 0,
      nextRun: expect.stringMatching(/T04:30:00Z$/) as string,
    });
    expect(depositary.requests).toHaveLength(requests);
    process.child.kill('SIGTERM');
    expect(await process.ended).toMatchObject({
      status: 0,
      stderr: expect.not.stringContaining('fail') as string,
    });
  }, 90_000);
});

describe('sync --daemon', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'syncs by the schedule, without a server, until %s',
    async (signal) => {
      const { folder, process } = await start(['sync', '--daemon'], { OPERATOR_EMAIL: 'op@mail.example' });
      await process.said(/OPERATOR_EMAIL hears of nothing: SMTP_URL is not set/);
      await process.said(/the next sync is due at /);
      await process.said(/run 1 done/);
      process.child.kill(signal);
      const { status, stdout, stderr } = await process.ended;
      expect(status, stderr).toBe(0);
      expect(stdout + stderr).not.toContain('is at http');
      expect((await runsIn(folder)).map(({ run }) => [run.trigger, run.outcome])).toEqual([
        ['start', 'done'],
      ]);
    },
  );

  it('says in one line that its schedule cannot be understood', async () => {
    const { process } = await start(['sync', '--daemon'], { SYNC_CRON: '61 3 * * *' });
    const { status, stderr } = await process.ended;
    expect(stderr).toMatch(/^ratification-tracker: SYNC_CRON is "61 3 \* \* \*"; expected .+\n$/);
    expect(status).toBe(64);
  });
});
