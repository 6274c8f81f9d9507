import { describe, expect, it } from 'vitest';
import { afterNotice, atEndOfPeriod, noWithdrawalClause } from '../../src/domain/withdrawal-clause.js';
import { declaredInstruments } from '../../src/instruments/instruments.js';
import { say } from '../in-words.js';

describe('withdrawal', () => {
  it('takes effect a span after the notice', () => {
    const clause = afterNotice({ years: 1 }, 'article 40');
    expect(clause.effectOf('2025-07-10')).toBe('2026-07-10');
    expect(clause.effectOf('2024-02-29')).toBe('2025-02-28');
    expect(say(clause.sentence)).toBe(
      'A withdrawal takes effect one year after the Secretary-General receives the notice (article 40).',
    );
  });

  it.each([
    ['a notice long before the end of the first period', '1957-05-01', '1960-04-30'],
    ['a notice on the last day that is early enough, counted back', '1959-10-30', '1960-04-30'],
    ['a notice one day too late waits for the next end', '1959-10-31', '1963-04-30'],
    ['a notice two days too late', '1959-11-01', '1963-04-30'],
    ['the last day of notice for the period that runs in 2026', '2028-10-30', '2029-04-30'],
    ['the day after it', '2028-10-31', '2032-04-30'],
    ['a notice less than six months before an end', '2025-12-01', '2029-04-30'],
  ])('at the end of a three-year period: %s', (_title, notifiedOn, effect) => {
    const clause = atEndOfPeriod({ years: 3 }, '1957-04-30', { months: 6 }, 'article 14');
    expect(clause.effectOf(notifiedOn)).toBe(effect);
  });

  it.each([
    ['a short month, counted back', '1999-08-31', '2001-12-31', '2002-08-31'],
    ['the last day of February', '1999-08-31', '2002-02-28', '2002-08-31'],
    ['the day after it', '1999-08-31', '2002-03-01', '2005-08-31'],
    ['a period from 29 February', '1996-02-29', '2007-08-28', '2008-02-29'],
    ['a notice that misses the end in a common year', '1996-02-29', '2001-08-29', '2005-02-28'],
  ])('is counted from the end of the period: %s', (_title, firstPeriodFrom, notifiedOn, effect) => {
    const clause = atEndOfPeriod({ years: 3 }, firstPeriodFrom, { months: 6 }, 'article 14');
    expect(clause.effectOf(notifiedOn)).toBe(effect);
  });

  it('says when a notice is too late', () => {
    expect(say(atEndOfPeriod({ years: 3 }, '1957-04-30', { months: 6 }, 'article 14').sentence)).toBe(
      'Periods of three years run from 30 April 1957; a denunciation received at least six months before the end of ' +
        'one takes effect on the day on which the next begins; one received later waits for the end of that next period (article 14).',
    );
  });

  it('is not foreseen by every instrument', () => {
    expect(noWithdrawalClause.effectOf('2025-07-10')).toBeNull();
    expect(noWithdrawalClause.article).toBeNull();
  });

  it.each([
    ['untoc', 'article 40', '2027-02-03'],
    ['trafficking-protocol', 'article 19', '2027-02-03'],
    ['opsc', 'article 15', '2027-02-03'],
    ['supplementary-slavery-convention', 'article 14', '2029-04-30'],
    ['cedaw', null, null],
  ])('%s: %s', (id, article, effectOfToday) => {
    const { withdrawal } = declaredInstruments().find((one) => one.id === id)!;
    expect(withdrawal.article).toBe(article);
    expect(withdrawal.effectOf('2026-02-03')).toBe(effectOfToday);
    if (article) expect(say(withdrawal.sentence)).toContain(`(${article})`);
  });
});
