import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { declaredInstruments } from '../../src/instruments/instruments.js';
import { Ledger } from '../../src/ledger/ledger.js';
import { readChanges, type ChangeRecord } from '../../src/ledger/read-changes.js';
import { changes as changesQuestion } from '../../src/status/questions/changes.js';
import { holds as holdsQuestion } from '../../src/status/questions/holds.js';
import { state as stateQuestion } from '../../src/status/questions/state.js';
import { withdrawals } from '../../src/status/questions/withdrawals.js';
import { HoldDesk, HoldError, type AcceptanceWord } from '../../src/sync/hold-desk.js';
import { replay } from '../../src/sync/replay.js';
import { SyncService } from '../../src/sync/sync.service.js';
import { verifyArchive } from '../../src/sync/verify-archive.js';
import { change as changeSchema, hold as holdSchema } from '../../src/web/openapi/journal-schemas.js';
import { baselinePage, withCells, without, type PageAlterations } from '../baseline-page.js';
import { startDepositary, type Depositary } from '../depositary-server.js';
import { openBeside } from '../ledger/each-database.js';
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

const ledger = () => tracker.context.get(Ledger);
const desk = () => tracker.context.get(HoldDesk);
const word = (on = '2026-02-01', ...states: string[]): AcceptanceWord => ({
  by: 'Ada',
  note: 'C.N.1.2026',
  asWithdrawal: { on, states },
});

/** A night over such a page of OPSC, with the totals that follow from its rows. */
async function night(alterations: PageAlterations = {}): Promise<string> {
  depositary.put('IV-11-c', baselinePage('opsc', alterations));
  return (await tracker.sync({ only: ['opsc'] })).rows[0]!.outcome;
}

const signedOn = '2000-09-07';
const blanked = withCells('Denmark', [signedOn, '']);
const acceded = withCells('Cameroon', ['2001-10-05', '2026-02-02']);

const record = async () => (await ledger().reader.record('opsc'))!;
const rowOf = async (state: string) => (await record()).participations.find((row) => row.state === state);
const changes = async () => {
  const found = await ledger().reader.read(readChanges());
  return found.filter(({ instrument }) => instrument === 'opsc').toSorted((a, b) => a.id - b.id);
};
const said = (found: readonly Pick<ChangeRecord, 'kind' | 'state' | 'happenedOn'>[]) =>
  found.map(({ kind, state, happenedOn }) => `${kind} ${state} ${happenedOn ?? ''}`.trim());

const standingOn = async (asOf: string, code = 'DNK') => {
  const { rows } = await tracker.ask(stateQuestion, { code, asOf });
  return rows.find(({ instrument }) => instrument === 'opsc')?.standing;
};

/** What the record does not say as the archive and the rulings do. */
const differences = async () => {
  const { archive, resolve } = tracker.context.get(SyncService);
  const world = { ledger: ledger(), archive, resolve, instruments: declaredInstruments() };
  return [...(await replay(world)).rows, ...(await verifyArchive(world)).rows];
};

