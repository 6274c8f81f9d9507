import { stemmer } from 'stemmer';

/** A word of a text, and where it stands there, in UTF-16 code units; the end is not in it. */
export interface PlacedWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Letters and digits with the accents that are characters of their own: what the tokenizer of FTS5 takes as a word. */
const aWord = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

const accents = /\p{M}+/gu;

const beyondAscii = /[^\0-\x7F]/;

/** The words of a text in their order, in lower case and without accents. */
export function wordsOfText(text: string): readonly PlacedWord[] {
  return [...text.matchAll(aWord)].map(({ 0: printed, index }) => ({
    word: folded(printed),
    start: index,
    end: index + printed.length,
  }));
}

/** The stem of such a word: "reservations", "reserved" and "reserve" have one. */
export function stemOf(word: string): string {
  return stemmer(word);
}

/** A text in lower case and without accents. */
export function folded(text: string): string {
  // Most words are plain, and taking them apart takes half of the time.
  const plain = beyondAscii.test(text) ? text.normalize('NFD').replace(accents, '') : text;
  return plain.toLowerCase();
}
