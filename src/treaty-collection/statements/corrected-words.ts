import { distance } from 'fastest-levenshtein';

/** A text in which misspelt words are right, and where each place of it stands in what is printed. */
export interface CorrectedText {
  readonly text: string;
  /** The place in the printed text of a place in this one. */
  readonly placeOf: (index: number) => number;
}

const letters = (word: string): string => [...word].sort().join('');

/**
 * The word that a printed one is: letter for letter, or with one letter wrong, missing or too many, or two exchanged
 * ("Octobre", "Decmeber"), where the first is right; `undefined` where it is none of them, or could be two.
 */
export function meantWord(printed: string, words: readonly string[]): string | undefined {
  const word = printed.toLowerCase();
  if (words.includes(word)) return word;
  if (word.length < 6) return undefined;
  const near = words.filter(
    (one) =>
      one[0] === word[0] &&
      Math.abs(one.length - word.length) < 2 &&
      (distance(one, word) === 1 || (one.length === word.length && letters(one) === letters(word))),
  );
  return near.length === 1 ? near[0] : undefined;
}

/** The class of Unicode is asked only of what is no letter of ASCII, since that takes a call. */
const wholeWord = /(?:[A-Za-z]+|\p{L})+/gu;

/** The text with each misspelt one of some words corrected. */
export function correctedText(printed: string, words: readonly string[]): CorrectedText {
  const shifts: { readonly from: number; readonly by: number }[] = [];
  let by = 0;
  const text = printed.replaceAll(wholeWord, (word, index: number) => {
    const meant = word.length < 6 ? undefined : meantWord(word, words);
    if (meant === undefined || meant === word.toLowerCase()) return word;
    const from = index + by + meant.length;
    by += meant.length - word.length;
    shifts.push({ from, by });
    return meant;
  });
  return { text, placeOf: (index) => index - (shifts.findLast(({ from }) => index >= from)?.by ?? 0) };
}
