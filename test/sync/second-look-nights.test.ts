import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gaps } from '../../src/status/questions/gaps.js';
import { holds as holdsQuestion } from '../../src/status/questions/holds.js';
import { state as stateQuestion } from '../../src/status/questions/state.js';
import { withCells, without, withRows } from '../baseline-page.js';
import { all, correction, decider, doubtedIn, lateAct, news, oneEdition, type Rows } from './doubted-rows.js';
import { openOpscNights, said, type OpscNights } from './opsc-nights.js';

let nights: OpscNights;
beforeEach(async () => {
  nights = await openOpscNights({ settings: oneEdition });
});
afterEach(async () => nights.close());

const { on, consentOf, changes, holds } = doubtedIn(() => nights);

describe('a real correction and a real late act', () => {
  it('are applied by themselves on the second day, and the rest of the page on the first', async () => {
    const rows = all(correction, lateAct, news);
    expect(await on('2026-02-03', { rows })).toBe('applied');
    expect(await changes()).toEqual(['consented KEN 2026-01-20']);
    expect((await consentOf('DNK'))?.date).toBe('2003-07-24');
    expect(await nights.standingOn('2026-02-03', 'CMR')).toBe('signatory');
    expect(await holds()).toEqual([
      [2, 'row', 'DNK', 'open'],
      [1, 'row', 'CMR', 'open'],
    ]);
    expect(await nights.differences()).toEqual([]);

    expect(await on('2026-02-04', { rows })).toBe('applied');
    expect((await changes()).slice(1)).toEqual(['consented CMR 2019-01-09', 'corrected DNK']);
    expect(await nights.standingOn('2026-02-04', 'CMR')).toBe('party');
    expect((await holds()).map(([, , code, state]) => [code, state])).toEqual([
      ['DNK', 'confirmed'],
      ['CMR', 'confirmed'],
    ]);
    expect(await on('2026-02-05', { rows })).toBe('unchanged');
    expect(await nights.differences()).toEqual([]);
  });

  it('are told where they wait: with what is printed, since when, and what would confirm it', async () => {
    await on('2026-02-03', { rows: correction });
    const { rows } = await nights.tracker.ask(holdsQuestion);
    expect(rows).toMatchObject([
      {
        kind: 'row',
        participant: { code: 'DNK', name: 'Denmark' },
        printed: { consent: { date: '2003-07-25', code: '', withdrawn: false } },
        state: 'open',
        openedAt: '2026-02-03T12:00:00Z',
        reasons: [
          'the consent of Denmark is printed as of 25 July 2003, on record as of 24 July 2003: this waits for a second look, until a page of a later day than 3 February 2026, or the other edition, says the same',
        ],
      },
    ]);
    nights.tracker.clock.set('2026-02-03T13:00:00Z');
    const report = await nights.tracker.sync({ only: ['opsc'] });
    expect(report.outcome).toBe('done');
    expect(report.rows[0]?.findings).toMatchObject([
      { level: 'warning', name: 'second-look', message: rows[0]!.reasons[0] },
    ]);
  });

  it('are warned of in answers about that State, and in no others', async () => {
    await on('2026-02-03', { rows: correction });
    const warning =
      'the page of OPSC prints the row of Denmark otherwise since 3 February 2026; that waits for a second look and is not applied (hold 1)';
    const ask = async (code: string) => (await nights.tracker.ask(stateQuestion, { code })).warnings;
    expect(await ask('DNK')).toContain(warning);
    expect(await ask('KEN')).not.toContain(warning);
    const inGroup = async (group: string, instrument = 'opsc') =>
      (await nights.tracker.ask(gaps, { group, instrument })).warnings;
    expect(await inGroup('eu')).toContain(warning);
    expect(await inGroup('african')).not.toContain(warning);
    expect(await inGroup('eu', 'cedaw')).not.toContain(warning);
    const { records } = await nights.tracker.ask(gaps, { instrument: 'opsc' });
    expect(records).toMatchObject([{ held: null, stale: false, statusAsAt: '2026-02-03' }]);
    await on('2026-02-04', { rows: correction });
    expect(await ask('DNK')).not.toContain(warning);
    const { warnings } = await nights.tracker.ask(stateQuestion, { code: 'DNK', knownAt: '2026-02-03' });
    expect(warnings).toContain(warning);
  });
});

