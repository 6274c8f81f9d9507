import type { SoughtTerm } from './sought-words.js';
import { folded, stemOf, wordsOfText, type PlacedWord } from './words-of-text.js';

/** Where a term stands in a text: the numbers of the first words, each of as many words as the term has. */
export function foundWords(term: SoughtTerm, text: readonly PlacedWord[]): readonly number[] {
  const stems = term.words.map(stemOf);
  const isAt = (at: number) => stems.every((stem, index) => isOf(stem, text[at + index]?.word));
  return [...text.keys()].filter(isAt);
}

/**
 * Tells whether texts have a term. Few have words with the same first letters one after another: only these are taken
 * apart into their words.
 */
export function havingWords(term: SoughtTerm): (text: string) => boolean {
  const words = term.words.map((word) => `${[...word][0]}[\\p{L}\\p{N}]*`);
  const like = new RegExp(`(?<![\\p{L}\\p{N}])${words.join('[^\\p{L}\\p{N}]+')}`, 'u');
  return (text) => like.test(folded(text)) && foundWords(term, wordsOfText(text)).length > 0;
}

/** Whether a word has a stem. No stem has another first letter than its word: most words need not be stemmed. */
function isOf(stem: string, word: string | undefined): boolean {
  return word !== undefined && word.charCodeAt(0) === stem.charCodeAt(0) && stemOf(word) === stem;
}
