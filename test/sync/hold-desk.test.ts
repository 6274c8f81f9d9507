import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Ledger } from '../../src/ledger/ledger.js';
import { readChanges } from '../../src/ledger/read-changes.js';
import { readHolds } from '../../src/ledger/read-holds.js';
import { readRuns } from '../../src/ledger/read-runs.js';
import { HoldDesk, HoldError } from '../../src/sync/hold-desk.js';
import { baselinePage, withCells, withRows, without, type PageAlterations } from '../baseline-page.js';
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

const desk = () => tracker.context.get(HoldDesk);
const read = async <Result>(query: Parameters<Ledger['reader']['read']>[0]) =>
  tracker.context.get(Ledger).reader.read(query) as Promise<Result>;
const holds = async () =>
  (await read<Awaited<ReturnType<ReturnType<typeof readHolds>>>>(readHolds())).map(({ hold }) => hold);
const decider = { by: 'Ada', note: 'the depositary confirmed it by telephone' };

/** A night over such a page of CEDAW. */
async function night(alterations: PageAlterations = {}): Promise<string> {
  depositary.put('IV-8', baselinePage('cedaw', alterations));
  return (await tracker.sync({ only: ['cedaw'] })).rows[0]!.outcome;
}

describe('a hold that is accepted', () => {
  it('applies the archived page, and records who and why', async () => {
    expect(await night({ rows: without('Kenya') })).toBe('held');
    tracker.clock.set('2026-02-04T09:00:00Z');
    const shown = await desk().show(1);
    expect(shown).toMatchObject({ hold: { id: 1, state: 'open' }, unacceptableBecause: null });
    expect(shown.changes.map(({ kind, state }) => `${kind} ${state}`)).toEqual(['removed KEN']);
    await desk().accept(1, decider);

    const at = '2026-02-04T09:00:00Z';
    expect(await holds()).toMatchObject([
      { state: 'accepted', decidedBy: 'Ada', note: decider.note, endedAt: at },
    ]);
    const [change] = await read<readonly object[]>(readChanges());
    expect(change).toMatchObject({
      kind: 'removed',
      state: 'KEN',
      detectedAt: at,
      sha256: shown.snapshot.sha256,
    });
    const [newest] = await read<readonly object[]>(readRuns(1));
    expect(newest).toMatchObject({
      run: { trigger: 'acceptance', outcome: 'done' },
      checks: [{ instrument: 'cedaw', outcome: 'applied', changes: 1 }],
    });
  });

  it.each<[name: string, alterations: PageAlterations]>([
    ['a row that is gone', { rows: without('Kenya') }],
    ['totals that do not add up', { stated: { parties: 190 } }],
    ['an act before the treaty', { rows: withCells('Kenya', ['', '1971-03-09 a']) }],
    ['an older page', { statusAsAt: '2026-02-02' }],
  ])('is not held again the next night: %s', async (_name, alterations) => {
    expect(await night(alterations)).toBe('held');
    await desk().accept(1, decider);
    tracker.clock.set('2026-02-04T12:00:00Z');
    expect(await night({ ...alterations, viewState: 'another' })).toBe('unchanged');
    expect((await holds()).map(({ state }) => state)).toEqual(['accepted']);
  });

  it('does not open the door to what comes after it', async () => {
    await night({ stated: { parties: 190 } });
    await desk().accept(1, decider);
    expect(await night({ stated: { parties: 191 } })).toBe('held');
    expect(await night({ stated: { parties: 190 }, rows: without('Kenya') })).toBe('held');
    expect(await night({ stated: { parties: 190 }, statusAsAt: '2026-02-01' })).toBe('held');
  });
});

describe('a hold that is rejected', () => {
  it('alters nothing, and the same page is not held again', async () => {
    await night({ rows: without('Kenya') });
    const before = await read(readChanges());
    await desk().reject(1, decider);
    expect(await holds()).toMatchObject([{ state: 'rejected', decidedBy: 'Ada' }]);
    expect(await night({ rows: without('Kenya'), viewState: 'another' })).toBe('held');
    expect(await holds()).toHaveLength(1);
    expect(await read(readChanges())).toEqual(before);
  });
});

describe('a hold', () => {
  it('is closed by a good page that comes later', async () => {
    await night({ rows: without('Kenya') });
    expect(await night()).toBe('applied');
    expect((await holds()).map(({ state }) => state)).toEqual(['closed']);
    await expect(desk().accept(1, decider)).rejects.toThrow(/hold 1 is closed since/);
  });

  it('gives way to a newer one that is another', async () => {
    await night({ rows: without('Kenya') });
    await night({ rows: without('Norway') });
    expect((await holds()).map(({ state }) => state)).toEqual(['open', 'closed']);
  });

  it('cannot be accepted where its page was not understood', async () => {
    await night({ rows: withRows({ name: 'Atlantis', cells: ['', '2026-02-01 a'] }) });
    const { unacceptableBecause } = await desk().show(1);
    expect(unacceptableBecause).toMatch(
      /^No State is known by the name "Atlantis"\. The page was not understood/,
    );
    await expect(desk().accept(1, decider)).rejects.toThrow(/^hold 1 cannot be accepted: No State is known/);
    expect(await holds()).toMatchObject([{ state: 'open' }]);
  });

  it('is decided once', async () => {
    await night({ rows: without('Kenya') });
    await desk().reject(1, decider);
    await expect(desk().accept(1, decider)).rejects.toThrow(HoldError);
    await expect(desk().reject(1, decider)).rejects.toThrow(/hold 1 is rejected since/);
    await expect(desk().show(7)).rejects.toThrow(/^there is no hold 7; open are: none$/);
  });
});