describe('a reading that waits', () => {
  it('is not confirmed by a second sync of the same day', async () => {
    expect(await on('2026-02-03', { rows: correction })).toBe('applied');
    expect(await nights.night({ rows: correction, viewState: 'another' })).toBe('unchanged');
    expect(await nights.night({ rows: all(correction, news) })).toBe('applied');
    expect(await changes()).toEqual(['consented KEN 2026-01-20']);
    expect(await holds()).toEqual([[1, 'row', 'DNK', 'open']]);
    expect(await on('2026-02-04', { rows: all(correction, news) })).toBe('applied');
    expect((await changes()).slice(1)).toEqual(['corrected DNK']);
    expect(await nights.differences()).toEqual([]);
  });

  it('is dropped where the page says again what the record says', async () => {
    await on('2026-02-03', { rows: correction });
    expect(await on('2026-02-04')).toBe('applied');
    expect(await holds()).toEqual([[1, 'row', 'DNK', 'closed']]);
    expect(await on('2026-02-05')).toBe('unchanged');
    // What was dropped is no witness later.
    await on('2026-02-06', { rows: correction });
    expect(await holds()).toEqual([
      [2, 'row', 'DNK', 'open'],
      [1, 'row', 'DNK', 'closed'],
    ]);
    expect(await changes()).toEqual([]);
    expect(await nights.differences()).toEqual([]);
  });

  it('gives way to another reading, which waits anew', async () => {
    await on('2026-02-03', { rows: correction });
    const otherwise = withCells('Denmark', ['2000-09-07', '2003-07-26']);
    await on('2026-02-04', { rows: otherwise });
    expect((await consentOf('DNK'))?.date).toBe('2003-07-24');
    await on('2026-02-05', { rows: otherwise });
    expect((await consentOf('DNK'))?.date).toBe('2003-07-26');
    expect((await holds()).map(([, , , state]) => state)).toEqual(['confirmed', 'closed']);
    expect(await nights.differences()).toEqual([]);
  });

  it('goes on waiting over a page that fails, and one that is held', async () => {
    await on('2026-02-03', { rows: correction });
    expect(await on('2026-02-04', { rows: all(correction, without('Kenya')) })).toBe('held');
    expect(await holds()).toEqual([
      [2, 'page', null, 'open'],
      [1, 'row', 'DNK', 'open'],
    ]);
    expect(await on('2026-02-05', { rows: correction })).toBe('applied');
    expect(await changes()).toEqual(['corrected DNK']);
    expect((await holds()).map(([, , , state]) => state)).toEqual(['closed', 'confirmed']);
    expect(await nights.differences()).toEqual([]);
  });

  it('of a State whose row is then gone goes with it, where a person accepts that', async () => {
    await on('2026-02-03', { rows: correction });
    expect(await on('2026-02-04', { rows: without('Denmark') })).toBe('held');
    await nights.desk.accept(2, decider);
    expect(await consentOf('DNK')).toBeUndefined();
    expect((await holds()).map(([, , , state]) => state)).toEqual(['accepted', 'closed']);
    expect(await nights.differences()).toEqual([]);
  });

  it('is believed with a page that a person accepts as a whole', async () => {
    await on('2026-02-03', { rows: correction });
    const rows = all(correction, lateAct, without('Kenya'));
    expect(await on('2026-02-03', { rows })).toBe('held');
    const view = await nights.desk.accept(2, decider);
    expect(said(view.changes)).toEqual(['consented CMR 2019-01-09', 'corrected DNK', 'removed KEN']);
    expect((await holds()).map(([, , , state]) => state)).toEqual(['accepted', 'confirmed']);
    expect(await on('2026-02-04', { rows })).toBe('unchanged');
    expect(await nights.differences()).toEqual([]);
  });

  it('of a State that is not on record leaves it so until it is confirmed', async () => {
    const stranger = withRows({ name: 'Tuvalu', cells: ['', '2019-03-01 a'] });
    await on('2026-02-03', { rows: all(without('Tuvalu'), stranger) });
    const first = await consentOf('TUV');
    await on('2026-02-04', { rows: all(without('Tuvalu'), stranger) });
    expect([first?.date, (await consentOf('TUV'))?.date]).toEqual([undefined, '2019-03-01']);
    expect(await nights.differences()).toEqual([]);
  });

  it('counts among what holds a page for its many changes', async () => {
    const many: Rows = (rows) =>
      rows.map((row, index) =>
        index < 60 && /^\d{4}-\d\d-\d\d$/.test(row.cells[1] ?? '')
          ? { ...row, cells: [row.cells[0]!, '2004-04-04'] }
          : row,
      );
    expect(await on('2026-02-03', { rows: many })).toBe('held');
    expect((await holds()).map(([, kind]) => kind)).toEqual(['page']);
  });

  it('does not count among the changes of a later night, beside which it is confirmed', async () => {
    await nights.close();
    nights = await openOpscNights({ settings: { ...oneEdition, SYNC_MAX_CHANGES: '2' } });
    const two = all(correction, withCells('Albania', ['', '2008-02-15 a']));
    expect(await on('2026-02-03', { rows: two })).toBe('applied');
    const three = all(two, withCells('Algeria', ['', '2006-12-17 a']));
    expect(await on('2026-02-04', { rows: three })).toBe('applied');
    expect(await changes()).toEqual(['corrected ALB', 'corrected DNK']);
    expect(await on('2026-02-05', { rows: three })).toBe('applied');
    expect((await changes()).slice(2)).toEqual(['corrected DZA']);
    expect(await nights.differences()).toEqual([]);
  });

  it('waits for nothing where SYNC_SECOND_LOOK is off', async () => {
    await nights.close();
    nights = await openOpscNights({ settings: { ...oneEdition, SYNC_SECOND_LOOK: 'off' } });
    expect(await on('2026-02-03', { rows: correction })).toBe('applied');
    expect(await changes()).toEqual(['corrected DNK']);
    expect(await holds()).toEqual([]);
  });
});
