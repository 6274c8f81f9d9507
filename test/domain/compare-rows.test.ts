import { describe, expect, it, test } from 'vitest';
import { rowChangeKinds, type ChangeKind } from '../../src/domain/change.js';
import { compareRows } from '../../src/domain/compare-rows.js';
import { participationOf, type RowFacts } from '../participations.js';

type Expected = readonly (readonly [ChangeKind, string | null])[];
type Case = readonly [
  title: string,
  before: RowFacts | undefined,
  after: RowFacts | undefined,
  expected: Expected,
];

/** The day of the record before: acts dated later are new. */
const recordedOn = '2018-01-15';
const signed = '2000-12-12';
const withdrawal = { notifiedOn: '2025-07-10', effectiveOn: '2026-01-10' };

const cases: readonly Case[] = [
  ['nothing', { signed, consented: '2005-06-01' }, { signed, consented: '2005-06-01' }, []],
  [
    'only footnotes and declarations',
    { signed, notes: [1], declared: false },
    { signed, notes: [2], declared: true },
    [],
  ],
  ['a signature', {}, { signed: '2019-03-01' }, [['signed', '2019-03-01']]],
  [
    'a ratification after a signature',
    { signed },
    { signed, consented: '2019-03-01' },
    [['consented', '2019-03-01']],
  ],
  ['an accession by one not listed', undefined, { consented: '2019-03-01 a' }, [['consented', '2019-03-01']]],
  [
    'signature and ratification by one not listed',
    undefined,
    { signed: '2019-02-01', consented: '2019-03-01' },
    [
      ['signed', '2019-02-01'],
      ['consented', '2019-03-01'],
    ],
  ],
  ['a listing without an act', undefined, {}, [['appeared', null]]],
  [
    'a listing of one that has already left',
    undefined,
    { signed: '[2000-12-12]', consented: '[2005-06-01]', withdrawal },
    [['appeared', null]],
  ],
  ['a row that is gone', { signed }, undefined, [['removed', null]]],
  ['another name', { name: 'Swaziland', signed }, { name: 'Eswatini', signed }, [['renamed', null]]],
  [
    'the same name in other bytes',
    { name: "Côte d'Ivoire", signed },
    { name: 'Co\u0302te d\u2019Ivoire', signed },
    [],
  ],
  [
    'the same name with another hyphen',
    { name: 'Guinea-Bissau', signed },
    { name: 'Guinea\u2011Bissau', signed },
    [],
  ],
  [
    'another name and a new act',
    { name: 'Swaziland', signed },
    { name: 'Eswatini', signed, consented: '2019-03-01' },
    [
      ['renamed', null],
      ['consented', '2019-03-01'],
    ],
  ],
  [
    'an old date printed otherwise',
    { consented: '2005-06-01' },
    { consented: '2005-06-10' },
    [['corrected', null]],
  ],
  ['an earlier date', { consented: '2005-06-01' }, { consented: '2004-06-01' }, [['corrected', null]]],
  [
    'another letter on the same day',
    { consented: '2005-06-01 a' },
    { consented: '2005-06-01' },
    [['corrected', null]],
  ],
  ['an act that is gone', { signed, consented: '2005-06-01' }, { signed }, [['corrected', null]]],
  [
    'a date after the day of the record in the place of an older',
    { consented: '2005-06-01 a' },
    { consented: '2019-03-01 a' },
    [['consented', '2019-03-01']],
  ],
  [
    'brackets around both cells: one withdrawal',
    { signed, consented: '2005-06-01' },
    { signed: '[2000-12-12]', consented: '[2005-06-01]', withdrawal },
    [['withdrew', '2025-07-10']],
  ],
  [
    'brackets whose note tells the effect alone',
    { consented: '2005-06-01' },
    { consented: '[2005-06-01]', withdrawal: { effectiveOn: '2026-01-10' } },
    [['withdrew', '2026-01-10']],
  ],
  [
    'brackets without a known note',
    { consented: '2005-06-01' },
    { consented: '[2005-06-01]', withdrawal: {} },
    [['withdrew', null]],
  ],
  [
    'brackets around a signature alone',
    { signed },
    { signed: '[2000-12-12]', withdrawal: {} },
    [['withdrew', null]],
  ],
  [
    'brackets around both cells, gone again',
    { signed: '[2000-12-12]', consented: '[2005-06-01]', withdrawal },
    { signed, consented: '2005-06-01' },
    [['withdrawal-reversed', null]],
  ],
  [
    'a State that left and came back',
    { consented: '[2005-06-01 a]', withdrawal },
    { consented: '2026-02-01 a' },
    [['consented', '2026-02-01']],
  ],
  [
    'a return of which the page was late to tell',
    { consented: '[2005-06-01 a]', withdrawal: {} },
    { consented: '2017-02-01 a' },
    [['consented', '2017-02-01']],
  ],
  [
    'an act and its withdrawal between two pages',
    { signed },
    { signed, consented: '[2019-03-01]', withdrawal },
    [
      ['consented', '2019-03-01'],
      ['withdrew', '2025-07-10'],
    ],
  ],
  [
    'a notice that a note newly tells',
    { consented: '2005-06-01' },
    { consented: '2005-06-01', withdrawal },
    [['gave-notice', '2025-07-10']],
  ],
  [
    'a notice by one not listed before',
    undefined,
    { consented: '2005-06-01', withdrawal },
    [
      ['consented', '2005-06-01'],
      ['gave-notice', '2025-07-10'],
    ],
  ],
  [
    'a new act and a notice between two pages',
    { signed },
    { signed, consented: '2019-03-01', withdrawal },
    [
      ['consented', '2019-03-01'],
      ['gave-notice', '2025-07-10'],
    ],
  ],
  [
    'brackets that come after a notice',
    { consented: '2005-06-01', withdrawal },
    { consented: '[2005-06-01]', withdrawal },
    [['withdrew', '2025-07-10']],
  ],
  [
    'a notice that is no longer told',
    { consented: '2005-06-01', withdrawal },
    { consented: '2005-06-01' },
    [['notice-withdrawn', null]],
  ],
  [
    'a notice of the act before a return',
    { consented: '2005-06-01', withdrawal },
    { consented: '2025-08-01 a' },
    [['consented', '2025-08-01']],
  ],
  [
    'a second notice in the place of one that was withdrawn',
    { consented: '2005-06-01', withdrawal: { notifiedOn: '2017-01-01' } },
    { consented: '2005-06-01', withdrawal },
    [['gave-notice', '2025-07-10']],
  ],
  [
    'a day of effect that a note tells later',
    { consented: '2005-06-01', withdrawal: { notifiedOn: '2025-07-10' } },
    { consented: '2005-06-01', withdrawal },
    [['corrected', null]],
  ],
  [
    'a day of effect printed otherwise beside brackets that stay',
    { consented: '[2005-06-01]', withdrawal },
    { consented: '[2005-06-01]', withdrawal: { ...withdrawal, effectiveOn: '2026-01-11' } },
    [['corrected', null]],
  ],
  [
    'a day printed later beside the brackets of a signature alone',
    { signed: '[2000-12-12]', withdrawal: {} },
    { signed: '[2000-12-12]', withdrawal: { effectiveOn: '2026-01-10' } },
    [['corrected', null]],
  ],
  [
    'a day printed otherwise beside the brackets of a signature alone',
    { signed: '[2000-12-12]', withdrawal },
    { signed: '[2000-12-12]', withdrawal: { ...withdrawal, effectiveOn: '2026-01-11' } },
    [['corrected', null]],
  ],
  [
    'the date of a signature in brackets and a day of its withdrawal: one correction',
    { signed: '[2000-12-12]', withdrawal },
    { signed: '[2000-12-11]', withdrawal: {} },
    [['corrected', null]],
  ],
  [
    'a signature anew after one that was withdrawn, withdrawn too',
    { signed: '[2000-12-12]', withdrawal: { effectiveOn: '2010-01-01' } },
    { signed: '[2020-12-12]', withdrawal },
    [['signed', '2020-12-12']],
  ],
  [
    'a signature that is bracketed while a notice of the consent is newly told',
    { signed, consented: '2005-06-01' },
    { signed: '[2000-12-12]', consented: '2005-06-01', withdrawal },
    [
      ['withdrew', '2025-07-10'],
      ['gave-notice', '2025-07-10'],
    ],
  ],
  [
    'another depositary notification of the same withdrawal',
    { consented: '[2005-06-01]', withdrawal },
    { consented: '[2005-06-01]', withdrawal: { ...withdrawal, notification: 'C.N.374.2025' } },
    [],
  ],
  [
    'an early pair of brackets that is taken back while the notice stays',
    { consented: '[2005-06-01]', withdrawal },
    { consented: '2005-06-01', withdrawal },
    [['withdrawal-reversed', null]],
  ],
  [
    'a date corrected and bracketed at once',
    { consented: '2005-06-01' },
    { consented: '[2005-06-10]', withdrawal },
    [
      ['corrected', null],
      ['withdrew', '2025-07-10'],
    ],
  ],
];

