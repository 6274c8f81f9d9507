import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { datedActs } from '../../src/domain/dated-act.js';
import { partyStretches, standingAsOf, standingHistory } from '../../src/domain/standing-history.js';
import { sayStanding } from '../../src/domain/say-standing.js';
import { afterNotice, noWithdrawalClause } from '../../src/domain/withdrawal-clause.js';
import { anyLife, historyOf, lifeUpTo } from '../arbitrary-histories.js';
import { anyDay } from '../arbitrary-participations.js';
import { participationOf, type RowFacts } from '../participations.js';

const oneYear = afterNotice({ years: 1 }, 'article 40');

const historyFrom = (rows: readonly (readonly [RowFacts | null, asAt: string | null])[], clause = oneYear) =>
  standingHistory(
    rows.map(([facts, asAt]) => ({ participation: facts && participationOf('PLW', facts), asAt })),
    clause,
  );

describe('the intervals in which a State was a party', () => {
  it('begin with the act and last while no withdrawal is on record', () => {
    const { intervals } = historyFrom([[{ consented: '2012-01-09 a' }, '2026-02-03']]);
    expect(intervals).toMatchObject([{ from: '2012-01-09', until: null, untilSource: null }]);
  });

  it('end on the day that an end note prints', () => {
    const row = {
      consented: '[2012-01-09 a]',
      withdrawal: { notifiedOn: '2025-07-10', effectiveOn: '2026-01-10' },
    };
    const history = historyFrom([[row, '2026-02-03']]);
    expect(history.intervals).toMatchObject([{ until: '2026-01-10', untilSource: 'printed' }]);
    expect(standingAsOf(history, '2026-01-09')).toBe('party');
    expect(standingAsOf(history, '2026-01-10')).toBe('withdrawn');
  });

  it('end on the day that follows from the notice by the clause, where none is printed', () => {
    const row = { consented: '[2012-01-09 a]', withdrawal: { notifiedOn: '2025-07-10' } };
    const history = historyFrom([[row, '2026-02-03']]);
    expect(history.intervals).toMatchObject([{ until: '2026-07-10', untilSource: 'computed' }]);
    const facts = { name: 'Palau', participation: undefined, history, oldAsAt: null };
    expect(sayStanding({ ...facts, asOf: '2026-02-03' })).toBe(
      'Palau acceded on 9 January 2012; its withdrawal, notified on 10 July 2025, takes effect on 10 July 2026 (computed from its notice)',
    );
    expect(sayStanding({ ...facts, asOf: '2025-01-01' })).toBe('Palau acceded on 9 January 2012');
  });

  it('end after the last record that shows it as a party, where no day is told', () => {
    const rows = [
      [{ consented: '2012-01-09 a' }, '2020-05-01'],
      [{ consented: '[2012-01-09 a]' }, '2026-02-03'],
    ] as const;
    const history = historyFrom(rows, noWithdrawalClause);
    expect(history.intervals).toMatchObject([{ until: '2020-05-02', untilSource: 'not-told' }]);
    expect(datedActs(history).map(({ kind }) => kind)).toEqual(['consented']);
  });

  it('are two where it returned, whether or not the brackets were ever seen', () => {
    const left = { consented: '[2000-01-09]', withdrawal: { notifiedOn: '2005-03-01', effectiveOn: null } };
    const returned = historyFrom([
      [{ consented: '2000-01-09' }, '2004-01-01'],
      [left, '2009-01-01'],
      [{ consented: '2010-06-01 a' }, '2026-02-03'],
    ]);
    expect(returned.intervals.map(({ from, until }) => [from, until])).toEqual([
      ['2000-01-09', '2006-03-01'],
      ['2010-06-01', null],
    ]);
    expect(standingAsOf(returned, '2008-01-01')).toBe('withdrawn');
    expect(
      sayStanding({
        name: 'Palau',
        participation: undefined,
        history: returned,
        asOf: '2026-02-03',
        oldAsAt: null,
      }),
    ).toBe(
      'Palau ratified on 9 January 2000, withdrew with effect from 1 March 2006 (computed from its notice) and acceded again on 1 June 2010',
    );

    const unseen = historyFrom([
      [{ consented: '2000-01-09' }, '2004-01-01'],
      [{ consented: '2010-06-01 a' }, '2026-02-03'],
    ]);
    expect(unseen.intervals).toMatchObject([
      { from: '2000-01-09', until: '2010-06-01', untilSource: 'not-told' },
      { from: '2010-06-01', until: null },
    ]);
  });

  it.each<[string, readonly (readonly [RowFacts | null, string | null])[], readonly string[]]>([
    [
      'an older day printed otherwise',
      [
        [{ consented: '2000-01-09' }, '2004-01-01'],
        [{ consented: '2000-09-01' }, '2026-02-03'],
      ],
      ['2000-09-01'],
    ],
    [
      'another letter',
      [
        [{ consented: '2000-01-09' }, '2004-01-01'],
        [{ consented: '2000-01-09 a' }, null],
      ],
      ['2000-01-09'],
    ],
    [
      'a State taken out of the list',
      [
        [{ consented: '2000-01-09' }, '2004-01-01'],
        [null, '2026-02-03'],
      ],
      [],
    ],
    [
      'a State taken out of the list and put back',
      [
        [{ consented: '2000-01-09' }, '2004-01-01'],
        [null, '2005-01-01'],
        [{ consented: '2000-01-09' }, '2026-02-03'],
      ],
      ['2000-01-09'],
    ],
  ])('are corrected, not added to: %s', (_, rows, from) => {
    expect(historyFrom(rows).intervals.map((interval) => interval.from)).toEqual(from);
  });

  it('leave a signature in force until its own withdrawal', () => {
    const history = historyFrom([
      [{ signed: '[2000-12-31]', withdrawal: { notifiedOn: '2002-05-06' } }, '2026-02-03'],
    ]);
    expect(standingAsOf(history, '2002-05-05')).toBe('signatory');
    expect(standingAsOf(history, '2002-05-06')).toBe('none');
    expect(datedActs(history).map(({ kind, on }) => [kind, on])).toEqual([
      ['signed', '2000-12-31'],
      ['withdrew-signature', '2002-05-06'],
    ]);
  });
});

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

  it('counts for nothing where the depositary still counts the State as a party after its effect', () => {
    const history = noticed('2027-03-01');
    expect(standingAsOf(history, '2027-03-01')).toBe('party');
    expect(history.intervals).toMatchObject([{ until: null, withdrawal: null }]);
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

test('a day of the past is spoken of as past', () => {
  const facts = { name: 'Palau', asOf: '2010-01-01', today: '2026-02-03', oldAsAt: null };
  expect(sayStanding({ ...facts, participation: undefined })).toBe(
    'Palau had neither signed nor joined by 1 January 2010',
  );
  expect(sayStanding({ ...facts, participation: participationOf('PLW', { signed: '2008-05-01' }) })).toBe(
    'Palau signed on 1 May 2008 and had not ratified by 1 January 2010; 1 year',
  );
});

test('the standing as of a day never depends on acts after it', () => {
  fc.assert(
    fc.property(anyLife, anyDay, (life, day) => {
      expect(standingAsOf(historyOf(life), day)).toBe(standingAsOf(historyOf(lifeUpTo(life, day)), day));
      const say = (history: ReturnType<typeof historyOf>) =>
        sayStanding({ name: 'Palau', participation: undefined, history, asOf: day, oldAsAt: null });
      expect(say(historyOf(life))).toBe(say(historyOf(lifeUpTo(life, day))));
    }),
  );
});

test('a record read after every act tells every stay', () => {
  fc.assert(
    fc.property(anyLife, (life) => {
      const stays = historyOf(life).intervals.map(({ from, until }) => (until ? { from, until } : { from }));
      expect(stays).toEqual(life.stays.map(({ from, until }) => (until ? { from, until } : { from })));
    }),
  );
});
