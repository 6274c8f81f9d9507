import { isDay } from '../../domain/day.js';
import { english } from '../../wording/english.js';

type Value = string | number | null;

/** A place of an index: what it is called, and the first of its rows. */
export interface RowPlace {
  /** The id of that row in the page. */
  readonly id: string;
  readonly label: string;
  /** Which row it is, from 0. */
  readonly row: number;
}

/** The places of a table, and what each of them is: a letter, a year, a group. */
export interface RowPlaces {
  readonly by: string;
  readonly places: readonly RowPlace[];
}

/** So many different values are each a place of their own; of more names the letters are. */
const mostValues = 12;
/** An index with more places would itself be read through. */
const mostPlaces = 80;
/** Fewer years than this say too little of where a day is: their months do. */
const fewYears = 3;

/**
 * The places by which a table can be entered that is in the order of these values, one of each row: their years or
 * months where they are days, themselves where they are few, of names the first letters. `null` where they are in another
 * order, as a place must have all of its rows together, or where there is only one.
 */
export function rowPlaces(
  values: readonly Value[],
  { title, say }: { readonly title: string; readonly say: (value: string) => string },
): RowPlaces | null {
  const labelling = labellingOf(values, title, say);
  if (labelling === null) return null;
  const { by, label } = labelling;
  return placesOf(
    values.map((value) => (value === null ? 'none' : label(String(value)))),
    by,
  );
}

/** The places of rows by what each of them is under; `null` where these do not stand together, or are one or too many. */
export function placesOf(labels: readonly string[], by: string): RowPlaces | null {
  const all = labels.map((label, row): RowPlace => ({ id: `rows-${slugOf(label)}`, label, row }));
  const places = all.filter(({ id }, row) => row === 0 || id !== all[row - 1]?.id);
  const areWhole = new Set(places.map(({ id }) => id)).size === places.length;
  return areWhole && places.length > 1 && places.length <= mostPlaces ? { by, places } : null;
}

/** What the rows are under; `null` for many numbers, as nobody looks for one. */
function labellingOf(values: readonly Value[], title: string, say: (value: string) => string) {
  const texts = [...new Set(values.flatMap((value) => (value === null ? [] : [String(value)])))];
  if (texts.every((text) => isDay(text.slice(0, 10)))) {
    const years = new Set(texts.map((text) => text.slice(0, 4)));
    if (years.size >= fewYears) return { by: 'year', label: (text: string) => text.slice(0, 4) };
    return { by: 'month', label: (text: string) => english.day(text.slice(0, 10)).replace(/^\d+ /, '') };
  }
  if (texts.length <= mostValues) return { by: title, label: say };
  return values.some((value) => typeof value === 'number') ? null : { by: 'letter', label: letterOf };
}

/** Without its accent, as it is sorted: Côte d’Ivoire stands among the names with C. */
function letterOf(text: string): string {
  return /\p{L}/u.exec(text.normalize('NFD'))?.[0].toUpperCase() ?? 'other';
}

function slugOf(label: string): string {
  return label
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');
}
