import { describe, expect, it } from 'vitest';
import { bindingDay, generalDayOf } from '../../src/domain/binding-day.js';
import { afterDeposits } from '../../src/domain/entry-into-force.js';
import { standingHistory } from '../../src/domain/standing-history.js';
import { noWithdrawalClause } from '../../src/domain/withdrawal-clause.js';
import { participationOf } from '../participations.js';
import { inWords } from '../in-words.js';

const entryIntoForce = afterDeposits(2, { days: 90 }).thenAfterOwn({ days: 30 }, 'article 17');

const historyOf = (consented: string) =>
  standingHistory([{ participation: participationOf('PLW', { consented }), asAt: null }], noWithdrawalClause);

const deposit = (consented: string, byOrganization = false) => ({
  history: historyOf(consented),
  byOrganization,
});

describe('the general day', () => {
  it('follows from the deposit that is decisive', () => {
    const deposits = [deposit('2003-05-01'), deposit('2002-01-01 a'), deposit('2004-01-01')];
    expect(generalDayOf({ entryIntoForce }, deposits)).toBe('2003-07-30');
    expect(generalDayOf({ entryIntoForce }, deposits, '2003-09-29')).toBe('2003-09-29');
    expect(generalDayOf({ entryIntoForce }, deposits.slice(0, 1))).toBeNull();
  });

  it('counts neither the deposit of an organization nor a succession', () => {
    const state = deposit('2003-05-01');
    expect(generalDayOf({ entryIntoForce }, [state, deposit('2002-01-01 AA', true)])).toBeNull();
    expect(generalDayOf({ entryIntoForce }, [state, deposit('2002-01-01 d')])).toBeNull();
  });

  it('counts a party that has left, and a State that is no more', () => {
    expect(generalDayOf({ entryIntoForce }, [deposit('2003-05-01'), deposit('[2002-01-01]')])).toBe(
      '2003-07-30',
    );
    const formerDeposits = [{ by: 'German Democratic Republic', on: '2002-01-01' }];
    expect(generalDayOf({ entryIntoForce, formerDeposits }, [deposit('2003-05-01')])).toBe('2003-07-30');
  });
});

describe('the day for a State', () => {
  const [interval] = historyOf('2004-03-09').intervals;
  const dayFor = (parent: Parameters<typeof bindingDay>[3]) =>
    inWords(bindingDay({ entryIntoForce }, interval!, '2003-12-25', parent));
  const own = '30 days after the deposit of 9 March 2004 (article 17(2))';
  const untoc = { label: 'UNTOC', partyRule: 'UNTOC article 37(2)' };

  it('rests on its own deposit', () => {
    expect(dayFor(null)).toEqual({ inForceOn: '2004-04-08', because: own });
  });

  it('is not before that of the parent', () => {
    expect(dayFor({ ...untoc, asAt: '2014-01-27', inForceOn: '2004-05-01' })).toEqual({
      inForceOn: '2004-05-01',
      because:
        'the day on which UNTOC binds the State, which must be a party to it too (UNTOC article 37(2))',
    });
    expect(dayFor({ ...untoc, asAt: '2014-01-27', inForceOn: '2003-12-01' })).toEqual({
      inForceOn: '2004-04-08',
      because: own,
    });
  });

  it.each([
    [
      undefined,
      '2014-01-27',
      'the record of UNTOC is of 27 January 2014 and does not show the State as a party',
    ],
    [undefined, null, 'there is no record of UNTOC'],
    [null, '2014-01-27', 'the day on which UNTOC binds the State is not computed'],
  ])('says that the day of the parent is not counted (%s, %s)', (inForceOn, asAt, words) => {
    const day = dayFor({ ...untoc, asAt, inForceOn });
    expect(day.inForceOn).toBe('2004-04-08');
    expect(day.because).toContain(`${own}; ${words}`);
  });

  it('is that of the succession of States where it is known', () => {
    const consent = { date: '2006-10-23', code: 'd', withdrawn: false };
    const dayOf = (successionOn: string | null) =>
      bindingDay({ entryIntoForce }, { consent, successionOn }, '2003-12-25', null);
    expect(dayOf('2006-06-03').inForceOn).toBe('2006-06-03');
    expect(dayOf(null).inForceOn).toBeNull();
  });
});
