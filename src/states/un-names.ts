/** The official languages of the United Nations, as ISO 639-1, with the letters that a name in each is written in. */
export const unScripts = {
  ar: 'Arabic',
  zh: 'Han',
  en: 'Latin',
  fr: 'Latin',
  ru: 'Cyrillic',
  es: 'Latin',
} as const;

/** One of the official languages of the United Nations. */
export type UnLanguage = keyof typeof unScripts;

/** All of them, in the order of the English alphabet, as the United Nations lists them. */
export const unLanguages = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const satisfies readonly UnLanguage[];

/** The short names of one State as the United Nations gives them. */
export interface UnNames extends Readonly<Record<UnLanguage, string>> {
  readonly code: string;
  /** How the English name reads within a sentence, where it is not read as printed: it has an article, or brackets. */
  readonly enInSentence?: string;
  /** Other names that its lists gave, in any of the languages: they are found, and not shown. */
  readonly alsoNamed?: readonly string[];
}
