import { describe, expect, it } from 'vitest';
import { goneActs } from '../../src/domain/gone-acts.js';
import { ruleOnGoneActs, type WithdrawalWord } from '../../src/sync/rule-on-gone-acts.js';
import { participationOf, type RowFacts } from '../participations.js';

/** Rows on record and on the page, by the codes of the States; `null` where a State is not listed. */
type Rows = Readonly<Record<string, readonly [before: RowFacts, printed: RowFacts | null]>>;

const blanked: Rows = {
  DNK: [{ signed: '2000-09-07', consented: '2003-07-24' }, { signed: '2000-09-07' }],
};
const two: Rows = { ...blanked, KEN: [{ consented: '2010-01-01 a' }, null] };
const latest = '2026-02-10';

function ruleOn(rows: Rows, { on = '2026-02-01', states = [] }: Partial<WithdrawalWord>) {
  const recorded = Object.entries(rows).map(([state, [before]]) => participationOf(state, before));
  const printed = Object.entries(rows).flatMap(([state, [, row]]) =>
    row ? participationOf(state, row) : [],
  );
  return ruleOnGoneActs(goneActs(recorded, printed), { on, states }, latest);
}

describe('a word on acts that are gone', () => {
  it.each<[name: string, rows: Rows, word: Partial<WithdrawalWord>, states: readonly string[]]>([
    ['the only State that can be meant', blanked, {}, ['DNK']],
    ['that State by its code', blanked, { states: ['DNK'] }, ['DNK']],
    ['the day after the act', blanked, { on: '2003-07-25' }, ['DNK']],
    ['the day of the page', blanked, { on: latest }, ['DNK']],
    ['one of two', two, { states: ['KEN'] }, ['KEN']],
    ['both of two', two, { states: ['KEN', 'DNK', 'KEN'] }, ['DNK', 'KEN']],
    ['a signature of a State that never ratified', { DNK: [{ signed: '2000-09-07' }, {}] }, {}, ['DNK']],
    [
      'the day of effect that is on record',
      {
        DNK: [
          { consented: '2003-07-24', withdrawal: { notifiedOn: '2025-02-01', effectiveOn: '2026-02-01' } },
          null,
        ],
      },
      {},
      ['DNK'],
    ],
    [
      'a second withdrawal, whatever day the first one had',
      { DNK: [{ consented: '2024-07-24', withdrawal: { effectiveOn: '2017-02-01' } }, null] },
      {},
      ['DNK'],
    ],
  ])('rules on %s', (_name, rows, word, states) => {
    const endedOn = word.on ?? '2026-02-01';
    expect(ruleOn(rows, word)).toEqual({ rulings: states.map((state) => ({ state, endedOn })) });
  });

  it.each<[name: string, rows: Rows, word: Partial<WithdrawalWord>, says: string]>([
    [
      'nothing is gone',
      { DNK: [{ signed: '2000-09-07' }, { signed: '2000-09-07' }] },
      {},
      'no act that is on record is gone from the page; accept it without --as',
    ],
    [
      'a State without an act is gone',
      { DNK: [{}, null] },
      {},
      'no act that is on record is gone from the page; accept it without --as',
    ],
    [
      'several could be meant',
      two,
      {},
      'acts of 2 States are gone from the page; name those that withdrew with --state: DNK, KEN',
    ],
    ['another State', two, { states: ['NOR'] }, 'no act of "NOR" is gone from the page; expected DNK, KEN'],
    [
      'the day of the act',
      blanked,
      { on: '2003-07-24' },
      '--on 2003-07-24 is not after the ratification of DNK on 24 July 2003; expected a later day',
    ],
    [
      'a day before the newest act, whichever cell it is in',
      { DNK: [{ signed: '2005-09-07', consented: '2003-07-24 a' }, null] },
      { on: '2004-01-01' },
      '--on 2004-01-01 is not after the signature of DNK on 7 September 2005; expected a later day',
    ],
    [
      'one of two that had not acted yet',
      two,
      { states: ['DNK', 'KEN'], on: '2009-01-01' },
      '--on 2009-01-01 is not after the accession of KEN on 1 January 2010; expected a later day',
    ],
    [
      'a day after the page',
      blanked,
      { on: '2026-02-11' },
      '--on 2026-02-11 is after the day of the page; expected one up to 10 February 2026, of which it is true',
    ],
    [
      'a signature beside a consent that stands',
      { DNK: [{ signed: '2000-09-07', consented: '2003-07-24' }, { consented: '2003-07-24' }] },
      {},
      'the signature of DNK is gone from the page and its consent stands: it did not withdraw',
    ],
    [
      'another day of effect than is on record',
      { DNK: [{ consented: '[2003-07-24]', withdrawal: { effectiveOn: '2019-02-01' } }, null] },
      {},
      '--on 2026-02-01 is not the day from which the withdrawal of DNK has effect; expected 2019-02-01, which is on record',
    ],
    [
      'a day before the notice',
      { DNK: [{ consented: '2003-07-24', withdrawal: { notifiedOn: '2026-02-05' } }, null] },
      {},
      '--on 2026-02-01 is before the notice of DNK on 5 February 2026; expected that day or a later one',
    ],
  ])('is refused: %s', (_name, rows, word, says) => {
    expect(ruleOn(rows, word)).toEqual({ refusedBecause: says });
  });
});
