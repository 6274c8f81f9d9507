import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeSchema, changes as changesQuestion } from '../../src/status/questions/changes.js';
import { holdSchema, holds as holdsQuestion } from '../../src/status/questions/holds.js';
import { instruments as instrumentsQuestion } from '../../src/status/questions/instruments.js';
import { state as stateQuestion } from '../../src/status/questions/state.js';
import { withdrawals } from '../../src/status/questions/withdrawals.js';
import { withCells, without, type PageAlterations } from '../baseline-page.js';
import { isOnPostgres } from '../database-of-folder.js';
import { openOpscNights, said, withoutRatification, word, type OpscNights } from './opsc-nights.js';

let nights: OpscNights;
beforeEach(async () => {
  nights = await openOpscNights();
});
afterEach(async () => nights.close());

const acceded = withCells('Cameroon', ['2001-10-05', '2026-02-02']);

const rowOf = async (state: string) =>
  (await nights.ledger.reader.record('opsc'))!.participations.find((row) => row.state === state);

describe('a ratification that is gone from its cell', () => {
  it('is held, and accepted as a withdrawal it ends without erasing the past', async () => {
    expect(await nights.night({ rows: withoutRatification })).toBe('held');
    const { gone, changes: asPrinted } = await nights.desk.show(1);
    expect(gone).toMatchObject([{ state: 'DNK', cells: ['consent'] }]);
    expect(said(asPrinted)).toEqual(['corrected DNK']);

    nights.tracker.clock.set('2026-02-04T09:00:00Z');
    const view = await nights.desk.accept(1, word());
    expect(said(view.changes)).toEqual(['withdrew DNK 2026-02-01']);
    expect(said(await nights.changes())).toEqual(['withdrew DNK 2026-02-01']);
    expect(await rowOf('DNK')).toMatchObject({
      signature: { date: '2000-09-07', withdrawn: false },
      consent: { date: '2003-07-24', code: '', withdrawn: true },
      withdrawal: { notifiedOn: null, effectiveOn: '2026-02-01', notification: null, hold: 1 },
    });

    const days = ['2001-01-01', '2010-01-01', '2026-01-31', '2026-02-01', '2026-02-04'];
    expect(await Promise.all(days.map((day) => nights.standingOn(day)))).toEqual([
      'signatory',
      'party',
      'party',
      'signatory',
      'signatory',
    ]);
    expect((await nights.tracker.ask(withdrawals, { instrument: 'opsc' })).rows).toMatchObject([
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
    expect(await nights.differences()).toEqual([]);
  });

  it('is told of among the holds, with the State and the day', async () => {
    await nights.night({ rows: withoutRatification });
    await nights.desk.accept(1, word());
    await nights.night({ rows: (rows) => without('Kenya')(withoutRatification(rows)) });
    await nights.desk.accept(2, { by: 'Ada', note: null });
    const { rows } = await nights.tracker.ask(holdsQuestion);
    for (const row of rows) expect(holdSchema.parse(row)).toEqual(row);
    for (const row of (await nights.tracker.ask(changesQuestion)).rows)
      expect(changeSchema.parse(row)).toEqual(row);
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
  });

  it('was a party as known before it was accepted', async () => {
    await nights.night({ rows: withoutRatification });
    nights.tracker.clock.set('2026-02-04T09:00:00Z');
    await nights.desk.accept(1, word());
    const known = async (knownAt: string) =>
      (await nights.tracker.ask(stateQuestion, { code: 'DNK', knownAt, asOf: '2026-02-03' })).rows.find(
        ({ instrument }) => instrument === 'opsc',
      )?.standing;
    expect(await known('2026-02-04T08:59:59Z')).toBe('party');
    expect(await known('2026-02-04T09:00:00Z')).toBe('signatory');
  });

  it('is neither held nor undone on the nights that follow', async () => {
    await nights.night({ rows: withoutRatification });
    await nights.desk.accept(1, word());
    const before = await rowOf('DNK');
    expect(await nights.night({ rows: withoutRatification, viewState: 'another' })).toBe('unchanged');
    expect(await nights.night({ rows: (rows) => acceded(withoutRatification(rows)) })).toBe('applied');
    expect((await nights.changes()).map(({ state }) => state)).toEqual(['DNK', 'CMR']);
    expect(await rowOf('DNK')).toEqual(before);
    expect(await nights.differences()).toEqual([]);
  });

  it('that is printed again was restored, and is held when it is gone once more', async () => {
    await nights.night({ rows: withoutRatification });
    await nights.desk.accept(1, word());
    expect(await nights.night()).toBe('applied');
    expect(await rowOf('DNK')).toMatchObject({ consent: { withdrawn: false }, withdrawal: null });
    expect(await nights.standingOn('2026-02-03')).toBe('party');
    expect(await nights.night({ rows: withoutRatification, viewState: 'another' })).toBe('held');
    await nights.desk.accept(2, word('2026-02-02'));
    expect(said(await nights.changes())).toEqual([
      'withdrew DNK 2026-02-01',
      'withdrawal-reversed DNK',
      'withdrew DNK 2026-02-02',
    ]);
    expect(await nights.night({ rows: withoutRatification })).toBe('unchanged');
    expect(await nights.differences()).toEqual([]);
  });

  it('gives way to a return, which does not erase the first time either', async () => {
    await nights.night({ rows: withoutRatification });
    await nights.desk.accept(1, word());
    nights.tracker.clock.set('2027-03-01T12:00:00Z');
    const returned = withCells('Denmark', ['2000-09-07', '2027-02-01 a']);
    expect(await nights.night({ rows: returned, statusAsAt: '2027-03-01' })).toBe('applied');
    const days = ['2010-01-01', '2026-06-01', '2027-02-01'];
    expect(await Promise.all(days.map((day) => nights.standingOn(day)))).toEqual([
      'party',
      'signatory',
      'party',
    ]);
    expect(await nights.night({ rows: withoutRatification, statusAsAt: '2027-03-01' })).toBe('held');
    expect(await nights.differences()).toEqual([]);
  });

  it('is not undone by a page that no longer lists the State, which is held', async () => {
    await nights.night({ rows: withoutRatification });
    await nights.desk.accept(1, word());
    expect(await nights.night({ rows: without('Denmark') })).toBe('held');
    const { findings } = await nights.desk.show(2);
    expect(findings.map(({ message }) => message)).toContain(
      'the signature of Denmark, 7 September 2000 on record, is gone from the page',
    );
    await expect(nights.desk.accept(2, word('2026-02-02'))).rejects.toThrow(
      /expected 2026-02-01, which is on record$/,
    );
    await nights.desk.accept(2, word('2026-02-01'));
    expect(await nights.standingOn('2026-02-03')).toBe('withdrawn');
    expect(await nights.standingOn('2010-01-01')).toBe('party');
    expect(await nights.night({ rows: without('Denmark'), viewState: 'another' })).toBe('unchanged');
    expect(await nights.differences()).toEqual([]);
  });
});

describe.skipIf(isOnPostgres)('a row that is gone', () => {
  it('is accepted as a withdrawal of everything in it', async () => {
    expect(await nights.night({ rows: without('Denmark') })).toBe('held');
    await nights.desk.accept(1, word());
    expect(said(await nights.changes())).toEqual(['withdrew DNK 2026-02-01']);
    const days = ['2001-01-01', '2010-01-01', '2026-02-03'];
    expect(await Promise.all(days.map((day) => nights.standingOn(day)))).toEqual([
      'signatory',
      'party',
      'withdrawn',
    ]);
    expect(await nights.night({ rows: without('Denmark'), viewState: 'another' })).toBe('unchanged');
    expect(await nights.night({ rows: (rows) => acceded(without('Denmark')(rows)) })).toBe('applied');
    // It returns, and what it had signed does not.
    nights.tracker.clock.set('2027-03-01T12:00:00Z');
    const returned: PageAlterations = {
      rows: (rows) => acceded(withCells('Denmark', ['', '2027-02-01 a'])(rows)),
      statusAsAt: '2027-03-01',
    };
    expect(await nights.night(returned)).toBe('applied');
    expect(await nights.night(returned)).toBe('unchanged');
    expect(await nights.standingOn('2027-03-01')).toBe('party');
    expect(await nights.differences()).toEqual([]);
  });
});

describe.skipIf(isOnPostgres)('a return soon after the withdrawal that was ruled', () => {
  const newer = withCells('Denmark', ['', '2026-02-02 a']);

  it('is a second time as a party, and no notice', async () => {
    await nights.night({ rows: without('Denmark') });
    await nights.desk.accept(1, word());
    expect(await nights.night({ rows: newer })).toBe('applied');
    expect(said(await nights.changes())).toEqual(['withdrew DNK 2026-02-01', 'consented DNK 2026-02-02']);
    expect(await rowOf('DNK')).toMatchObject({
      signature: { date: '2000-09-07', withdrawn: true },
      consent: { date: '2026-02-02', withdrawn: false },
      withdrawal: null,
      signatureHold: 1,
    });
    const days = ['2001-01-01', '2010-01-01', '2026-01-31', '2026-02-01', '2026-02-02', '2026-02-03'];
    expect(await Promise.all(days.map((day) => nights.standingOn(day)))).toEqual([
      'signatory',
      'party',
      'party',
      'withdrawn',
      'party',
      'party',
    ]);
    const { rows } = await nights.tracker.ask(instrumentsQuestion);
    const opsc = rows.find(({ id }) => id === 'opsc')!;
    expect(opsc.counted.parties).toBe(opsc.stated.parties);
    expect(await nights.differences()).toEqual([]);
  });

  it('is neither held nor undone on the nights that follow', async () => {
    await nights.night({ rows: without('Denmark') });
    await nights.desk.accept(1, word());
    await nights.night({ rows: newer });
    const before = await rowOf('DNK');
    expect(await nights.night({ rows: newer, viewState: 'another' })).toBe('unchanged');
    expect(await nights.night({ rows: (rows) => acceded(newer(rows)) })).toBe('applied');
    expect((await nights.changes()).map(({ state }) => state)).toEqual(['DNK', 'DNK', 'CMR']);
    expect(await rowOf('DNK')).toEqual(before);
    // The second time ends as the first did, and what was signed stays ended when it was.
    expect(await nights.night({ rows: (rows) => acceded(without('Denmark')(rows)) })).toBe('held');
    await nights.desk.accept(2, word('2026-02-03'));
    const days = ['2001-01-01', '2010-01-01', '2026-02-01', '2026-02-02', '2026-02-03'];
    expect(await Promise.all(days.map((day) => nights.standingOn(day)))).toEqual([
      'signatory',
      'party',
      'withdrawn',
      'party',
      'withdrawn',
    ]);
    expect(await nights.differences()).toEqual([]);
  });

  it('of a State that had only signed is an accession', async () => {
    await nights.night({ rows: withCells('Cameroon', ['', '']) });
    await nights.desk.accept(1, word());
    const joined = withCells('Cameroon', ['', '2026-02-02 a']);
    expect(await nights.night({ rows: joined })).toBe('applied');
    expect(await nights.night({ rows: joined, viewState: 'another' })).toBe('unchanged');
    expect(said(await nights.changes())).toEqual(['withdrew CMR 2026-02-01', 'consented CMR 2026-02-02']);
    const days = ['2015-01-01', '2026-02-01', '2026-02-02'];
    expect(await Promise.all(days.map((day) => nights.standingOn(day, 'CMR')))).toEqual([
      'signatory',
      'none',
      'party',
    ]);
    expect(await nights.differences()).toEqual([]);
  });
});

describe.skipIf(isOnPostgres)('a signature that is gone', () => {
  it('of a State that did not ratify ends, and stood on the days before', async () => {
    expect(await nights.night({ rows: withCells('Cameroon', ['', '']) })).toBe('held');
    await nights.desk.accept(1, word());
    const days = ['2015-01-01', '2026-02-01'];
    expect(await Promise.all(days.map((day) => nights.standingOn(day, 'CMR')))).toEqual([
      'signatory',
      'none',
    ]);
    expect(await nights.night({ rows: withCells('Cameroon', ['', '']), viewState: 'another' })).toBe(
      'unchanged',
    );
    expect(await nights.differences()).toEqual([]);
  });
});

describe('acts of several States that are gone', () => {
  const both: PageAlterations['rows'] = (rows) => without('Norway')(withoutRatification(rows));

  it('are told apart by --state; what is not named is recorded as it is printed', async () => {
    await nights.night({ rows: both });
    await expect(nights.desk.accept(1, word())).rejects.toThrow(
      /name those that withdrew with --state: DNK, NOR$/,
    );
    const { gone } = await nights.desk.accept(1, word('2026-02-01', 'DNK'));
    expect(gone.map(({ state }) => state)).toEqual(['NOR']);
    expect(said(await nights.changes())).toEqual(['withdrew DNK 2026-02-01', 'removed NOR']);
    expect(await nights.differences()).toEqual([]);
  });

  it('may all be withdrawals', async () => {
    await nights.night({ rows: both });
    await nights.desk.accept(1, word('2026-02-01', 'NOR', 'DNK'));
    expect(said(await nights.changes())).toEqual(['withdrew DNK 2026-02-01', 'withdrew NOR 2026-02-01']);
    expect(await nights.night({ rows: both })).toBe('unchanged');
    expect(await nights.differences()).toEqual([]);
  });
});
