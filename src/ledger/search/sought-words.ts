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
  /** The words that stand in almost every text ("the", "of"), which are not looked for. */
  readonly noise: readonly string[];
  /** Whether there were more words than are looked for. */
  readonly isCut: boolean;
}

/** Understands what someone types: words, "quoted ones" in their order, -words that must not be there. Never throws. */
export function soughtWords(typed: string): SoughtWords {
  return { terms: [], noise: [typed], isCut: false };
}
