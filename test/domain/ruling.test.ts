import { describe, expect, it } from 'vitest';
import { withRulings, type Ruling } from '../../src/domain/ruling.js';
import { participationOf, type RowFacts } from '../participations.js';

const endedOn = '2026-02-01';
const ruling: Ruling = { hold: 3, state: 'DNK', endedOn };
const ruled = { effectiveOn: endedOn, hold: 3 };
const denmark = (facts: RowFacts) => participationOf('DNK', facts);

/** What is on record of Denmark, what the page prints of it, and what the record says then. */
interface Case {
  readonly name: string;
  readonly before: RowFacts;
  /** `null` where the State is not listed. */
  readonly printed: RowFacts | null;
  readonly after: RowFacts | null;
}

const whole: RowFacts = { signed: '2000-09-07', consented: '2003-07-24' };
const ended: RowFacts = { signed: '2000-09-07', consented: '[2003-07-24]', withdrawal: ruled };
const allEnded: RowFacts = { signed: '[2000-09-07]', consented: '[2003-07-24]', withdrawal: ruled };
const signatureEnded: RowFacts = { signed: '[2000-09-07]', withdrawal: ruled };

/** Of a State that joined after the ruling: what it had signed stays ended, and its consent has no withdrawal. */
const returned: RowFacts = { signed: '[2000-09-07]', consented: '2027-01-01 a', signatureHold: 3 };
const later = { effectiveOn: '2029-01-01', hold: 4 };

const rowsOf = (facts: RowFacts | null) => (facts === null ? [] : [denmark(facts)]);

describe('a ruling on a page', () => {
  it.each<Case>([
    { name: 'a consent that is gone', before: whole, printed: { signed: '2000-09-07' }, after: ended },
    {
      name: 'the name, the notes and the declaration stay those of the page',
      before: { ...whole, name: 'Denmark', declared: true, notes: [1] },
      printed: { signed: '2000-09-07', name: 'Denmark (Kingdom of)', declared: false, notes: [4] },
      after: { ...ended, name: 'Denmark (Kingdom of)', declared: false, notes: [4] },
    },
    {
      name: 'a row that is gone',
      before: { ...whole, notes: [1], declared: true },
      printed: null,
      after: { ...allEnded, declared: true },
    },
    { name: 'both acts are gone', before: whole, printed: {}, after: allEnded },
    {
      name: 'a signature without a consent',
      before: { signed: '2000-09-07' },
      printed: {},
      after: signatureEnded,
    },
    {
      name: 'the notice that is on record is kept',
      before: { ...whole, withdrawal: { notifiedOn: '2025-02-01', notification: 'C.N.1.2025' } },
      printed: { signed: '2000-09-07' },
      after: {
        ...ended,
        withdrawal: { ...ruled, notifiedOn: '2025-02-01', notification: 'C.N.1.2025' },
      },
    },
    {
      name: 'the notice of an older act is not that of this one',
      before: {
        consented: '2024-07-24 a',
        withdrawal: { notifiedOn: '2016-02-01', notification: 'C.N.1.2016' },
      },
      printed: null,
      after: { consented: '[2024-07-24 a]', withdrawal: ruled },
    },
    {
      name: 'a consent that came after an earlier ruling; the signature stays that of the earlier',
      before: { signed: '[2000-09-07]', consented: '2025-01-01 a', signatureHold: 2 },
      printed: null,
      after: { signed: '[2000-09-07]', consented: '[2025-01-01 a]', withdrawal: ruled, signatureHold: 2 },
    },
    { name: 'nothing is gone', before: whole, printed: whole, after: whole },
  ])('$name', ({ before, printed, after }) => {
    expect(withRulings(rowsOf(before), rowsOf(printed), [ruling])).toEqual(rowsOf(after));
  });

  it('is of its State alone', () => {
    const kenya = participationOf('KEN', { consented: '2001-01-01 a' });
    const rows = withRulings([denmark(whole), kenya], [denmark({})], [ruling]);
    expect(rows).toEqual([denmark(allEnded)]);
  });
});

