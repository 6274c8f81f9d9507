/** What follows `of` or `in` where an article is of something: `the Constitution`, `the said Convention`. */
const noun =
  'constitutions?|codes?|acts?|laws?|statutes?|charter|decrees?(?:-law)?|decree law|regulations?|ordinances?|rules|declaration|covenants?|conventions?|conventon|protocols?|treat(?:y|ies)|agreements?|pact|directives?|resolutions?|proclamation|decisions?|VCLT';
const instrument = new RegExp(String.raw`(?<![\p{L}-])(?<noun>${noun})(?![\p{L}-])`, 'iu');
const ofPhrase = /^[\s,)\]]*(?:of|in|from|under)\s+(?<phrase>[^.;:()]{1,170})/iu;
/** A word at which the phrase is over: "article 29 in so far as it conflicts with the Constitution". */
const over =
  /(?<![\p{L}-])(?:as|which|that|in|is|are|and|so|for|by|with|does|shall|concerning|regarding|respect|order|relation|accordance|connection|view|light|case|its entirety|preamble|annex|article|paragraph)(?![\p{L}-])/iu;

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\s]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** The treaty by its title: its noun, and the words behind and before that. */
export interface TreatyTitle {
  readonly noun: string;
  readonly behind: string;
  readonly words: ReadonlySet<string>;
  readonly initials: string;
}

/** What of a title tells the treaty from others; `null` where it is not told or has no such noun. */
export function treatyTitle(title: string | null): TreatyTitle | null {
  const found =
    title === null
      ? null
      : /(?<![\p{L}])(convention|protocol|covenant|treaty|agreement|statute|charter)(?![\p{L}])/iu.exec(
          title,
        );
  if (title === null || found === null) return null;
  const words = plain(title).split(' ');
  return {
    noun: (found[1] ?? '').toLowerCase(),
    behind: plain(title.slice(found.index + found[0].length)),
    words: new Set(words),
    initials: words.map((word) => word[0]).join(''),
  };
}

/** Whether the letters stand in a text in their order: `cedaw` in the initials of the title. */
function isAbbreviation(letters: string, initials: string): boolean {
  let at = -1;
  return [...letters].every((letter) => (at = initials.indexOf(letter, at + 1)) >= 0);
}

const isQualifier =
  /^(?:the|its|their|our|this|that|these|said|same|present|above|abovementioned|above-mentioned|aforesaid|aforementioned|forementioned|mentioned|a|an|such|united|nations|un|international)$/i;

/** Whether a phrase that begins with an instrument names another than this treaty; `null` where it begins with none. */
export function namesOther(phrase: string, treaty: TreatyTitle | null): boolean | null {
  const found = instrument.exec(phrase);
  if (found === null) return null;
  const before = phrase.slice(0, found.index).trim();
  if (over.test(before) || before.split(/\s+/).length > 7) return null;
  const word = found[0].toLowerCase().replace('conventon', 'convention');
  if (word === 'declaration' && found[0] === 'declaration') return null;
  const own = treaty?.noun ?? null;
  if (
    own === null
      ? !/^(?:convention|protocol|covenant|treaty|agreement)$/.test(word)
      : word !== own && word !== 'treaty'
  )
    return true;
  const adjectives = before
    .split(/[\s"“”'’[\]]+/)
    .filter((one) => /^\p{Lu}/u.test(one) && !isQualifier.test(one));
  const isForeign = (adjective: string): boolean =>
    treaty === null
      ? /^(?:Vienna|Geneva|Hague|European|American)$/.test(adjective)
      : !treaty.words.has(adjective.toLowerCase()) &&
        !(/^\p{Lu}{3,}$/u.test(adjective) && isAbbreviation(adjective.toLowerCase(), treaty.initials));
  if (adjectives.some(isForeign)) return true;
  const behind = phrase.slice(found.index + found[0].length);
  if (
    treaty === null ||
    !/^\s+(?:on|against|for|relating|concerning|to|of|between)\s+(?:the\s+)?\p{Lu}/u.test(behind)
  )
    return false;
  const said = plain(behind).split(' ').slice(0, 3).join(' ');
  return said.split(' ').length === 3 && !treaty.behind.startsWith(said) && !treaty.behind.includes(said);
}

const behindName = new RegExp(
  String.raw`(?<phrase>(?:[\p{L}'’-]+\s+){0,3}(?:${noun})(?:\s+(?:on|of|against|for|the|and|all|to|in|law|laws|treaties|forms|rights|\p{Lu}[\p{L}-]*))*)(?<mark>\s*\(|,?\s*)(?:in particular(?: in)? |especially |namely |its |see )?$`,
  'iu',
);
const itsArticle = /(?<![\p{L}])(?:its|whose)\s+$/iu;
const named = new RegExp(
  String.raw`(?:[\p{L}-]+\s+){0,2}(?<![\p{L}-])(?:${noun})(?![\p{L}-])(?:\s+(?:on|against|of|to)\s+(?:the\s+)?[\p{L}\s]{3,40})?`,
  'giu',
);

/**
 * Whether an article that a text names is of another instrument than the treaty: "article 28 of its Constitution",
 * "the Vienna Convention on the Law of Treaties (article 19 (c))"; `null` where the words around it name none.
 */
export function isOfOther(
  text: string,
  start: number,
  end: number,
  treaty: TreatyTitle | null,
): boolean | null {
  // of which of two treaties that is, only whoever reads the sentence knows
  if (/^[\s,]*of the (?:latter|former)\b(?!\s+\p{L})/u.test(text.slice(end, end + 30))) return true;
  const phrase = ofPhrase.exec(text.slice(end, end + 190))?.groups?.phrase;
  const told = phrase === undefined ? null : namesOther(phrase, treaty);
  if (told !== null) return told;
  if (/^\s*,?\s*VCLT/.test(text.slice(end, end + 8))) return true;
  const before = text.slice(Math.max(0, start - 170), start);
  if (itsArticle.test(before)) {
    const last = [...(before.split(/[.;]\s/).at(-1) ?? '').matchAll(named)].at(-1)?.[0];
    return last === undefined ? null : namesOther(last, treaty);
  }
  const above = behindName.exec(before)?.groups;
  const word = instrument.exec(above?.phrase ?? '')?.[0] ?? '';
  const isName = /^\p{Lu}/u.test(word) || above?.mark?.includes('(') === true;
  return isName ? namesOther(above?.phrase ?? '', treaty) : null;
}
