import { expect, test } from 'vitest';
import { sayStanding } from '../../src/domain/say-standing.js';
import { participationOf, type RowFacts } from '../participations.js';

const left: RowFacts = {
  consented: '[2012-01-09 a]',
  withdrawal: { notifiedOn: '2025-07-10', effectiveOn: '2026-01-10' },
};

test.each<[RowFacts, string | null, string]>([
  [{ signed: '2011-09-20' }, null, 'Palau signed on 20 September 2011 and has not ratified; 14 years'],
  [{ signed: '2025-01-31' }, null, 'Palau signed on 31 January 2025 and has not ratified; 1 year'],
  [{ signed: '2026-01-31' }, null, 'Palau signed on 31 January 2026 and has not ratified; less than a year'],
  [
    { signed: '2011-09-20' },
    '2018-01-15',
    'Palau signed on 20 September 2011 and was not a party as at 15 January 2018',
  ],
  [
    { signed: '2025-01-31' },
    '2018-01-15',
    'Palau signed on 31 January 2025 and was not a party as at 15 January 2018',
  ],
  [{}, null, 'Palau has neither signed nor joined'],
  [{}, '2018-01-15', 'Palau was not a party as at 15 January 2018; it had not signed'],
  [{ consented: '2019-05-27' }, null, 'Palau ratified on 27 May 2019'],
  [{ consented: '2019-05-27 a' }, null, 'Palau acceded on 27 May 2019'],
  [{ consented: '2019-05-27 A' }, null, 'Palau accepted on 27 May 2019'],
  [{ consented: '2019-05-27 AA' }, null, 'Palau approved on 27 May 2019'],
  [{ consented: '2019-05-27 d' }, null, 'Palau succeeded on 27 May 2019'],
  [{ consented: '2019-05-27 zz' }, null, 'Palau joined on 27 May 2019'],
  [left, null, 'Palau acceded on 9 January 2012 and has withdrawn with effect from 10 January 2026'],
  [{ consented: '[2012-01-09]' }, null, 'Palau ratified on 9 January 2012 and has withdrawn'],
  [
    left,
    '2026-01-20',
    'Palau acceded on 9 January 2012, withdrew with effect from 10 January 2026 and was not a party as at 20 January 2026',
  ],
])('%o, old as at %s: %s', (facts, oldAsAt, sentence) => {
  const participation = participationOf('PLW', facts);
  expect(sayStanding({ name: 'Palau', participation, asOf: '2026-02-03', oldAsAt })).toBe(sentence);
});

test('a State that is not listed has neither signed nor joined', () => {
  const facts = { name: 'Tonga', participation: undefined, asOf: '2026-02-03', oldAsAt: null };
  expect(sayStanding(facts)).toBe('Tonga has neither signed nor joined');
});
