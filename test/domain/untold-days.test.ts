import { describe, expect, it, test } from 'vitest';
import { datedActs } from '../../src/domain/dated-act.js';
import { sayStanding } from '../in-words.js';
import { partyStretches, standingAsOf, standingHistory } from '../../src/domain/standing-history.js';
import { afterNotice, noWithdrawalClause } from '../../src/domain/withdrawal-clause.js';
import { participationOf, type RowFacts } from '../participations.js';

const oneYear = afterNotice({ years: 1 }, 'article 40');

const historyFrom = (rows: readonly (readonly [RowFacts | null, asAt: string | null])[], clause = oneYear) =>
  standingHistory(
    rows.map(([facts, asAt]) => ({ participation: facts && participationOf('PLW', facts), asAt })),
    clause,
  );

describe('a succession', () => {
  const succeeded = (successionOn: string | null, consented = '1992-09-09 d') =>
    standingHistory(
      [{ participation: participationOf('HRV', { consented }), asAt: '2026-02-03' }],
      noWithdrawalClause,
      successionOn,
    );

  it.each<[string | null, string, string]>([
    ['1991-10-08', '1991-10-07', 'none'],
    ['1991-10-08', '1991-10-08', 'party'],
    ['1991-10-08', '1992-01-01', 'party'],
    ['1991-10-08', '1992-09-09', 'party'],
    [null, '1992-09-08', 'none'],
    [null, '1992-09-09', 'party'],
    ['1993-01-01', '1992-09-08', 'none'],
  ])('of %s: on %s %s', (on, day, standing) => {
    expect(standingAsOf(succeeded(on), day)).toBe(standing);
  });

  it('tells both days as acts', () => {
    expect(datedActs(succeeded('1991-10-08')).map(({ kind, on }) => [kind, on])).toEqual([
      ['succeeded', '1991-10-08'],
      ['consented', '1992-09-09'],
    ]);
  });

  it('is none where the act is another', () => {
    expect(standingAsOf(succeeded('1991-10-08', '1992-09-09 a'), '1992-01-01')).toBe('none');
  });
});

describe('a notice that an end note tells before there are brackets', () => {
  const noticed = (asAt: string | null, clause = oneYear) =>
    historyFrom(
      [[{ consented: '2012-12-27', withdrawal: { notifiedOn: '2026-01-20', effectiveOn: null } }, asAt]],
      clause,
    );

  it('leaves a party until its effect, and cannot be told beyond a record that ends before it', () => {
    const history = noticed('2026-02-03');
    expect(standingAsOf(history, '2027-01-19')).toBe('party');
    expect(standingAsOf(history, '2027-01-20')).toBe('cannot-be-told');
    expect(datedActs(history).map(({ kind }) => kind)).toEqual(['consented', 'gave-notice']);
  });

  it('and cannot be told either where the depositary prints no brackets after its effect', () => {
    const history = noticed('2027-03-01');
    expect(standingAsOf(history, '2027-01-19')).toBe('party');
    expect(standingAsOf(history, '2027-03-01')).toBe('cannot-be-told');
    expect(history.untold).toMatchObject([{ because: { kind: 'notice-since', isReached: true } }]);
  });

  it('is of another act where its effect came before this one', () => {
    const history = historyFrom([
      [{ consented: '2026-02-02 a', withdrawal: { effectiveOn: '2026-02-01' } }, '2026-02-10'],
    ]);
    expect(standingAsOf(history, '2026-02-10')).toBe('party');
    expect(history.intervals).toMatchObject([{ until: null, withdrawal: null, toldOn: null }]);
  });

  it('is told from the first page on where the day of the notice is not', () => {
    const row = { consented: '2012-12-27', withdrawal: { effectiveOn: '2027-01-20' } };
    const participation = participationOf('PLW', row);
    const history = standingHistory([{ participation, asAt: '2026-11-25', since: '2026-02-03' }], oneYear);
    expect(history.intervals).toMatchObject([{ toldOn: '2026-02-03', until: '2027-01-20' }]);
    const said = (asOf: string) =>
      sayStanding({ name: 'Palau', participation, history, asOf, oldAsAt: null });
    expect(said('2026-02-02')).toBe('Palau ratified on 27 December 2012');
    expect(said('2026-02-03')).toBe(
      'Palau ratified on 27 December 2012; its withdrawal takes effect on 20 January 2027',
    );
  });

  it('is kept where no day of effect follows', () => {
    const history = noticed('2026-02-03', noWithdrawalClause);
    expect(history.intervals).toMatchObject([{ until: null, withdrawal: { notifiedOn: '2026-01-20' } }]);
    expect(standingAsOf(history, '2030-01-01')).toBe('party');
  });
});

