import { expect, test } from 'vitest';
import { sayStanding } from '../in-words.js';
import { openForSignature, openForSignatureUntil } from '../../src/domain/signature-clause.js';
import { standingHistory } from '../../src/domain/standing-history.js';
import { noWithdrawalClause } from '../../src/domain/withdrawal-clause.js';
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
  [
    { consented: '2019-05-27 d' },
    null,
    'Palau notified its succession on 27 May 2019; the day from which it has effect is not known',
  ],
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

test.each<[string, Parameters<typeof sayStanding>[0], string]>([
  [
    'a succession tells both days',
    spokenOf({ consented: '1992-09-09 d' }, { successionOn: '1991-10-08', asOf: '1992-01-01' }),
    'Palau notified its succession on 9 September 1992, with effect from 8 October 1991',
  ],
  [
    'consent withdrawn, signature not',
    spokenOf({ signed: '2000-09-07', consented: '[2003-07-24]', withdrawal: { effectiveOn: '2026-02-01' } }),
    'Palau ratified on 24 July 2003 and withdrew with effect from 1 February 2026; its signature of 7 September 2000 stands',
  ],
  [
    'an old record of one that left and of which only its signature is printed',
    {
      ...spokenOf({
        signed: '2000-09-07',
        consented: '[2003-07-24]',
        withdrawal: { notifiedOn: '2025-02-01', effectiveOn: '2026-02-01' },
      }),
      oldAsAt: '2026-02-02',
    },
    'Palau ratified on 24 July 2003, withdrew with effect from 1 February 2026 and was not a party as at 2 February 2026; its signature of 7 September 2000 stood',
  ],
  [
    'a denunciation is called one',
    { ...spokenOf({ ...left }), leaving: 'denunciation' },
    'Palau acceded on 9 January 2012 and has denounced it with effect from 10 January 2026',
  ],
  [
    'a notice that is to take effect',
    spokenOf({
      consented: '2012-12-27',
      withdrawal: { notifiedOn: '2026-01-20', effectiveOn: '2027-01-20' },
    }),
    'Palau ratified on 27 December 2012; its withdrawal, notified on 20 January 2026, takes effect on 20 January 2027',
  ],
  [
    'a notice that no clause lets compute',
    spokenOf({ consented: '2012-12-27', withdrawal: { notifiedOn: '2026-01-20' } }),
    'Palau ratified on 27 December 2012; its withdrawal, notified on 20 January 2026, has no day of effect that is told',
  ],
  [
    'a signature withdrawn on a day that is told',
    spokenOf({ signed: '[2000-12-31]', withdrawal: { notifiedOn: '2002-05-06' } }),
    'Palau signed on 31 December 2000 and withdrew its signature on 6 May 2002',
  ],
  [
    'a signature withdrawn on a day that is not told',
    spokenOf({ signed: '[2000-12-31]' }),
    'Palau signed on 31 December 2000 and withdrew its signature',
  ],
  [
    'an old record of a signature withdrawn',
    { ...spokenOf({ signed: '[2000-12-31]' }), oldAsAt: '2026-02-03' },
    'Palau signed on 31 December 2000, withdrew its signature and was not a party as at 3 February 2026',
  ],
  [
    'a withdrawal of which no day is told, between two pages',
    spokenOf({ consented: '[2012-01-09]' }, { asOf: '2020-01-01', asAt: '2026-02-03' }),
    'It cannot be told whether Palau was a party: its consent is printed as withdrawn by 3 February 2026, and no source tells since when',
  ],
])('%s', (_, of, sentence) => {
  expect(sayStanding({ ...of, today: '2026-02-03' })).toBe(sentence);
});

/** A State of which one row is on record. */
function spokenOf(
  row: RowFacts,
  { asOf = '2026-02-03', asAt = null as string | null, successionOn = null as string | null } = {},
) {
  const participation = participationOf('PLW', row);
  const history = standingHistory([{ participation, asAt }], noWithdrawalClause, successionOn);
  return { name: 'Palau', participation, history, asOf, oldAsAt: null };
}

const closed = openForSignatureUntil('2002-12-12', 'article 36(1)', 'article 36(4)');

test.each<[string, Partial<Parameters<typeof sayStanding>[0]>, string]>([
  ['after the closing', {}, 'Palau has neither signed nor joined; only accession is open (article 36(4))'],
  ['on the last day', { asOf: '2002-12-12' }, 'Palau had neither signed nor joined by 12 December 2002'],
  [
    'on the day after it, asked about later',
    { asOf: '2002-12-13' },
    'Palau had neither signed nor joined by 13 December 2002; only accession was open (article 36(4))',
  ],
  [
    'on an old record of after the closing',
    { oldAsAt: '2018-01-15' },
    'Palau was not a party as at 15 January 2018; it had not signed, and only accession is open (article 36(4))',
  ],
  [
    'on an old record of before it, after which the State may have signed',
    { oldAsAt: '2002-12-12' },
    'Palau was not a party as at 12 December 2002; it had not signed',
  ],
  [
    'where the signature was withdrawn',
    spokenOf({ signed: '[2000-12-31]', withdrawal: { notifiedOn: '2002-05-06' } }),
    'Palau signed on 31 December 2000 and withdrew its signature on 6 May 2002; only accession is open (article 36(4))',
  ],
  [
    'where the instrument stays open for signature',
    { signing: openForSignature('article 25(1)', 'article 25(4)') },
    'Palau has neither signed nor joined',
  ],
  [
    'of a signatory, which can still ratify',
    spokenOf({ signed: '2000-12-31' }),
    'Palau signed on 31 December 2000 and has not ratified; 25 years',
  ],
])('only accession is open %s', (_, of, sentence) => {
  expect(sayStanding({ ...spokenOf({}), signing: closed, ...of, today: '2026-02-03' })).toBe(sentence);
});

test('a State that is not listed has neither signed nor joined', () => {
  const facts = { name: 'Tonga', participation: undefined, asOf: '2026-02-03', oldAsAt: null };
  expect(sayStanding(facts)).toBe('Tonga has neither signed nor joined');
});
