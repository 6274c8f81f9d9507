import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { baselinePage, withCells } from '../baseline-page.js';
import { tempFolder } from '../temp-folder.js';
import { runCli } from './run-cli.js';

/** One command after another on a page of OPSC from which Denmark's ratification is gone. */
const story: readonly { readonly command: string; readonly status: number; readonly says: RegExp }[] = [
  { command: 'sync --from pages --instrument opsc', status: 2, says: /opsc: held/ },
  {
    command: 'holds show 1',
    status: 0,
    says: /holds accept 1 --as withdrawal --on YYYY-MM-DD --by NAME --note TEXT\n.*\n {2}Denmark \(DNK\) withdrew: its ratification of 24 July 2003 ended on that day\n/,
  },

  {
    command: 'holds accept 1 --as withdrawal',
    status: 64,
    says: /--as withdrawal has no day; expected --on YYYY-MM-DD/,
  },
  {
    command: 'holds accept 1 --as departure --on 2026-02-01',
    status: 64,
    says: /'departure' is invalid\. Allowed choices are withdrawal\./,
  },
  {
    command: 'holds accept 1 --as withdrawal --on 2003-07-24',
    status: 64,
    says: /--on 2003-07-24 is not after .*; expected/,
  },
  {
    command: 'holds accept 1 --as withdrawal --on 2026-02-11',
    status: 64,
    says: /--on 2026-02-11 is after .*; expected/,
  },
  { command: 'holds reject 1 --as withdrawal --on 2026-02-01', status: 64, says: /unknown option '--as'/ },

  {
    command: 'holds accept 1 --as withdrawal --on 2026-02-01 --state dnk --by Ada',
    status: 0,
    says: /^hold 1: accepted by Ada; DNK withdrew with effect from 2026-02-01\n$/,
  },
  { command: 'holds accept 1 --as withdrawal --on 2026-02-01', status: 64, says: /hold 1 is accepted since/ },
  { command: 'holds show 1', status: 0, says: /Accepted as a withdrawal: DNK, with effect from 2026-02-01/ },
  { command: 'holds --format csv', status: 0, says: /,withdrawal,DNK,2026-02-01,/ },
  { command: 'withdrawals --instrument opsc --format csv', status: 0, says: /DNK,.*2026-02-01,accepted/ },
  { command: 'state DNK --format csv --as-of 2010-01-01', status: 0, says: /opsc,.*party/ },
  { command: 'gaps --instrument opsc --format csv', status: 0, says: /DNK,.*signatory/ },
  { command: 'sync --from pages --instrument opsc', status: 0, says: /opsc: unchanged/ },
  { command: 'verify', status: 0, says: / 0 differences/ },
  { command: 'replay', status: 0, says: / 0 differences/ },
];

test('what is gone from a page is accepted as a withdrawal, and bad words are refused in one line', async () => {
  const folder = await tempFolder();
  await mkdir(join(folder, 'pages'));
  const rows = withCells('Denmark', ['2000-09-07', '']);
  await writeFile(
    join(folder, 'pages', 'IV-11-c.html'),
    baselinePage('opsc', { rows, statusAsAt: '2026-02-10' }),
  );
  for (const { command, status, says } of story) {
    const ended = await runCli(folder, command.split(' '));
    expect(`${ended.stdout}${ended.stderr}`, command).toMatch(says);
    expect(ended.status, command).toBe(status);
    if (status === 64) expect(ended.stderr.trimEnd().split('\n'), command).toHaveLength(1);
  }
}, 240_000);
