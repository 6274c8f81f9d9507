import { isNoise } from './noise-words.js';
import { wordsOfText } from './words-of-text.js';

/** One thing that is looked for in a text. */
export interface SoughtTerm {
  /** One word, or several that stand one after another; in lower case and without accents. */
  readonly words: readonly string[];
  /** Whether the text must not have it. */
  readonly isExcluded: boolean;
}

/** What someone looks for, understood. */
export interface SoughtWords {
  /** A text has all of them, but for those that are excluded; empty where nothing is left to look for. */
  readonly terms: readonly SoughtTerm[];
  /** The words that stand in almost every text ("the", "of"), which are not looked for by themselves; each once. */
  readonly noise: readonly string[];
  /** Whether there was more than is looked for. */
  readonly isCut: boolean;
}

/** How much is looked for at most: the terms, and the words in one of them. */
const most = { terms: 32, words: 32 };

/** A pair of quotation marks of any kind with what is between them, or what stands between white space. */
const aPiece =
  /(?<minus>[-\u2212\u2013])?(?:["\u201C-\u201F\u00AB](?<quoted>[^"\u201C-\u201F\u00BB]*)["\u201C-\u201F\u00BB]|(?<plain>[^\s"\u201C-\u201F\u00AB]+)|["\u201C-\u201F\u00AB])/gu;

/**
 * Understands what someone types: words; "quoted ones", which stand one after another; and with a minus before them those
 * that must not be there. Whatever else it holds parts words: a text written together, as `29(1)` or `co-operation`, is
 * a quoted one. Never throws, whatever it is given.
 */
export function soughtWords(typed: string): SoughtWords {
  const terms = new Map<string, SoughtTerm>();
  const noise = new Set<string>();
  let isCut = false;
  for (const { groups } of typed.matchAll(aPiece)) {
    const all = wordsOfText(groups?.['quoted'] ?? groups?.['plain'] ?? '').map(({ word }) => word);
    const words = all.slice(0, most.words);
    if (words.every(isNoise)) {
      for (const word of words) noise.add(word);
      continue;
    }
    const term = { words, isExcluded: groups?.['minus'] !== undefined };
    const key = JSON.stringify(term);
    const isNew = !terms.has(key);
    isCut ||= all.length > words.length || (isNew && terms.size === most.terms);
    if (isNew && terms.size < most.terms) terms.set(key, term);
  }
  return { terms: [...terms.values()], noise: [...noise], isCut };
}
