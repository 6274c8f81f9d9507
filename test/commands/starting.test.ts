import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { baselinePage } from '../baseline-page.js';
import { startDepositary, type Depositary } from '../depositary-server.js';
import { freePort } from '../postgres-server.js';
import { makeTempFolder, removeFolder } from '../temp-folder.js';
import { settingsIn } from '../tracker.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

let folder: string;
let depositary: Depositary;
let npm: ChildProcess;
let port: number;
let said = '';

beforeAll(async () => {
  [folder, depositary, port] = [await makeTempFolder(), await startDepositary(), await freePort()];
  depositary.put('IV-8', baselinePage('cedaw', {}));
  const settings = { PORT: String(port), SYNC_ON_START: 'always', TREATY_COLLECTION_URL: depositary.url };
  npm = spawn('npm', ['start'], {
    cwd: root,
    env: { ...settingsIn(folder, settings), PATH: process.env['PATH'] ?? '', HOME: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [npm.stdout!, npm.stderr!])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
});

afterAll(async () => {
  npm.kill('SIGKILL');
  await depositary.close();
  await removeFolder(folder);
});

/** What a start says, in this order. */
const lines: readonly RegExp[] = [
  /\[Start\] version \d+\.\d+\.\d+, on Node \d+/,
  /\[Start\] there was no record at \S+tracker\.sqlite; a new one was begun there/,
  /\[Start\] the record in sqlite:\S+: UNTOC as at \d{4}-\d\d-\d\d, .*CEDAW as at 2026-02-03/,
  /\[Start\] the next sync is due at \d{4}-\d\d-\d\dT03:17:00Z/,
];

const ofTheSync: readonly RegExp[] = [
  /\[Sync\] a sync is under way: the pages of http:\/\/127/,
  /\[Sync\] untoc: failed, /,
  /\[Sync\] cedaw: (unchanged|applied), /,
  /\[Sync\] run 1 failed: /,
];

test('a start says what it does: version, record, where it listens, the next sync, and what came of one', async () => {
  await expect.poll(() => said, { timeout: 60_000 }).toMatch(ofTheSync.at(-1)!);
  for (const line of [...lines, ...ofTheSync]) expect(said).toMatch(line);
  expect(said).toContain(`Ratification Tracker is at http://127.0.0.1:${port}\n`);
  const places = lines.map((line) => said.search(line));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
}, 90_000);

test('SIGTERM to npm start ends the server too, within ten seconds and with status 0', async () => {
  const address = `http://127.0.0.1:${port}/gaps.json?instrument=cedaw`;
  expect((await fetch(address)).status).toBe(200);
  const ended = new Promise((resolve) => npm.once('close', (status, signal) => resolve([status, signal])));
  const toldAt = performance.now();
  npm.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
  expect(performance.now() - toldAt).toBeLessThan(10_000);
  await expect(fetch(address)).rejects.toThrow();
}, 30_000);
