import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished, test } from 'vitest';
import { startDepositary, withStatus } from '../depositary-server.js';
import { freePort } from '../postgres-server.js';
import { tempFolder } from '../temp-folder.js';
import { startCli } from './run-cli.js';

const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

describe('a server whose log nobody reads any more', () => {
  test.each([
    ['serve', undefined],
    ['npm start', main],
  ])('goes on, and ends well when it is told to: %s', async (_name, program) => {
    const depositary = await startDepositary();
    onTestFinished(() => depositary.close());
    depositary.answer(null, withStatus(404));
    const folder = await tempFolder();
    const port = await freePort();
    const settings = {
      PORT: String(port),
      TREATY_COLLECTION_URL: depositary.url,
      SYNC_ON_START: 'always',
    };
    const { child, ended } = startCli(folder, program ? [] : ['serve'], settings, program);
    onTestFinished(() => void child.kill('SIGKILL'));
    // Whatever it says from here on, of its run that fails too, meets a pipe without a reader.
    child.stdout!.destroy();
    child.stderr!.destroy();
    const answer = async (path: string): Promise<unknown> =>
      fetch(`http://127.0.0.1:${port}${path}`).then(
        (response) => response.json(),
        () => null,
      );
    await expect
      .poll(() => answer('/health'), { timeout: 20_000 })
      .toMatchObject({ lastRun: { outcome: 'failed' } });
    expect(await answer('/gaps.json?instrument=cedaw&asOf=2026-02-03')).toMatchObject({ total: 8 });
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ status: 0, signal: null });
  });
});

describe('a command whose reader stops before the end', () => {
  it.each([['stdout'], ['stderr']] as const)('is done to its end all the same: %s', async (stream) => {
    const { child, ended } = startCli(await tempFolder(), ['matrix', '--as-of', '2026-02-03']);
    child[stream]!.destroy();
    const { status, stdout, stderr } = await ended;
    expect({ status, said: { stdout, stderr }[stream] }).toEqual({ status: 0, said: '' });
    expect(stderr).not.toContain('Error');
  });
});
