import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fitColumns, type Measured } from '../../src/commands/fit-columns.js';

const column = (title: string, longest: number, rest: Partial<Measured> = {}): Measured => ({
  title,
  longest,
  longestWord: Math.min(longest, 8),
  kind: 'text',
  isKey: false,
  ...rest,
});

const columns = [
  column('Code', 3, { isKey: true }),
  column('State', 26),
  column('Days since signature', 5, { kind: 'value' }),
  column('Page', 90, { kind: 'reference' }),
  column('In a sentence', 60, { kind: 'sentence' }),
];

const placesOf = (width: number) => {
  const { shown, folded, leftOut } = fitColumns(columns, width);
  return { shown: shown.map(({ place }) => place), folded, leftOut };
};

describe('columns', () => {
  it.each([
    [Infinity, [0, 1, 2, 3, 4], [], []],
    [200, [0, 1, 2, 4], [], [3]],
    [100, [0, 1, 2], [4], [3]],
    [55, [0, 1, 2], [4], [3]],
    [30, [0, 1], [4], [2, 3]],
    [5, [0, 1], [4], [2, 3]],
  ])('in a width of %d', (width, shown, folded, leftOut) => {
    expect(placesOf(width)).toEqual({ shown, folded, leftOut });
  });
});

test('every column is shown, folded or left out, each once; keys are shown; and a table is no wider than it may be', () => {
  const measured = fc.record({
    title: fc.string({ minLength: 1, maxLength: 30 }),
    longest: fc.nat({ max: 120 }),
    longestWord: fc.nat({ max: 20 }),
    kind: fc.constantFrom('reference', 'sentence', 'text', 'value') as fc.Arbitrary<Measured['kind']>,
    isKey: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.array(measured, { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 20, max: 250 }),
      (some, width) => {
        const { shown, folded, leftOut } = fitColumns(some, width);
        const places = [...shown.map(({ place }) => place), ...folded, ...leftOut];
        expect(places.toSorted((a, b) => a - b)).toEqual(some.map((_, place) => place));
        for (const [place, { isKey }] of some.entries())
          if (isKey) expect(shown.map((one) => one.place)).toContain(place);
        const total = shown.reduce((sum, one) => sum + one.width + 3, 1);
        const mayLeaveOut = shown.length > 2 && shown.some(({ place }) => !some[place]!.isKey);
        if (mayLeaveOut) expect(total).toBeLessThanOrEqual(width);
      },
    ),
  );
});