const rowOf = (facts: RowFacts | undefined) => facts && participationOf('SWZ', facts);
const compare = (before: RowFacts | undefined, after: RowFacts | undefined) =>
  compareRows('untoc', rowOf(before), rowOf(after), recordedOn);

describe('what changed between two rows', () => {
  test.each(cases)('%s', (_title, before, after, expected) => {
    expect(compare(before, after).map(({ kind, happenedOn }) => [kind, happenedOn])).toEqual(expected);
  });

  it('is shown by a case for every kind of a row', () => {
    const shown = new Set(cases.flatMap(([, , , expected]) => expected.map(([kind]) => kind)));
    // Between two readings of one page there is a kind of its own.
    const kinds = rowChangeKinds.map(({ kind }) => kind).filter((kind) => kind !== 'read-better');
    expect([...shown].toSorted()).toEqual(kinds.toSorted());
  });

  it('carries both rows as printed', () => {
    const [change] = compare({ name: 'Swaziland', signed }, { name: 'Eswatini', signed });
    expect(change).toMatchObject({ instrument: 'untoc', state: 'SWZ' });
    expect(change?.before).toMatchObject({ name: 'Swaziland', signature: { date: signed } });
    expect(change?.after).toMatchObject({ name: 'Eswatini', consent: null });
    expect(compare(undefined, { signed })[0]?.before).toBeNull();
    expect(compare({ signed }, undefined)[0]?.after).toBeNull();
  });

  it('calls every other date a correction where the day of the record is not known', () => {
    const [before, after] = [{ consented: '2005-06-01' }, { consented: '2019-03-01' }].map(rowOf);
    expect(compareRows('untoc', before, after, null).map(({ kind }) => kind)).toEqual(['corrected']);
  });

  it('is nothing where there is no row at all', () => {
    expect(compareRows('untoc', undefined, undefined, recordedOn)).toEqual([]);
  });
});