describe('a ratification that is gone from its cell', () => {
  it('is held, and accepted as a withdrawal it ends without erasing the past', async () => {
    expect(await night({ rows: blanked })).toBe('held');
    const { gone, changes: asPrinted } = await desk().show(1);
    expect(gone).toMatchObject([{ state: 'DNK', cells: ['consent'] }]);
    expect(said(asPrinted)).toEqual(['corrected DNK']);

    tracker.clock.set('2026-02-04T09:00:00Z');
    const view = await desk().accept(1, word());
    expect(said(view.changes)).toEqual(['withdrew DNK 2026-02-01']);
    expect(said(await changes())).toEqual(['withdrew DNK 2026-02-01']);
    expect(await rowOf('DNK')).toMatchObject({
      signature: { date: signedOn, withdrawn: false },
      consent: { date: '2003-07-24', code: '', withdrawn: true },
      withdrawal: { notifiedOn: null, effectiveOn: '2026-02-01', notification: null, hold: 1 },
    });

    const days = ['2001-01-01', '2010-01-01', '2026-01-31', '2026-02-01', '2026-02-04'];
    expect(await Promise.all(days.map((day) => standingOn(day)))).toEqual([
      'signatory',
      'party',
      'party',
      'signatory',
      'signatory',
    ]);
    expect((await tracker.ask(withdrawals, { instrument: 'opsc' })).rows).toMatchObject([
      {
        state: { code: 'DNK' },
        boundOn: '2003-07-24',
        notifiedOn: null,
        effectiveOn: '2026-02-01',
        effectiveOnSource: 'accepted',
        because: 'told by the person who accepted hold 1, a page from which the act is gone',
        standing: 'signatory',
      },
    ]);
    expect(await differences()).toEqual([]);
  });

  it('is told of among the holds, with the State and the day', async () => {
    await night({ rows: blanked });
    await desk().accept(1, word());
    await night({ rows: (rows) => without('Kenya')(blanked(rows)) });
    await desk().accept(2, { by: 'Ada', note: null });
    const { rows } = await tracker.ask(holdsQuestion);
    for (const row of rows) expect(holdSchema.parse(row)).toEqual(row);
    for (const row of (await tracker.ask(changesQuestion)).rows) expect(changeSchema.parse(row)).toEqual(row);
    expect(rows).toMatchObject([
      { id: 2, state: 'accepted', acceptedAs: null, withdrawals: [] },
      {
        id: 1,
        state: 'accepted',
        decidedBy: 'Ada',
        note: 'C.N.1.2026',
        acceptedAs: 'withdrawal',
        withdrawals: [{ state: { code: 'DNK', name: 'Denmark' }, effectiveOn: '2026-02-01' }],
      },
    ]);
    const cells = (key: string) => {
      const column = holdsQuestion.columns(undefined as never).find((one) => one.key === key)!;
      return rows.map((row) => column.cell(row));
    };
    expect([cells('acceptedAs'), cells('withdrew'), cells('withdrewOn')]).toEqual([
      [null, 'withdrawal'],
      [null, 'DNK'],
      [null, '2026-02-01'],
    ]);
  });

  it('was a party as known before it was accepted', async () => {
    await night({ rows: blanked });
    tracker.clock.set('2026-02-04T09:00:00Z');
    await desk().accept(1, word());
    const known = async (knownAt: string) =>
      (await tracker.ask(stateQuestion, { code: 'DNK', knownAt, asOf: '2026-02-03' })).rows.find(
        ({ instrument }) => instrument === 'opsc',
      )?.standing;
    expect(await known('2026-02-04T08:59:59Z')).toBe('party');
    expect(await known('2026-02-04T09:00:00Z')).toBe('signatory');
  });

  it('is neither held nor undone on the nights that follow', async () => {
    await night({ rows: blanked });
    await desk().accept(1, word());
    const before = await rowOf('DNK');
    expect(await night({ rows: blanked, viewState: 'another' })).toBe('unchanged');
    expect(await night({ rows: (rows) => acceded(blanked(rows)) })).toBe('applied');
    expect((await changes()).map(({ state }) => state)).toEqual(['DNK', 'CMR']);
    expect(await rowOf('DNK')).toEqual(before);
    expect(await differences()).toEqual([]);
  });

  it('that is printed again was restored, and is held when it is gone once more', async () => {
    await night({ rows: blanked });
    await desk().accept(1, word());
    expect(await night()).toBe('applied');
    expect(await rowOf('DNK')).toMatchObject({ consent: { withdrawn: false }, withdrawal: null });
    expect(await standingOn('2026-02-03')).toBe('party');
    expect(await night({ rows: blanked, viewState: 'another' })).toBe('held');
    await desk().accept(2, word('2026-02-02'));
    expect(said(await changes())).toEqual([
      'withdrew DNK 2026-02-01',
      'withdrawal-reversed DNK',
      'withdrew DNK 2026-02-02',
    ]);
    expect(await night({ rows: blanked })).toBe('unchanged');
    expect(await differences()).toEqual([]);
  });

  it('gives way to a return, which does not erase the first time either', async () => {
    await night({ rows: blanked });
    await desk().accept(1, word());
    tracker.clock.set('2027-03-01T12:00:00Z');
    const returned = withCells('Denmark', [signedOn, '2027-02-01 a']);
    expect(await night({ rows: returned, statusAsAt: '2027-03-01' })).toBe('applied');
    const days = ['2010-01-01', '2026-06-01', '2027-02-01'];
    expect(await Promise.all(days.map((day) => standingOn(day)))).toEqual(['party', 'signatory', 'party']);
    expect(await night({ rows: blanked, statusAsAt: '2027-03-01' })).toBe('held');
    expect(await differences()).toEqual([]);
  });

  it('is not undone by a page that no longer lists the State, which is held', async () => {
    await night({ rows: blanked });
    await desk().accept(1, word());
    expect(await night({ rows: without('Denmark') })).toBe('held');
    const { findings } = await desk().show(2);
    expect(findings.map(({ message }) => message)).toContain(
      'the signature of Denmark, 7 September 2000 on record, is gone from the page',
    );
    await expect(desk().accept(2, word('2026-02-02'))).rejects.toThrow(
      /expected 2026-02-01, which is on record$/,
    );
    await desk().accept(2, word('2026-02-01'));
    expect(await standingOn('2026-02-03')).toBe('withdrawn');
    expect(await standingOn('2010-01-01')).toBe('party');
    expect(await night({ rows: without('Denmark'), viewState: 'another' })).toBe('unchanged');
    expect(await differences()).toEqual([]);
  });
});