describe('a ruling of an earlier page', () => {
  it.each<Case>([
    {
      name: 'is kept while the cell is blank',
      before: ended,
      printed: { signed: '2000-09-07' },
      after: ended,
    },
    { name: 'is kept while the row is gone', before: allEnded, printed: null, after: allEnded },
    { name: 'is kept while both cells are blank', before: allEnded, printed: {}, after: allEnded },
    {
      name: 'says nothing of a signature that it left standing',
      before: ended,
      printed: null,
      after: { consented: '[2003-07-24]', withdrawal: ruled },
    },
    { name: 'gives way to the act that is printed again', before: ended, printed: whole, after: whole },
    {
      name: 'gives way to the act that is printed again without the signature',
      before: allEnded,
      printed: { consented: '2003-07-24' },
      after: { consented: '2003-07-24' },
    },
    {
      name: 'gives way to an older act that is printed instead',
      before: ended,
      printed: { signed: '2000-09-07', consented: '2003-07-25' },
      after: { signed: '2000-09-07', consented: '2003-07-25' },
    },
    {
      name: 'gives way to a return',
      before: ended,
      printed: { signed: '2000-09-07', consented: '2027-01-01 a' },
      after: { signed: '2000-09-07', consented: '2027-01-01 a' },
    },
    {
      name: 'is kept of the signature of a State that returned',
      before: allEnded,
      printed: { consented: '2027-01-01 a' },
      after: returned,
    },
    {
      name: 'is kept of the signature of a State that joined after it',
      before: signatureEnded,
      printed: { consented: '2027-01-01 a' },
      after: returned,
    },
    {
      name: 'is kept of the signature night after night',
      before: returned,
      printed: { consented: '2027-01-01 a' },
      after: returned,
    },
    {
      name: 'is kept of the signature while the consent that came later is blank',
      before: returned,
      printed: null,
      after: { signed: '[2000-09-07]', signatureHold: 3 },
    },
    {
      name: 'is kept of the signature beside brackets of the consent that came later',
      before: returned,
      printed: { consented: '[2027-01-01 a]', withdrawal: { effectiveOn: '2029-01-01' } },
      after: {
        signed: '[2000-09-07]',
        consented: '[2027-01-01 a]',
        withdrawal: { effectiveOn: '2029-01-01' },
        signatureHold: 3,
      },
    },
    {
      name: 'is kept of the signature beside another ruling of the consent that came later',
      before: { ...returned, consented: '[2027-01-01 a]', withdrawal: later },
      printed: null,
      after: { ...returned, consented: '[2027-01-01 a]', withdrawal: later },
    },
    {
      name: 'is kept of the signature after a second return',
      before: { ...returned, consented: '[2027-01-01 a]', withdrawal: later },
      printed: { consented: '2030-01-01 a' },
      after: { ...returned, consented: '2030-01-01 a' },
    },
    {
      name: 'gives way to the signature that is printed again beside a later consent',
      before: returned,
      printed: { signed: '2000-09-07', consented: '2027-01-01 a' },
      after: { signed: '2000-09-07', consented: '2027-01-01 a' },
    },
    {
      name: 'gives way to brackets of the depositary around the signature beside a later consent',
      before: returned,
      printed: { signed: '[2000-09-07]', consented: '2027-01-01 a' },
      after: { signed: '[2000-09-07]', consented: '2027-01-01 a' },
    },
    {
      name: 'gives way to a signature that is printed again',
      before: signatureEnded,
      printed: { signed: '2000-09-07' },
      after: { signed: '2000-09-07' },
    },
    {
      name: 'gives way to the days that the depositary tells beside its brackets',
      before: ended,
      printed: {
        signed: '2000-09-07',
        consented: '[2003-07-24]',
        withdrawal: { notifiedOn: '2025-01-31', effectiveOn: '2026-01-31' },
      },
      after: {
        signed: '2000-09-07',
        consented: '[2003-07-24]',
        withdrawal: { notifiedOn: '2025-01-31', effectiveOn: '2026-01-31' },
      },
    },
    {
      name: 'tells the day where the depositary prints brackets without one',
      before: ended,
      printed: { signed: '2000-09-07', consented: '[2003-07-24]', withdrawal: {} },
      after: ended,
    },
    {
      name: 'tells no day of another withdrawal, after a return',
      before: ended,
      printed: { signed: '2000-09-07', consented: '[2027-01-01 a]', withdrawal: {} },
      after: { signed: '2000-09-07', consented: '[2027-01-01 a]', withdrawal: {} },
    },
    {
      name: 'gives way to the notice of the consent that came after it',
      before: returned,
      printed: { consented: '2027-01-01 a', withdrawal: { notifiedOn: '2028-01-01' } },
      after: { ...returned, withdrawal: { notifiedOn: '2028-01-01' } },
    },
  ])('$name', ({ before, printed, after }) => {
    expect(withRulings(rowsOf(before), rowsOf(printed), [])).toEqual(rowsOf(after));
  });

  it('fills no cell that was in brackets on the depositary’s own word', () => {
    const before = { consented: '[2003-07-24]', withdrawal: { effectiveOn: endedOn } };
    expect(withRulings(rowsOf(before), [], [])).toEqual([]);
  });
});
