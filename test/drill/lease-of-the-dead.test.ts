import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { fivePages } from '../baseline-page.js';
import { startDepositary, usually, type Asked, type Depositary } from '../depositary-server.js';
import { newestDay } from '../participations.js';
import { makeTempFolder, removeFolder } from '../temp-folder.js';
import { settingsIn } from '../tracker.js';
import { runsIn } from './compared-ledgers.js';

const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** Whether a process may be made number 1 of its own namespace here, as in a container. */
const mayUnshare = spawnSync('unshare', ['--fork', '--pid', 'true']).status === 0;
if (!mayUnshare)
  process.stderr.write('Skipped: no process may be made process 1 here (unshare --fork --pid).\n');

let depositary: Depositary;
let folder: string;

beforeEach(async () => {
  depositary = await startDepositary(fivePages(newestDay));
  folder = await makeTempFolder();
});

afterEach(async () => {
  await depositary.close();
  await removeFolder(folder);
});

/** A server in a container of its own: all have the host name of this machine, and each is its process 1. */
function startContained(): ChildProcess {
  const env = {
    ...settingsIn(folder, { TREATY_COLLECTION_URL: depositary.url, SYNC_ON_START: 'always' }),
    PATH: process.env['PATH'] ?? '',
    TZ: 'UTC',
  };
  const contained = spawn('unshare', ['--fork', '--pid', '--kill-child', process.execPath, main], {
    env,
    stdio: 'ignore',
  });
  onTestFinished(() => void contained.kill('SIGKILL'));
  return contained;
}

/** The next request of a treaty, which is not answered. */
const unanswered = async (reference: string) =>
  new Promise<Asked>((resolve) => depositary.answer(reference, resolve, 'html'));
const outcomes = async () => (await runsIn(folder)).map(({ run }) => run.outcome);

describe.skipIf(!mayUnshare)('a lease', () => {
  it('of process 1 that was killed in its sync is taken within a minute by the next process 1', async () => {
    const asked = unanswered('IV-11-c');
    const killed = startContained();
    await asked;
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    depositary.answer('IV-11-c', undefined, 'html');
    startContained();
    await expect.poll(outcomes, { timeout: 60_000 }).toEqual(['done', 'interrupted']);
  }, 90_000);

  it('is left to a living process 1 in another container of the same name', async () => {
    const asked = unanswered('IV-11-c');
    startContained();
    const page = await asked;
    const requests = depositary.requests.length;
    const other = startContained();
    // It asks for nothing while the first one beats: its start and more than three beats long.
    await expect(once(other, 'exit', { signal: AbortSignal.timeout(15_000) })).rejects.toThrow(/abort/);
    expect(depositary.requests).toHaveLength(requests);
    depositary.answer('IV-11-c', undefined, 'html');
    usually(page);
    await expect.poll(outcomes, { timeout: 30_000 }).toEqual(['done']);
  }, 90_000);
});
