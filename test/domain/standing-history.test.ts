import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { datedActs } from '../../src/domain/dated-act.js';
import { standingAsOf, standingHistory } from '../../src/domain/standing-history.js';
import { sayStanding } from '../in-words.js';
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

  it.each([
    ['that stands', { consented: '2026-02-02 a' }, ['signatory', 'none', 'none', 'party']],
    [
      'that was withdrawn',
      { consented: '[2026-02-02 a]', withdrawal: { effectiveOn: '2026-05-01' } },
      ['signatory', 'none', 'none', 'party'],
    ],
  ])('keep the told end of a signature beside a later consent %s', (_, later, standings) => {
    const history = historyFrom([
      [{ signed: '2000-12-31' }, '2026-02-02'],
      [{ signed: '[2000-12-31]', withdrawal: { effectiveOn: '2026-01-10' } }, '2026-02-03'],
      [{ signed: '[2000-12-31]', ...later }, '2026-06-01'],
    ]);
    const days = ['2026-01-09', '2026-01-10', '2026-02-01', '2026-02-02'];
    expect(days.map((day) => standingAsOf(history, day))).toEqual(standings);
    expect(datedActs(history).map(({ kind }) => kind)).toContain('withdrew-signature');
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
