import { describe, expect, it, test } from 'vitest';
import { countKinds, deedsOf, withoutDay, type Happened } from '../../src/web/pages/happened.js';

const act = (name: string, did: string, facts: Partial<Happened> = {}): Happened => ({
  state: { code: name.slice(0, 3).toUpperCase(), name, group: null },
  instrument: 'untoc',
  kind: 'signed',
  on: '2000-12-12',
  sentence: `${name} ${did} on 12 December 2000`,
  ...facts,
});

/** Each deed as its day and its names, between the words before and after them. */
const told = (rows: readonly Happened[]) =>
  deedsOf(rows).map(
    ({ on, before, after, states }) =>
      `${on}: ${before}[${states.map(({ name }) => name).join(', ')}]${after}`,
  );

describe('what happened', () => {
  it('is told once of those who did the same on one day', () => {
    expect(
      told([
        act('Albania', 'signed UNTOC'),
        act('Algeria', 'ratified UNTOC', { kind: 'consented' }),
        act('Angola', 'signed UNTOC'),
        act('Andorra', 'acceded to UNTOC', { kind: 'consented' }),
      ]),
    ).toEqual([
      '2000-12-12: [Albania, Angola] signed UNTOC',
      '2000-12-12: [Algeria] ratified UNTOC',
      '2000-12-12: [Andorra] acceded to UNTOC',
    ]);
  });

  it('is told apart of two days, and of two kinds', () => {
    const later = { on: '2000-12-13', sentence: 'Angola signed UNTOC on 13 December 2000' };
    expect(told([act('Albania', 'signed UNTOC'), act('Angola', '', later)])).toHaveLength(2);
    expect(told([act('Albania', 'did'), act('Angola', 'did', { kind: 'withdrew' })])).toHaveLength(2);
  });

  it('is the whole sentence where the name of the State does not stand in it once', () => {
    const twice = { sentence: 'The name of Türkiye is now "Türkiye", before "Turkey"', on: null };
    const never = { sentence: 'Somebody signed UNTOC on 12 December 2000' };
    expect(told([act('Türkiye', '', twice), act('Palau', '', never), act('Tuvalu', '', never)])).toEqual([
      'null: The name of Türkiye is now "Türkiye", before "Turkey"[Türkiye]',
      '2000-12-12: Somebody signed UNTOC[Palau]',
      '2000-12-12: Somebody signed UNTOC[Tuvalu]',
    ]);
  });

  it('keeps its order', () => {
    const rows = ['Zambia', 'Angola', 'Malta'].map((name) => act(name, 'signed UNTOC'));
    expect(told(rows)).toEqual(['2000-12-12: [Zambia, Angola, Malta] signed UNTOC']);
  });
});

test('every kind that is asked about has its number, nought too', () => {
  const rows = [act('Albania', ''), act('Angola', ''), act('Palau', '', { kind: 'consented' })];
  expect(countKinds(rows, ['consented', 'withdrew', 'signed'])).toEqual([
    { kind: 'consented', number: 1 },
    { kind: 'withdrew', number: 0 },
    { kind: 'signed', number: 2 },
  ]);
});

test('only its own day is left out of a sentence', () => {
  const sentence = '22 years on 29 November 2026: Chile ratified UNTOC on 29 November 2004';
  expect(withoutDay(sentence, '2026-11-29')).toBe('22 years: Chile ratified UNTOC on 29 November 2004');
});
