import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { tempFolder } from '../temp-folder.js';
import { settingsIn } from '../tracker.js';

const clone = fileURLToPath(new URL('../..', import.meta.url));

it('npm start ends with its server when it is told to', async () => {
  const folder = await tempFolder();
  const env = { ...settingsIn(folder), PATH: process.env['PATH'] ?? '', HOME: folder, TZ: 'UTC' };
  const npm = spawn('npm', ['start'], { cwd: clone, env, stdio: ['ignore', 'ignore', 'pipe'] });
  onTestFinished(() => void npm.kill('SIGKILL'));
  let said = '';
  npm.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  await expect.poll(() => said, { timeout: 20_000 }).toMatch(/ is at http/);
  const url = / is at (http\S+)/.exec(said)![1]!;
  npm.kill('SIGTERM');
  // The pipe closes only with the last process that can write to it.
  expect(await once(npm, 'close')).toEqual([0, null]);
  await expect(fetch(url)).rejects.toThrow();
});
