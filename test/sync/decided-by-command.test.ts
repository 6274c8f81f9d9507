import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { baselinePage, withCells, withRows, without } from '../baseline-page.js';
import { runCli } from '../commands/run-cli.js';
import { startDepositary, type Depositary } from '../depositary-server.js';
import { makeTempFolder, removeFolder } from '../temp-folder.js';

let depositary: Depositary;
let folder: string;

beforeAll(async () => {
  depositary = await startDepositary();
  // A document that said the same would be the second witness of a row.
  depositary.putDocument('IV-8', null);
  folder = await makeTempFolder();
});

afterAll(async () => {
  await depositary.close();
  await removeFolder(folder);
});

const unknown = baselinePage('cedaw', { rows: withRows({ name: 'Atlantis', cells: ['', '2026-02-01 a'] }) });
const corrected = baselinePage('cedaw', { rows: withCells('Palau', ['2011-09-21', '']) });
const withoutKenya = baselinePage('cedaw', { rows: without('Kenya') });

/** One command after another, each on what the one before it left behind. */
const story: readonly {
  readonly page?: string;
  readonly command: string;
  readonly status: number;
  readonly says: RegExp;
}[] = [
  { command: 'holds --format csv', status: 0, says: /no page was ever held/ },
  { command: 'holds show 1', status: 64, says: /there is no hold 1; open are: none/ },
  { command: 'holds show one', status: 64, says: /"one" is not the number of a hold/ },
  { page: unknown, command: 'sync --instrument cedaw', status: 2, says: /cedaw: held/ },
  {
    command: 'holds show 1',
    status: 0,
    says: /It cannot be accepted: No State is known by the name "Atlantis"/,
  },
  { command: 'holds accept 1', status: 64, says: /hold 1 cannot be accepted/ },
  { page: withoutKenya, command: 'sync --instrument cedaw', status: 2, says: /cedaw: held/ },
  { command: 'holds accept 1', status: 64, says: /hold 1 is closed since/ },
  { command: 'holds show 2', status: 0, says: /Accepting it would make 1 changes:\n.*Kenya/ },
  { command: 'holds reject 2 --by Ada --note misprint', status: 0, says: /hold 2: rejected by Ada/ },
  { command: 'sync --instrument cedaw', status: 2, says: /cedaw: held/ },
  { command: 'holds list --format csv', status: 0, says: /Ada/ },
  { command: 'verify', status: 0, says: /14 snapshots were read; 0 differences/ },
  { command: 'replay', status: 0, says: /14 snapshots were read; 0 differences/ },
  { page: corrected, command: 'sync --instrument cedaw', status: 0, says: /cedaw: applied/ },
  { command: 'holds --format csv', status: 0, says: /3,cedaw,row,PLW,open/ },
  {
    command: 'holds show 3',
    status: 0,
    says: /Hold 3: cedaw, the row of Palau, .* open since [^]*signature of Palau is printed as of 21 September 2011[^]*make 1 changes:\n.*Palau/,
  },
  { command: 'holds accept 3 --by Ada', status: 0, says: /hold 3: accepted by Ada/ },
  {
    command: 'holds show 3',
    status: 0,
    says: /^(?![^]*Accepting it)(?![^]*may be accepted)[^]*accepted since[^]*Why it was not believed at once:/,
  },
  { command: 'holds accept 3', status: 64, says: /hold 3 is accepted since/ },
  { command: 'verify', status: 0, says: /; 0 differences/ },
];

test('holds are decided on the command line, and the exit status says what came of it', async () => {
  for (const { page, command, status, says } of story) {
    if (page !== undefined) depositary.put('IV-8', page);
    const ended = await runCli(folder, command.split(' '), { TREATY_COLLECTION_URL: depositary.url });
    expect(`${ended.stdout}${ended.stderr}`, command).toMatch(says);
    expect(ended.status, command).toBe(status);
  }
  await rm(join(folder, 'snapshots'), { recursive: true });
  expect((await runCli(folder, ['verify'])).status).not.toBe(0);
}, 120_000);
