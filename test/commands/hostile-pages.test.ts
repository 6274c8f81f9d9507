import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, test } from 'vitest';
import { baselinePage } from '../baseline-page.js';
import { startDepositary, withStatus, type Depositary } from '../depositary-server.js';
import { makeTempFolder, removeFolder } from '../temp-folder.js';
import { runCli } from './run-cli.js';

/** A name that would colour, ring, move the cursor and turn the writing, were it printed as it came. */
const hostile = 'Kenya&#27;[31m&#7;&#155;2J&#8238;&#27;]0;title&#27;\\';

/** Control characters, but the tab and the line feed, and those that turn the direction of writing. */
const commanding = /(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u;

let folder: string;
let saved: string;
let depositary: Depositary;

beforeAll(async () => {
  folder = await makeTempFolder();
  saved = join(folder, 'saved');
  await mkdir(saved);
  const rows = (all: readonly { readonly name: string; readonly cells: readonly string[] }[]) =>
    all.map((row) => (row.name === 'Kenya' ? { ...row, name: hostile } : row));
  await writeFile(join(saved, 'IV-8.html'), baselinePage('cedaw', { rows, title: `Convention ${hostile}` }));
  depositary = await startDepositary();
  const location = Buffer.from([0x2f, 0x9b, 0x32, 0x4a]).toString('latin1');
  depositary.answer('IV-8', withStatus(302, { headers: { location: `http://elsewhere${location}` } }));
  expect((await runCli(folder, ['sync', '--instrument', 'cedaw', '--from', saved])).status).toBe(2);
});

afterAll(async () => {
  await depositary.close();
  await removeFolder(folder);
});

test.each<readonly [string, ...(readonly string[])]>([
  ['sync', '--instrument', 'cedaw', '--from', 'saved'],
  ['sync', '--instrument', 'cedaw', '--from', 'saved', '--format', 'json', '--dry-run'],
  ['sync', '--instrument', 'cedaw'],
  ['holds'],
  ['holds', 'show', '1'],
  ['holds', 'show', '1', '--format', 'json'],
  ['run', '1'],
  ['run', '1', '--format', 'json'],
  ['runs'],
  ['inspect', 'saved/IV-8.html'],
  ['inspect', 'saved/\u001b[31m.html'],
])('nothing of a page, a server or a name of a file commands the terminal: %s %s %s %s', async (...args) => {
  const { stdout, stderr } = await runCli(folder, args, { TREATY_COLLECTION_URL: depositary.url });
  expect(`${stdout}${stderr}`).not.toBe('');
  expect(stdout).not.toMatch(commanding);
  expect(stderr).not.toMatch(commanding);
});

it('shows what would have commanded it', async () => {
  const { stdout } = await runCli(folder, ['holds', 'show', '1']);
  expect(stdout).toContain('Kenya\\u001b[31m\\u0007');
});
