/** A column, as far as its width goes. */
export interface Measured {
  /** The longest value, and the title; in letters. */
  readonly longest: number;
  readonly title: string;
  /** The longest word among the values: no line of it is broken. */
  readonly longestWord: number;
  /** `reference`: an address or a hash; `sentence` and `text`: many words or few; `value`: a day or a number. */
  readonly kind: 'reference' | 'sentence' | 'text' | 'value';
  /** Whether rows are told apart by it. */
  readonly isKey: boolean;
}

/** How columns fit into a width; columns are named by their places. */
export interface Fit {
  readonly shown: readonly { readonly place: number; readonly width: number }[];
  /** Columns whose values stand in a line of their own, below their row. */
  readonly folded: readonly number[];
  readonly leftOut: readonly number[];
}

/** A column of words is not made narrower than this. */
const narrowest = 10;

/** What the frame takes beside the values: a space on both sides of each, and a line before and after. */
const frameOf = (columns: number) => 3 * columns + 1;

const longestWordIn = (text: string) => Math.max(0, ...text.split(/\s+/).map((word) => [...word].length));

/**
 * Fits columns into a width: as they are where there is room; else with titles in several lines, without addresses and
 * hashes, with sentences below their rows, with words in several lines, and at last without columns from the right. What
 * rows are told apart by always stays.
 */
export function fitColumns(columns: readonly Measured[], width: number): Fit {
  const whole = columns.map(({ longest, title }, place) => ({
    place,
    width: Math.max(longest, [...title].length),
  }));
  if (isWithin(whole, width)) return { shown: whole, folded: [], leftOut: [] };

  const folded: number[] = [];
  const leftOut: number[] = [];
  let shown = columns.map(({ longest, title }, place) => ({
    place,
    width: Math.max(longest, longestWordIn(title)),
  }));
  const takeOut = (isOne: (column: Measured) => boolean, into: number[]) => {
    if (isWithin(shown, width)) return;
    into.push(...shown.flatMap(({ place }) => (isOne(columns[place]!) ? [place] : [])));
    shown = shown.filter(({ place }) => !into.includes(place));
  };
  takeOut(({ kind, isKey }) => kind === 'reference' && !isKey, leftOut);
  takeOut(({ kind, isKey }) => kind === 'sentence' && !isKey, folded);
  for (;;) {
    const narrow = narrowed(shown, columns, width);
    const last = shown.findLast(({ place }) => !columns[place]!.isKey);
    if (isWithin(narrow, width) || last === undefined || shown.length <= 2)
      return { shown: narrow, folded, leftOut: leftOut.toSorted((a, b) => a - b) };
    leftOut.push(last.place);
    shown = shown.filter((one) => one !== last);
  }
}

function isWithin(shown: Fit['shown'], width: number): boolean {
  return shown.reduce((sum, one) => sum + one.width, frameOf(shown.length)) <= width;
}

/**
 * The same columns, the widest of words made narrower one letter at a time, as long as that is needed and can be. Days
 * and numbers never are: half of a number is another number.
 */
function narrowed(shown: Fit['shown'], columns: readonly Measured[], width: number): Fit['shown'] {
  const narrow = shown.map((one) => ({ ...one }));
  const leastOf = (place: number) => {
    const { kind, longestWord, title } = columns[place]!;
    return kind === 'text' ? Math.max(narrowest, longestWord, longestWordIn(title)) : Infinity;
  };
  while (!isWithin(narrow, width)) {
    const [widest] = narrow
      .filter((one) => one.width > leastOf(one.place))
      .toSorted((a, b) => b.width - a.width);
    if (widest === undefined) break;
    widest.width--;
  }
  return narrow;
}
