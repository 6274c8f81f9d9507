import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { gaps } from '../../src/status/questions/gaps.js';
import { run } from '../../src/status/questions/runs.js';
import { state } from '../../src/status/questions/state.js';
import { upcoming } from '../../src/status/questions/upcoming.js';
import { withdrawals } from '../../src/status/questions/withdrawals.js';
import { HoldDesk } from '../../src/sync/hold-desk.js';
import { inspectPage } from '../../src/treaty-collection/inspect-page.js';
import { readStatusPage } from '../../src/treaty-collection/read-status-page.js';
import { FixedClock } from '../fixed-clock.js';
import { resolveName } from '../participations.js';
import { openTracker, type OpenTracker } from '../tracker.js';

/** Small pages of OPSC that were once read wrongly, beside the project; each folder is one night. */
const cases = fileURLToPath(new URL('../../../shared/cases/', import.meta.url));
const arePresent = existsSync(cases);
if (!arePresent)
  process.stderr.write('The cases (../shared/cases) are absent: the suite that reads them is skipped.\n');

let tracker: OpenTracker;

/** The outcome of a night over the page of a case, on the day after it was printed. */
async function night(name: string): Promise<string> {
  tracker = await openTracker({
    clock: new FixedClock('2026-02-11T03:17:00Z'),
    // What is read in a page is to be seen on its first night.
    settings: { SYNC_SECOND_LOOK: 'off' },
  });
  const report = await tracker.sync({ only: ['opsc'], from: join(cases, name) });
  return report.rows[0]?.outcome ?? '';
}

const standingOn = async (code: string, asOf?: string) => {
  const { rows } = await tracker.ask(state, { code, ...(asOf && { asOf }) });
  return rows.find(({ instrument }) => instrument === 'opsc');
};
const told = async () => {
  const { rows } = await tracker.ask(withdrawals, { instrument: 'opsc' });
  return rows.map((row) => [row.state.code, row.notifiedOn, row.effectiveOn, row.notification, row.standing]);
};
const findings = async () => {
  const { rows } = await tracker.ask(run, { id: '1' });
  return rows.flatMap((row) => row.findings).map(({ name, message }) => `${name}: ${message}`);
};

describe.skipIf(!arePresent)('a page that was once read wrongly', () => {
  afterEach(async () => tracker.close());

  it('has the letter of an act raised', async () => {
    expect(await night('01-letter-raised')).toBe('applied');
    expect(await standingOn('ALB')).toMatchObject({ boundOn: '2008-02-05', mode: 'accession' });
  });

  it('tells a notice in an end note, without brackets', async () => {
    expect(await night('02-notice-in-a-note-no-brackets')).toBe('applied');
    expect(await told()).toEqual([['POL', '2026-01-20', '2027-01-20', 'C.N.21.2026', 'party']]);
    const { rows } = await tracker.ask(upcoming, { instrument: 'opsc' });
    expect(rows).toMatchObject([
      { state: { code: 'POL' }, on: '2027-01-20', kind: 'withdrawal-takes-effect' },
    ]);
  });

  it('tells an older withdrawal than the present accession too', async () => {
    expect(await night('04-older-withdrawal-than-the-accession')).toBe('applied');
    expect(await told()).toEqual([['ZMB', '2016-12-03', '2017-12-31', null, 'withdrawn']]);
    expect(await standingOn('ZMB', '2014-06-01')).toMatchObject({ standing: 'party' });
  });

  it('names a State as it was called before', async () => {
    expect(await night('05-note-uses-the-former-name')).toBe('applied');
    expect(await told()).toEqual([['TUR', '2024-03-04', '2025-03-04', null, 'withdrawn']]);
    expect(await standingOn('TUR', '2025-03-03')).toMatchObject({ standing: 'party' });
    expect(await standingOn('TUR', '2025-05-01')).toMatchObject({ standing: 'withdrawn' });
  });

  it('tells days in other words, and in a small table', async () => {
    expect(await night('06-days-told-in-other-words')).toBe('applied');
    expect(await told()).toEqual(
      ['DNK', 'KWT', 'URY'].map((code) => [code, '2024-03-04', '2025-03-04', null, 'withdrawn']),
    );
  });

  it('has a ratification gone from its cell, which a person accepts as a withdrawal', async () => {
    expect(await night('08-ratification-blanked')).toBe('held');
    const asWithdrawal = { on: '2026-02-01', states: [] };
    await tracker.context.get(HoldDesk).accept(1, { by: 'Ada', note: null, asWithdrawal });
    expect(await standingOn('DNK', '2010-01-01')).toMatchObject({ standing: 'party' });
    expect(await standingOn('DNK')).toMatchObject({
      standing: 'signatory',
      sentence:
        'Denmark ratified on 24 July 2003 and denounced it with effect from 1 February 2026; its signature of 7 September 2000 stands',
    });
    expect(await told()).toEqual([['DNK', null, '2026-02-01', null, 'signatory']]);
  });

  it('has signatures in brackets, with a day and without', async () => {
    expect(await night('09-signature-withdrawn')).toBe('applied');
    for (const code of ['KEN', 'GHA'])
      expect(await standingOn(code, '2015-01-01')).toMatchObject({ standing: 'signatory' });
    expect((await standingOn('KEN'))?.sentence).toMatch(/^Kenya signed on .* and withdrew its signature$/);
    expect((await standingOn('GHA'))?.sentence).toMatch(
      /^Ghana signed on .* and withdrew its signature on \d+ \w+ \d{4}$/,
    );
    expect(await findings()).toContainEqual(expect.stringMatching(/^withdrawal-not-told: "Kenya"/));
    const { rows } = await tracker.ask(gaps, { instrument: 'opsc', standing: 'none' });
    expect(rows.map((row) => row.state.code)).toEqual(expect.arrayContaining(['GHA', 'KEN']));
  });

  it('has a hyphen that does not break in a name', async () => {
    expect(await night('11-hyphen-that-does-not-break')).toBe('held');
    expect(await findings()).toContainEqual(
      expect.stringMatching(/^participants-resolve: .*U\+2011 NON-BREAKING HYPHEN/),
    );
  });
});

describe.skipIf(!arePresent)('a page of six rows', () => {
  const inspected = (file: string) => {
    const page = readStatusPage(readFileSync(join(cases, file)), resolveName);
    return inspectPage(page, resolveName);
  };

  it.each(['13-thead-without-tbody.html', '15-closing-tag-doubled.html'])(
    'is read as browsers do: %s',
    (file) => {
      const { participants, counted, stated, findings: found } = inspected(file);
      expect(participants).toHaveLength(6);
      expect(participants.every((one) => one.state !== null)).toBe(true);
      expect(counted).toEqual(stated);
      expect(found).toEqual([]);
    },
  );

  it('names a month in another language', () => {
    const { findings: found } = inspected('17-month-in-another-language.html');
    expect(found).toContainEqual({
      level: 'error',
      name: 'unknown-month',
      message: expect.stringContaining('"Mai"'),
    });
  });
});
