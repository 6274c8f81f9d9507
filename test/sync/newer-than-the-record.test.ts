import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Ledger } from '../../src/ledger/ledger.js';
import { readRuns } from '../../src/ledger/read-runs.js';
import { gaps, type GapRow } from '../../src/status/questions/gaps.js';
import { HoldDesk } from '../../src/sync/hold-desk.js';
import { replay } from '../../src/sync/replay.js';
import { SyncService } from '../../src/sync/sync.service.js';
import { baselinePage, withCells, withRows, type PageAlterations } from '../baseline-page.js';
import { startDepositary, type Depositary } from '../depositary-server.js';
import { openTracker, type OpenTracker } from '../tracker.js';

let depositary: Depositary;
let tracker: OpenTracker;

beforeEach(async () => {
  depositary = await startDepositary();
  tracker = await openTracker({ settings: { TREATY_COLLECTION_URL: depositary.url } });
});

afterEach(async () => {
  await tracker.close();
  await depositary.close();
});

/** A night over such a page of CEDAW. */
async function night(day: string, alterations: PageAlterations = {}): Promise<string> {
  tracker.clock.set(`${day}T03:17:00Z`);
  depositary.put('IV-8', baselinePage('cedaw', { statusAsAt: day, ...alterations }));
  return (await tracker.sync({ only: ['cedaw'] })).rows[0]!.outcome;
}

const ask = async (raw = {}) => tracker.ask(gaps, { instrument: 'cedaw', ...raw });
const palauIn = (rows: readonly GapRow[]) => rows.find(({ state }) => state.code === 'PLW')?.sentence;

/** Palau joins, and something else on the page is not understood or not believed. */
const joined = withCells('Palau', ['2011-09-20', '2026-02-08']);
const newsOf10February: PageAlterations = { rows: joined, stated: { parties: 191 } };

describe('a page that is held', () => {
  it('is not made pointless by an older page that is good', async () => {
    await night('2026-02-09');
    expect(await night('2026-02-10', newsOf10February)).toBe('held');
    expect(await night('2026-02-11', { statusAsAt: '2026-02-09' })).toBe('unchanged');
    const { records, warnings } = await ask();
    expect(records).toMatchObject([{ held: 1 }]);
    expect(warnings).toEqual([
      'a newer page of CEDAW is held since 10 February 2026 and not applied (hold 1)',
    ]);
    expect(await night('2026-02-12', { rows: joined })).toBe('applied');
    expect((await ask()).records).toMatchObject([{ held: null }]);
  });

  it('was not known before it was accepted', async () => {
    await night('2026-02-10', newsOf10February);
    tracker.clock.set('2026-02-20T12:00:00Z');
    await tracker.context.get(HoldDesk).accept(1, { by: 'Ada', note: null });
    const then = await ask({ knownAt: '2026-02-15' });
    expect(then.records).toMatchObject([{ statusAsAt: '2026-02-03', held: 1 }]);
    expect(palauIn(then.rows)).toMatch(/was not a party as at 3 February 2026/);
    expect(palauIn((await ask()).rows)).toBeUndefined();
  });

  it('tells its reasons once, however often it is met', async () => {
    for (const day of ['2026-02-10', '2026-02-11', '2026-02-12']) {
      const rows = withRows({ name: 'Atlantis', cells: ['', '2026-02-01 a'] });
      expect(await night(day, { rows })).toBe('held');
    }
    // Of the page, and of its document, which knows Atlantis too.
    const runs = await tracker.context.get(Ledger).reader.read(readRuns(3));
    expect(runs.map(({ findings }) => findings.length)).toEqual([0, 0, 2]);
  });
});

describe('a page that was saved long ago', () => {
  it('does not make a record fresh', async () => {
    expect(await night('2026-11-24', { statusAsAt: '2026-02-03' })).toBe('applied');
    const { records, rows } = await ask();
    expect(records).toMatchObject([
      {
        stale: true,
        statusAsAt: '2026-02-03',
        warning:
          'the record of CEDAW is of 3 February 2026; the page that was read on 24 November 2026 was no newer',
      },
    ]);
    expect(palauIn(rows)).toMatch(/was not a party as at 3 February 2026/);
  });
});

describe('a replay', () => {
  it('tells corrections from new acts by what was known at the time', async () => {
    await night('2026-02-05', { rows: withCells('Palau', ['2011-09-20', '2026-02-02']) });
    await night('2026-02-20', { rows: withCells('Palau', ['2011-09-20', '2026-02-02']) });
    await night('2026-02-21', { rows: withCells('Palau', ['2011-09-20', '2026-02-06']) });
    const { archive, resolve } = tracker.context.get(SyncService);
    const ledger = tracker.context.get(Ledger);
    expect((await replay({ ledger, archive, resolve, instruments: [] })).rows).toEqual([]);
  });
});
