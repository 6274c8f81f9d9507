import { describe, expect, it, test } from 'vitest';
import { printedRow } from '../../src/domain/change.js';
import { compareReadings, compareRows } from '../../src/domain/compare-rows.js';
import { sayChange } from '../in-words.js';
import { participationOf, type RowFacts } from '../participations.js';

const opsc = { label: 'OPSC', withdrawal: { called: 'denunciation' } } as const;
const mineBan = { label: 'Mine Ban', withdrawal: { called: 'withdrawal' } } as const;

const row = (facts: RowFacts) => printedRow(participationOf('POL', { consented: '2005-02-04', ...facts }));
const withdrawal = { notifiedOn: '2026-01-20', effectiveOn: '2027-01-20' };

describe('a change of what is told of a withdrawal, in a sentence', () => {
  const say = (kind: 'gave-notice' | 'notice-withdrawn' | 'corrected', before: RowFacts, after: RowFacts) =>
    sayChange(
      {
        kind,
        before: row(before),
        after: row(after),
        happenedOn: kind === 'gave-notice' ? (after.withdrawal?.notifiedOn ?? null) : null,
      },
      'Poland',
      opsc,
    );

  it.each([
    [
      'gave-notice' as const,
      {},
      { withdrawal },
      'Poland gave notice of its denunciation of OPSC on 20 January 2026, with effect from 20 January 2027',
    ],
    [
      'gave-notice' as const,
      {},
      { withdrawal: { notifiedOn: '2026-01-20' } },
      'Poland gave notice of its denunciation of OPSC on 20 January 2026',
    ],
    [
      'notice-withdrawn' as const,
      { withdrawal },
      {},
      'Poland remains a party to OPSC: its notice of denunciation is no longer told',
    ],
    [
      'corrected' as const,
      { withdrawal: { notifiedOn: '2026-01-20' } },
      { withdrawal },
      'The record of Poland under OPSC was corrected: the day of effect of the denunciation is now 20 January 2027, before not told',
    ],
    [
      'corrected' as const,
      { consented: '[2005-02-04]', withdrawal },
      { consented: '[2005-02-04]', withdrawal: { notifiedOn: '2026-01-21', effectiveOn: '2027-01-21' } },
      'The record of Poland under OPSC was corrected: the day of the notice of denunciation is now 21 January 2026, before 20 January 2026, and the day of effect of the denunciation is now 21 January 2027, before 20 January 2027',
    ],
  ])('%s', (kind, before, after, sentence) => expect(say(kind, before, after)).toBe(sentence));
});

const party: RowFacts = { signed: '2000-09-07', consented: '2003-07-24' };
const left: RowFacts = { signed: '[2000-09-07]', consented: '[2003-07-24]', withdrawal };

test.each<readonly [string, RowFacts, RowFacts, typeof opsc | typeof mineBan, readonly string[]]>([
  [
    'that come are a denunciation where the instrument calls it one',
    party,
    left,
    opsc,
    ['Poland denounced OPSC with effect from 20 January 2027'],
  ],
  [
    'that come are a withdrawal where it calls it that',
    party,
    left,
    mineBan,
    ['Poland withdrew from the Mine Ban with effect from 20 January 2027'],
  ],
  [
    'that go make a party again',
    left,
    party,
    opsc,
    ['Poland is a party to OPSC again: its denunciation is no longer printed'],
  ],
  [
    'around an act of which the page before had nothing are told after it',
    {},
    left,
    opsc,
    [
      'Poland signed OPSC on 7 September 2000',
      'Poland ratified OPSC on 24 July 2003',
      'Poland denounced OPSC with effect from 20 January 2027',
    ],
  ],
  [
    'around a signature alone withdraw it',
    { signed: '2000-12-31' },
    { signed: '[2000-12-31]', withdrawal: { notifiedOn: '2002-05-06' } },
    opsc,
    ['Poland withdrew its signature of OPSC on 6 May 2002'],
  ],
  [
    'around a signature alone that go make a signatory again',
    { signed: '[2000-12-31]' },
    { signed: '2000-12-31' },
    opsc,
    ['Poland is a signatory of OPSC again: the withdrawal of its signature is no longer printed'],
  ],
])('brackets %s', (_, before, after, instrument, sentences) => {
  const changes = compareRows('opsc', participationOf('POL', before), participationOf('POL', after), null);
  expect(changes.map((change) => sayChange(change, 'Poland', instrument))).toEqual(sentences);
});

test('a day of the withdrawal of a signature is no day of a denunciation', () => {
  const [change] = compareRows(
    'opsc',
    participationOf('POL', { signed: '[2000-12-31]', withdrawal: {} }),
    participationOf('POL', {
      signed: '[2000-12-31]',
      withdrawal: { notifiedOn: '2002-05-06', effectiveOn: '2002-05-07' },
    }),
    null,
  );
  expect(sayChange(change!, 'Poland', opsc)).toBe(
    'The record of Poland under OPSC was corrected: the day of the notice of the withdrawal of the signature is now 6 May 2002, before not told, and the day of effect of the withdrawal of the signature is now 7 May 2002, before not told',
  );
});

test.each<readonly [RowFacts | undefined, RowFacts, string]>([
  [
    { consented: '[2005-02-04]', withdrawal: {} },
    { consented: '[2005-02-04]', withdrawal: { notifiedOn: '2024-03-04' } },
    'the day of the notice of denunciation is now 4 March 2024, before not told',
  ],
  [
    { consented: '2005-02-04' },
    { consented: '2005-02-04', withdrawal },
    'the day of the notice of denunciation is now 20 January 2026, before not told, and the day of effect of the denunciation is now 20 January 2027, before not told',
  ],
  [
    { signed: '2000-09-07', consented: '2005-02-04' },
    { signed: '2000-09-07', consented: '[2005-02-04 a]' },
    'the consent is now 4 February 2005 (a) in brackets, before 4 February 2005',
  ],
  [
    { signed: '2000-09-07', name: 'Poland 1' },
    { signed: '2000-09-07', name: 'Poland' },
    'the name is now "Poland", before "Poland 1"',
  ],
  [undefined, { signed: '2000-09-07' }, 'it is listed'],
])('what is read better says so, and of no correction by the depositary', (before, after, told) => {
  const [change] = compareReadings(
    'opsc',
    before && participationOf('POL', before),
    participationOf('POL', after),
  );
  expect(sayChange(change!, 'Poland', opsc)).toBe(
    `The tracker reads the same page better on Poland under OPSC: ${told}`,
  );
});
