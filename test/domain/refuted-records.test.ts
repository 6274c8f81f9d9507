import { describe, expect, test } from 'vitest';
import { addSpan, type Day } from '../../src/domain/day.js';
import { refutedDays } from '../../src/domain/refuted-records.js';
import { nothingDone, standingHistory } from '../../src/domain/standing-history.js';
import { untoldOn } from '../../src/domain/untold.js';
import { afterNotice } from '../../src/domain/withdrawal-clause.js';
import { participationOf, type RowFacts } from '../participations.js';

const rules = { partyRule: 'UNTOC article 37(2)', leavingRule: 'UNTOC article 40(3)' };
const oneYear = afterNotice({ years: 1 }, 'article 40');

const side = (label: string, asAt: Day, row: RowFacts | null) => ({
  label,
  asAt,
  history: row
    ? standingHistory([{ participation: participationOf('PLW', row), asAt }], oneYear)
    : nothingDone,
});

const refuted = (
  [parentAsAt, parentRow]: readonly [Day, RowFacts | null],
  [protocolAsAt, protocolRow]: readonly [Day, RowFacts | null],
) =>
  refutedDays(side('UNTOC', parentAsAt, parentRow), side('the Protocol', protocolAsAt, protocolRow), rules);

const left = (until: Day, consented = '2005-01-01'): RowFacts => ({
  consented: `[${consented}]`,
  withdrawal: { notifiedOn: addSpan(until, { years: -1 }), effectiveOn: until },
});

describe('records that agree', () => {
  test.each<[string, readonly [Day, RowFacts | null], readonly [Day, RowFacts | null]]>([
    ['party to neither', ['2014-01-27', null], ['2022-11-04', null]],
    ['signatory of both', ['2014-01-27', { signed: '2000-12-12' }], ['2022-11-04', { signed: '2000-12-12' }]],
    ['party to the convention alone', ['2014-01-27', { consented: '2005-01-01' }], ['2022-11-04', null]],
    [
      'party to both',
      ['2014-01-27', { consented: '2005-01-01' }],
      ['2022-11-04', { consented: '2006-01-01' }],
    ],
    [
      'party to the protocol some days before the convention',
      ['2014-01-27', { consented: '2005-01-10' }],
      ['2022-11-04', { consented: '2005-01-01' }],
    ],
    ['left both together', ['2022-11-04', left('2020-01-01')], ['2022-11-04', left('2020-01-01')]],
    ['left the protocol first', ['2022-11-04', left('2020-01-01')], ['2022-11-04', left('2019-01-01')]],
  ])('%s', (_, parent, protocol) => {
    expect(refuted(parent, protocol)).toEqual({ ofParent: [], ofProtocol: [] });
  });
});

describe('a newer record of the protocol refutes an older one of the convention', () => {
  const cases: readonly (readonly [string, Day, Day])[] = [
    ['it joined after the older record', '2018-05-01', '2014-01-28'],
    ['it joined before the older record', '2010-05-01', '2010-05-01'],
  ];
  test.each(cases)('%s: from the first day that is in doubt on', (_, joined, from) => {
    const { ofParent, ofProtocol } = refuted(
      ['2014-01-27', null],
      ['2022-11-04', { consented: `${joined} a` }],
    );
    expect(ofProtocol).toEqual([]);
    expect(ofParent).toMatchObject([
      {
        from,
        until: null,
        because: {
          kind: 'party-to-protocol',
          protocol: { label: 'the Protocol', asAt: '2022-11-04' },
          article: 'UNTOC article 37(2)',
        },
      },
    ]);
    expect(untoldOn(ofParent, addSpan(from, { days: -1 }))).toBeUndefined();
  });

  test('and so does one of the same day: the gap is not believed', () => {
    expect(refuted(['2022-11-04', null], ['2022-11-04', { consented: '2010-05-01' }]).ofParent).toHaveLength(
      1,
    );
  });

  test('also where the convention shows a signature', () => {
    const found = refuted(
      ['2014-01-27', { signed: '2000-12-12' }],
      ['2022-11-04', { consented: '2018-05-01' }],
    );
    expect(found.ofParent).toMatchObject([{ from: '2014-01-28' }]);
  });
});

describe('a newer record of the convention refutes an older one of the protocol', () => {
  test('that shows as a party who is none to the convention', () => {
    expect(refuted(['2024-05-04', null], ['2022-11-04', { consented: '2010-05-01' }])).toMatchObject({
      ofParent: [],
      ofProtocol: [{ from: '2010-05-01', until: null, because: { kind: 'no-party-to-parent' } }],
    });
  });

  test.each<[string, Day]>([
    ['an older record of the protocol', '2018-01-15'],
    ['a newer one too', '2026-01-01'],
  ])('a denunciation of the convention ends the protocol, in %s', (_, protocolAsAt) => {
    expect(
      refuted(['2024-05-04', left('2020-01-01')], [protocolAsAt, { consented: '2010-05-01' }]),
    ).toMatchObject({
      ofParent: [],
      ofProtocol: [
        {
          from: '2020-01-01',
          until: null,
          because: { kind: 'left-parent', on: '2020-01-01', article: 'UNTOC article 40(3)' },
        },
      ],
    });
  });

  test('that is told of days that cannot be told themselves is told as that', () => {
    const notice = { consented: '2005-01-01', withdrawal: { effectiveOn: '2027-01-20' } };
    expect(
      refuted(['2026-09-11', notice], ['2026-09-11', { consented: '2010-05-01' }]).ofProtocol,
    ).toMatchObject([{ from: '2027-01-20', until: null, because: { kind: 'parent-untold' } }]);
  });

  test('a return to the convention ends what it refutes', () => {
    const stay = (from: Day, until: Day | null) => ({ ...interval, from, until });
    const [interval] = side('', '2024-05-04', { consented: '2005-01-01' }).history.intervals;
    const parent = side('UNTOC', '2024-05-04', { consented: '2005-01-01' });
    const history = {
      ...parent.history,
      intervals: [stay('2005-01-01', '2010-01-01'), stay('2015-01-01', null)] as never,
    };
    const protocol = side('the Protocol', '2024-05-04', { consented: '2006-01-01' });
    expect(refutedDays({ ...parent, history }, protocol, rules)).toMatchObject({
      ofParent: [],
      ofProtocol: [{ from: '2010-01-01', until: '2015-01-01', because: { kind: 'left-parent' } }],
    });
  });
});
