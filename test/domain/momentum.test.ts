import { expect, test } from 'vitest';
import { nextAnniversary } from '../../src/domain/anniversary.js';
import { longestSilence, medianOf, yearsToConsent } from '../../src/domain/momentum.js';
import { standingHistory } from '../../src/domain/standing-history.js';
import { noWithdrawalClause } from '../../src/domain/withdrawal-clause.js';
import { participationOf, type RowFacts } from '../participations.js';

test.each<[readonly number[], number | null]>([
  [[], null],
  [[4], 4],
  [[9, 1, 4], 4],
  [[9, 1, 4, 5], 4.5],
])('the median of %o is %s', (numbers, median) => {
  expect(medianOf(numbers)).toBe(median);
});

test.each<[RowFacts, number | null]>([
  [{ signed: '2000-12-12', consented: '2002-06-13' }, 1.5],
  [{ signed: '2000-12-12', consented: '2000-12-12' }, 0],
  [{ signed: '2000-12-12' }, null],
  [{ consented: '2002-06-13 a' }, null],
  [{ signed: '2000-12-12', consented: '2011-06-13' }, null],
])('%o took %s years by 2010', (facts, years) => {
  const entry = { participation: participationOf('ALB', facts), asAt: null };
  expect(yearsToConsent(standingHistory([entry], noWithdrawalClause), '2010-01-01')).toBe(years);
});

test('the longest silence may be the one that goes on', () => {
  const days = ['2001-01-01', '2000-01-01', '2001-01-11'];
  expect(longestSilence(days, '2001-02-01')).toEqual({
    from: '2000-01-01',
    to: '2001-01-01',
    days: 366,
    goesOn: false,
  });
  expect(longestSilence(days, '2026-02-03')).toMatchObject({ from: '2001-01-11', goesOn: true });
  expect(longestSilence([], '2026-02-03')).toBeNull();
});

test.each([
  ['2000-05-25', '2026-02-03', '2026-05-25', 26],
  ['2000-02-03', '2026-02-03', '2026-02-03', 26],
  ['2000-02-02', '2026-02-03', '2027-02-02', 27],
  ['2004-02-29', '2026-02-03', '2026-02-28', 22],
  ['2004-02-29', '2028-02-03', '2028-02-29', 24],
  ['2025-11-25', '2025-12-01', '2026-11-25', 1],
])('the anniversary of %s next after %s is %s, after %i years', (day, from, on, years) => {
  expect(nextAnniversary(day, from)).toEqual({ on, years });
});