describe('an end of which no day is told', () => {
  const bracketed = (facts: RowFacts, before: RowFacts | null = null) =>
    historyFrom(
      [...(before ? [[before, '2020-05-01'] as const] : []), [facts, '2026-02-03']],
      noWithdrawalClause,
    );

  it.each<[string, ReturnType<typeof bracketed>, readonly (readonly [string, string])[]]>([
    [
      'a consent never seen without brackets',
      bracketed({ consented: '[2012-01-09]' }),
      [
        ['2012-01-08', 'none'],
        ['2015-01-01', 'cannot-be-told'],
        ['2026-02-03', 'withdrawn'],
      ],
    ],
    [
      'a consent seen without them before',
      bracketed({ consented: '[2012-01-09]' }, { consented: '2012-01-09' }),
      [
        ['2015-01-01', 'party'],
        ['2020-05-01', 'party'],
        ['2020-05-02', 'cannot-be-told'],
        ['2026-02-03', 'withdrawn'],
      ],
    ],
    [
      'a signature never seen without brackets',
      bracketed({ signed: '[2000-09-08]' }),
      [
        ['2000-09-07', 'none'],
        ['2015-01-01', 'cannot-be-told'],
        ['2026-02-03', 'none'],
      ],
    ],
    [
      'a signature seen without them before',
      bracketed({ signed: '[2000-09-08]' }, { signed: '2000-09-08' }),
      [
        ['2015-01-01', 'signatory'],
        ['2023-01-01', 'cannot-be-told'],
        ['2026-02-03', 'none'],
      ],
    ],
  ])('%s', (_, history, days) => {
    expect(days.map(([day]) => [day, standingAsOf(history, day)])).toEqual(days);
  });
});

test('a notice that cannot be told ends with a new act', () => {
  const history = historyFrom([
    [
      { consented: '2012-12-27', withdrawal: { notifiedOn: '2025-01-31', effectiveOn: '2026-02-01' } },
      '2026-01-15',
    ],
    [{ consented: '2026-02-04 a' }, '2026-02-10'],
  ]);
  expect(['2026-01-31', '2026-02-02', '2026-02-04'].map((day) => standingAsOf(history, day))).toEqual([
    'party',
    'cannot-be-told',
    'party',
  ]);
});

test('a signature that is withdrawn later than the consent stood until then', () => {
  const withdrawal = { notifiedOn: '2020-01-01', effectiveOn: '2021-01-01' };
  const history = historyFrom([
    [{ signed: '2000-09-07', consented: '2003-07-24' }, '2020-06-01'],
    [{ signed: '2000-09-07', consented: '[2003-07-24]', withdrawal }, '2023-05-01'],
    [{ signed: '[2000-09-07]', consented: '[2003-07-24]', withdrawal }, '2024-05-01'],
  ]);
  expect(
    ['2020-06-01', '2021-06-01', '2023-01-01', '2024-05-01'].map((day) => standingAsOf(history, day)),
  ).toEqual(['party', 'signatory', 'signatory', 'withdrawn']);
});

test('a consent withdrawn alone leaves the signature', () => {
  const row = {
    signed: '2000-09-07',
    consented: '[2003-07-24]',
    withdrawal: { notifiedOn: null, effectiveOn: '2026-02-01' },
  };
  const history = historyFrom([[row, '2026-02-03']]);
  expect(['2001-01-01', '2010-01-01', '2026-02-03'].map((day) => standingAsOf(history, day))).toEqual([
    'signatory',
    'party',
    'signatory',
  ]);
});

test('the times as a party are cut by what cannot be told', () => {
  const history = historyFrom([[{ consented: '2000-01-01' }, '2026-02-03']]);
  const because = { kind: 'opening-not-established', article: '' } as const;
  const cutBy = (from: string, until: string | null) =>
    partyStretches({ ...history, untold: [{ from, until, because }] }).map((one) => [one.from, one.until]);
  expect(cutBy('2005-01-01', null)).toEqual([['2000-01-01', '2005-01-01']]);
  expect(cutBy('2005-01-01', '2006-01-01')).toEqual([
    ['2000-01-01', '2005-01-01'],
    ['2006-01-01', null],
  ]);
  expect(cutBy('1990-01-01', '2000-01-01')).toEqual([['2000-01-01', null]]);
  expect(cutBy('1990-01-01', null)).toEqual([]);
});
