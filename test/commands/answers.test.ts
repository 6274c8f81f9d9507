import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { baselinePage, without } from '../baseline-page.js';
import { realPagesArePresent, realPagesFolder } from '../real-pages.js';
import { makeTempFolder, removeFolder, tempFolder } from '../temp-folder.js';
import { statusDocument } from '../treaty-collection/status-document-fixture.js';
import { exampleNotes, exampleRows, statusPageHtml } from '../treaty-collection/status-page-fixture.js';
import { runCli } from './run-cli.js';

/** A data folder that holds the baseline. */
let folder: string;
beforeAll(async () => {
  folder = await makeTempFolder();
  // The first command tells that it begins a record.
  await runCli(folder, ['runs']);
});
afterAll(async () => removeFolder(folder));

const gapsOfCedaw = ['gaps', '--instrument', 'cedaw', '--as-of', '2026-02-03'];

describe('a list', () => {
  it('is printed as JSON, in the form of its address', async () => {
    const { status, stdout, stderr } = await runCli(folder, [...gapsOfCedaw, '--format', 'json']);
    expect(status).toBe(0);
    const answer = JSON.parse(stdout) as { total: number; rows: { state: { code: string } }[] };
    expect(answer).toMatchObject({ asOf: '2026-02-03', total: 8 });
    expect(answer.rows.map(({ state }) => state.code)).toEqual([
      'VAT',
      'IRN',
      'NIU',
      'PLW',
      'SOM',
      'SDN',
      'TON',
      'USA',
    ]);
    expect(stderr).toMatch(
      /^note: the record of CEDAW is of 3 February 2026; it has not been checked since\n$/,
    );
  });

  it('has remarks on its rows beside the table, where they would not fit', async () => {
    const { stdout, stderr } = await runCli(folder, gapsOfCedaw);
    expect(stdout).not.toContain('New Zealand');
    expect(stderr).toMatch(/^remark: Niue, cedaw: New Zealand's instrument of ratification/m);
  });

  it('is printed as CSV, and as a table with its title beside it', async () => {
    const [csv, table] = await Promise.all([
      runCli(folder, [...gapsOfCedaw, '--format', 'csv']),
      runCli(folder, gapsOfCedaw),
    ]);
    const lines = csv.stdout.trim().split('\r\n');
    expect(lines).toHaveLength(9);
    expect(lines[0]).toMatch(/^code,state,group,instrument,standing,/);
    expect(lines[8]).toMatch(/^USA,United States of America,/);
    expect(table.stdout).toContain('│ PLW  │ Palau');
    expect(table.stderr).toMatch(/^States that are not parties: CEDAW, as of 3 February 2026: 8\nnote: /);
  });

  it('is the whole matrix', async () => {
    const { status, stdout } = await runCli(folder, ['matrix', '--format', 'csv']);
    expect(status).toBe(0);
    expect(stdout.trim().split('\r\n')).toHaveLength(1 + 198);
  });
});

describe('inspect', () => {
  it('prints what the reader makes of any page', async () => {
    const page = statusPageHtml({ reference: 'XXVI-5', rows: exampleRows, notes: exampleNotes });
    const file = join(await tempFolder(), 'page.html');
    await writeFile(file, page);
    const { status, stdout, stderr } = await runCli(folder, ['inspect', file]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const read = JSON.parse(stdout) as { participants: unknown[] };
    expect(read).toMatchObject({
      reference: 'XXVI-5',
      statusAsAt: '2026-02-03',
      stated: { signatories: 3, parties: 3 },
      counted: { signatories: 3, parties: 3 },
      findings: [],
    });
    expect(read.participants[0]).toEqual({
      name: 'Albania',
      state: 'ALB',
      signature: null,
      consent: { date: '2008-02-05', code: 'a', withdrawn: false },
      withdrawn: false,
      notes: [],
    });
  });

  it('reads either edition, by what the file begins with', async () => {
    const at = await tempFolder();
    const facts = { reference: 'XVIII-12-a', rows: exampleRows, notes: exampleNotes };
    await writeFile(join(at, 'page.xml'), statusPageHtml(facts));
    await writeFile(join(at, 'document.html'), statusDocument(facts));
    const [page, document] = await Promise.all(
      ['page.xml', 'document.html'].map(async (file) => {
        const { status, stdout, stderr } = await runCli(at, ['inspect', file]);
        expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
        return JSON.parse(stdout) as Record<string, unknown>;
      }),
    );
    // A document prints no day.
    expect(document).toEqual({ ...page, statusAsAt: null });
    expect(Object.keys(document!)).toEqual([
      'reference',
      'title',
      'statusAsAt',
      'stated',
      'counted',
      'participants',
      'statements',
      'findings',
    ]);
  });

  it('tells of a document that is not one in its findings', async () => {
    const at = await tempFolder();
    await writeFile(join(at, 'cut.xml'), statusDocument({ rows: exampleRows }).subarray(0, 2_600));
    const { status, stdout, stderr } = await runCli(at, ['inspect', 'cut.xml']);
    expect({ status, stderr }).toEqual({ status: 2, stderr: '' });
    const { findings } = JSON.parse(stdout) as { findings: unknown[] };
    expect(findings).toContainEqual(expect.objectContaining({ level: 'error', name: 'cut-page' }));
  });

  it('ends with 2 for a page that does not add up', async () => {
    const at = await tempFolder();
    await writeFile(join(at, 'short.html'), statusPageHtml({ rows: exampleRows, stated: { parties: 9 } }));
    const { status, stdout } = await runCli(at, ['inspect', 'short.html']);
    expect(status).toBe(2);
    const [finding] = (JSON.parse(stdout) as { findings: unknown[] }).findings;
    expect(finding).toMatchObject({ level: 'error', name: 'totals-differ' });
  });
});

describe.skipIf(!realPagesArePresent)('sync --from the real pages', { timeout: 120_000 }, () => {
  it('applies them once; a second time they are unchanged', async () => {
    const args = ['sync', '--from', realPagesFolder, '--format', 'json'];
    const only = ['--instrument', 'cedaw', '--instrument', 'opsc'];
    const outcomes = [];
    for (let time = 1; time <= 2; time++) {
      const { status, stdout } = await runCli(folder, [...args, ...only]);
      expect(status).toBe(0);
      const { rows } = JSON.parse(stdout) as { rows: Record<string, unknown>[] };
      expect(rows.map(({ stated }) => stated)).toEqual(rows.map(({ counted }) => counted));
      outcomes.push(rows.map(({ instrument, outcome, changes }) => [instrument, outcome, changes]));
    }
    expect(outcomes).toEqual([
      [
        ['opsc', 'applied', []],
        ['cedaw', 'applied', []],
      ],
      [
        ['opsc', 'unchanged', []],
        ['cedaw', 'unchanged', []],
      ],
    ]);
  });
});

describe('a page that is held', { timeout: 120_000 }, () => {
  it('ends the sync with 2, is shown, and can be accepted by whoever answers for it', async () => {
    const [at, pages] = [await tempFolder(), await tempFolder()];
    await writeFile(join(pages, 'IV-8.html'), baselinePage('cedaw', { rows: without('Kenya') }));
    const sync = await runCli(at, ['sync', '--from', pages, '--instrument', 'cedaw']);
    expect(sync.status).toBe(2);
    expect(sync.stdout).toContain('held');
    expect(sync.stderr).toContain('Kenya is on record and no longer on the page');

    const show = await runCli(at, ['holds', 'show', '1']);
    expect(show.stdout).toMatch(/participants-kept: Kenya[^]*make 1 changes:\n.*Kenya/);

    const accept = await runCli(at, ['holds', 'accept', '1', '--by', 'Ada', '--note', 'a test']);
    expect(accept).toMatchObject({ status: 0, stderr: 'hold 1: accepted by Ada\n' });
    const gaps = await runCli(at, [...gapsOfCedaw, '--format', 'csv']);
    expect(gaps.stdout).toContain('\r\nKEN,Kenya,');
  });
});