describe('a row that is gone', () => {
  it('is accepted as a withdrawal of everything in it', async () => {
    expect(await night({ rows: without('Denmark') })).toBe('held');
    await desk().accept(1, word());
    expect(said(await changes())).toEqual(['withdrew DNK 2026-02-01']);
    const days = ['2001-01-01', '2010-01-01', '2026-02-03'];
    expect(await Promise.all(days.map((day) => standingOn(day)))).toEqual([
      'signatory',
      'party',
      'withdrawn',
    ]);
    expect(await night({ rows: without('Denmark'), viewState: 'another' })).toBe('unchanged');
    expect(await night({ rows: (rows) => acceded(without('Denmark')(rows)) })).toBe('applied');
    expect(await differences()).toEqual([]);
  });
});

describe('a signature that is gone', () => {
  it('of a State that did not ratify ends, and stood on the days before', async () => {
    expect(await night({ rows: withCells('Cameroon', ['', '']) })).toBe('held');
    await desk().accept(1, word());
    const days = ['2015-01-01', '2026-02-01'];
    expect(await Promise.all(days.map((day) => standingOn(day, 'CMR')))).toEqual(['signatory', 'none']);
    expect(await night({ rows: withCells('Cameroon', ['', '']), viewState: 'another' })).toBe('unchanged');
    expect(await differences()).toEqual([]);
  });
});

describe('acts of several States that are gone', () => {
  const both: PageAlterations['rows'] = (rows) => without('Norway')(blanked(rows));

  it('are told apart by --state; what is not named is recorded as it is printed', async () => {
    await night({ rows: both });
    await expect(desk().accept(1, word())).rejects.toThrow(
      /name those that withdrew with --state: DNK, NOR$/,
    );
    const { gone } = await desk().accept(1, word('2026-02-01', 'DNK'));
    expect(gone.map(({ state }) => state)).toEqual(['NOR']);
    expect(said(await changes())).toEqual(['withdrew DNK 2026-02-01', 'removed NOR']);
    expect(await differences()).toEqual([]);
  });

  it('may all be withdrawals', async () => {
    await night({ rows: both });
    await desk().accept(1, word('2026-02-01', 'NOR', 'DNK'));
    expect(said(await changes())).toEqual(['withdrew DNK 2026-02-01', 'withdrew NOR 2026-02-01']);
    expect(await night({ rows: both })).toBe('unchanged');
    expect(await differences()).toEqual([]);
  });
});

describe('a hold that cannot be accepted as a withdrawal', () => {
  it.each<[name: string, alterations: PageAlterations, on: string, says: RegExp]>([
    [
      'the day of the act',
      { rows: blanked },
      '2003-07-24',
      /--on 2003-07-24 is not after the ratification of Denmark/,
    ],
    ['after the record', { rows: blanked }, '2026-02-04', /--on 2026-02-04 is after the day of the page/],
    [
      'after today, on a page of a day to come',
      { rows: blanked, statusAsAt: '2027-01-01' },
      '2026-12-31',
      /expected one up to 3 February 2026/,
    ],
    ['nothing is gone', { stated: { parties: 190 } }, '2026-02-01', /no act that is on record is gone/],
    [
      'a page that was not understood',
      { rows: (rows) => [...blanked(rows), { name: 'Atlantis', cells: ['', '2026-02-01 a'] }] },
      '2026-02-01',
      /^hold 1 cannot be accepted: No State is known by the name "Atlantis"/,
    ],
  ])('stays open, and nothing is written: %s', async (_name, alterations, on, says) => {
    expect(await night(alterations)).toBe('held');
    await expect(desk().accept(1, word(on))).rejects.toThrow(HoldError);
    await expect(desk().accept(1, word(on))).rejects.toThrow(says);
    expect(await changes()).toEqual([]);
    expect((await tracker.ask(holdsQuestion)).rows).toMatchObject([{ state: 'open', acceptedAs: null }]);
  });

  it('is one that was decided before', async () => {
    await night({ rows: blanked });
    await desk().reject(1, { by: 'Ada', note: null });
    await expect(desk().accept(1, word())).rejects.toThrow(/^hold 1 is rejected since/);
  });
});

describe('a ruling that was touched', () => {
  it.each<[name: string, sql: string, says: RegExp]>([
    ['its day', `UPDATE ruling SET ended_on = '2025-02-01'`, /^only the archive says .*"2025-02-01"/],
    ['it is gone', 'DELETE FROM ruling', /^refers to no ruling: .*"DNK"/],
  ])('is told of by replay or verify: %s', async (_name, sql, says) => {
    await night({ rows: blanked });
    await desk().accept(1, word());
    const { writer } = await openBeside(`sqlite:${tracker.folder}/tracker.sqlite`);
    await writer.query(sql);
    expect((await differences()).map(({ message }) => message)).toContainEqual(expect.stringMatching(says));
  });
});
