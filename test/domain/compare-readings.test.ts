import { describe, expect, it, test } from 'vitest';
import { compareReadings } from '../../src/domain/compare-rows.js';
import { participationOf, type RowFacts } from '../participations.js';

const signed = '2000-12-12';
const withdrawal = { notifiedOn: '2025-07-10', effectiveOn: '2026-01-10' };
const rowOf = (facts: RowFacts | undefined) => facts && participationOf('SWZ', facts);

describe('what another reading of one page found', () => {
  const read = (before: RowFacts | undefined, after: RowFacts | undefined) =>
    compareReadings('untoc', rowOf(before), rowOf(after)).map(({ kind, happenedOn }) => [kind, happenedOn]);

  test.each<[string, RowFacts | undefined, RowFacts]>([
    ['a row', undefined, { signed }],
    ['an act', { signed }, { signed, consented: '2005-06-01' }],
    ['two acts', {}, { signed, consented: '2005-06-01' }],
    ['brackets', { consented: '2005-06-01' }, { consented: '[2005-06-01]', withdrawal }],
    ['a notice', { consented: '2005-06-01' }, { consented: '2005-06-01', withdrawal }],
    ['no notice', { consented: '2005-06-01', withdrawal }, { consented: '2005-06-01' }],
    ['a day', { consented: '[2005-06-01]', withdrawal: {} }, { consented: '[2005-06-01]', withdrawal }],
    ['a name', { name: 'Eswatini 1', signed }, { name: 'Eswatini', signed }],
  ])('is one change, and no act: %s', (_title, before, after) => {
    expect(read(before, after)).toEqual([['read-better', null]]);
  });

  it('is nothing where the acts are read alike', () => {
    expect(read({ signed, notes: [1] }, { signed, notes: [2] })).toEqual([]);
  });
});
