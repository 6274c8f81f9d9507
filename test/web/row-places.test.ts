import { describe, expect, test } from 'vitest';
import { placesOf, rowPlaces } from '../../src/web/pages/row-places.js';

const how = { title: 'how', say: (value: string) => value.toUpperCase() };

/** The places of rows, in short: what each is called, and its first row. */
function placesIn(values: Parameters<typeof rowPlaces>[0]): { readonly by?: string; readonly at: unknown } {
  const found = rowPlaces(values, how);
  if (found === null) return { at: null };
  return { by: found.by, at: found.places.map(({ label, row }) => `${label} ${row}`) };
}

/** Thirteen names, more than have a place each. */
const names = [
  'Albania',
  'Algeria',
  'Benin',
  'Bhutan',
  'Côte d’Ivoire',
  'Croatia',
  'Cuba',
  'Denmark',
  'Ecuador',
  'Åland',
];

describe('the places of rows', () => {
  test('of many names are their letters, without their accents', () => {
    const sorted = [...names.slice(0, 2), 'Åland', 'Andorra', 'Angola', 'Armenia', ...names.slice(2, 9)];
    expect(placesIn(sorted)).toEqual({ by: 'letter', at: ['A 0', 'B 6', 'C 8', 'D 11', 'E 12'] });
    expect(placesIn(sorted.toReversed())).toEqual({
      by: 'letter',
      at: ['E 0', 'D 1', 'C 2', 'B 5', 'A 7'],
    });
  });

  test('of few values are themselves, as they are read', () => {
    expect(placesIn(['party', 'party', 'none', 'withdrawn'])).toEqual({
      by: 'how',
      at: ['PARTY 0', 'NONE 2', 'WITHDRAWN 3'],
    });
    expect(placesIn([5, 5, 4, 1])).toEqual({ by: 'how', at: ['5 0', '4 2', '1 3'] });
  });

  test('of days are their years, or their months where the years are few', () => {
    expect(placesIn(['1999-12-31', '2000-01-01', '2000-05-25', '2003-09-29'])).toEqual({
      by: 'year',
      at: ['1999 0', '2000 1', '2003 3'],
    });
    expect(placesIn(['2026-02-03T03:17:00Z', '2026-02-02T03:17:00Z', '2026-01-31T03:17:00Z'])).toEqual({
      by: 'month',
      at: ['February 2026 0', 'January 2026 2'],
    });
  });

  test('without a value are a place of their own', () => {
    expect(placesIn(['african', 'weog', 'weog', null])).toEqual({
      by: 'how',
      at: ['AFRICAN 0', 'WEOG 1', 'none 3'],
    });
  });

  test.each([
    ['a place is in two', ['african', 'weog', 'african']],
    ['there is only one', ['african', 'african']],
    ['there are no rows', []],
    ['they are many numbers', Array.from({ length: 13 }, (_, row) => row)],
    ['there would be too many', Array.from({ length: 90 }, (_, row) => `${1900 + row}-01-01`)],
  ])('are none where %s', (_, values) => {
    expect(placesIn(values)).toEqual({ at: null });
  });

  test('have ids that are in an address as they are, each its own', () => {
    const found = placesOf(['Latin American and Caribbean States', 'Côte d’Ivoire', '1950s'], 'kind');
    expect(found?.places.map(({ id }) => id)).toEqual([
      'rows-latin-american-and-caribbean-states',
      'rows-cote-d-ivoire',
      'rows-1950s',
    ]);
    // Two labels that would have one id are one place, and so two where they do not stand together.
    expect(placesOf(['Åland', 'Bhutan', 'Aland'], 'name')).toBe(null);
  });
});
