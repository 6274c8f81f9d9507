import { distance } from 'fastest-levenshtein';
import { matchesOf } from '../matches-of.js';

/** Short for a title; the treaty itself may be called so too. */
const acronyms = 'VCLT|UDHR|ICCPR|ICESCR|ICERD|CERD|CEDAW|CRC|CRPD|ECHR|UNCLOS|TFEU';
/** The nouns by which instruments are called; the treaty itself bears one of those that treaties bear. */
const noun = `constitutions?|codes?|acts?|laws?|statutes?|charter|decrees?(?:[- ]law)?|regulations?|ordinances?|rules|declaration|covenants?|conventi?ons?|protocols?|treat(?:y|ies)|agreements?|pact|directives?|resolutions?|proclamation|decisions?|${acronyms}`;
const instrument = new RegExp(String.raw`(?<![\w-])(?:${noun})(?![\w-])`, 'i');
/**
 * What an article is of: "of the said Convention", "in the Constitution"; "article 25 concerning family planning of the
 * Constitution", "article 334-6 of the Civil Code", and behind marks that were lost: "paragraph??b), of the".
 */
const ofPhrase =
  /^(?:-\d+)?(?:,?\s*(?:sub-?)?paragraphs?[^\p{L}]{0,8}[a-z]?\)?)?(?:\s+concerning\s+(?:\p{L}+\s+){1,4}?(?=of\s+(?:the|its)\s))?[\s,)\]]*(?:of|in|from|under|common\s+to)\s+(?<phrase>[^.;:()]{1,170})/iu;
/** "art. 1, Law of 7 June 1929" */
const besides =
  /^\s*(?:,\s*(?:\p{Lu}\p{L}+\s+){0,2}(?:Constitution|Code|Act|Law|Decree|Statute)|,?\s*(?:VCLT|Vienna Convention))(?!\p{L})/u;
/** A word at which the phrase is over: "article 29 in so far as it conflicts with the Constitution". */
const over =
  /(?<![\w-])(?:as|which|that|in|is|are|and|so|for|by|with|does|shall|concerning|regarding|respect|order|relation|accordance|connection|view|light|case|its entirety|preamble|annex|article|paragraph)(?![\w-])/i;
const isAcronym = new RegExp(`^(?:${acronyms})$`);
const qualifier =
  /^(?:the|its|their|our|this|that|these|said|same|present|above|abovementioned|above-mentioned|aforesaid|aforementioned|forementioned|mentioned|a|an|such|united|nations|un|international)$/i;

/** "Additional Protocol I to the Geneva Conventions" */
const numbered = /^\s+(?:[IVX]+|\d+)(?!\p{L})/u;

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\s]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** What of the title of the treaty tells it from others. */
export interface TreatyTitle {
  readonly noun: string;
  /** The words behind the noun. */
  readonly behind: string;
  readonly words: ReadonlySet<string>;
  readonly initials: string;
}

/** What of a title tells the treaty from others; `null` where it is not told or has no such noun. */
export function treatyTitle(title: string | null): TreatyTitle | null {
  const found = /(?<!\p{L})(?:convention|protocol|covenant|treaty|agreement|statute|charter)(?!\p{L})/iu.exec(
    title ?? '',
  );
  if (title === null || found === null) return null;
  const words = plain(title).split(' ');
  return {
    noun: found[0].toLowerCase(),
    behind: plain(title.slice(found.index + found[0].length)),
    words: new Set(words),
    initials: words.map((word) => word[0]).join(''),
  };
}

/** Whether letters stand in a text in their order: `cedaw` in the initials of the title. */
function isAbbreviation(letters: string, initials: string): boolean {
  let at = -1;
  return [...letters].every((letter) => (at = initials.indexOf(letter, at + 1)) >= 0);
}

/** Of a protocol to the CRC that has a noun of its own: `CRC` is none. */
const isItsAbbreviation = (letters: string, { noun: own, initials }: TreatyTitle): boolean =>
  letters.includes(own[0] ?? '') && isAbbreviation(letters, initials);

/** Whether a phrase that begins with an instrument names another than this treaty; `null` where it begins with none. */
export function namesOther(phrase: string, treaty: TreatyTitle | null): boolean | null {
  const found = instrument.exec(phrase);
  if (found === null) return null;
  const before = phrase.slice(0, found.index).trim();
  if (over.test(before) || before.split(/\s+/).length > 7) return null;
  const word = found[0].toLowerCase().replace('conventon', 'convention');
  // a declaration that States adopted has a capital; what one of them declares has none
  if (word === 'declaration' && found[0] === word) return null;
  if (isAcronym.test(found[0])) return treaty === null || !isItsAbbreviation(word, treaty);
  const isOwnNoun =
    treaty === null
      ? /^(?:convention|protocol|covenant|treaty|agreement)$/.test(word)
      : word === treaty.noun || word === 'treaty';
  if (!isOwnNoun) return true;
  const behind = phrase.slice(found.index + found[0].length);
  const adjectives = before
    .split(/[\s"“”'’[\]]+/)
    .filter((one) => /^\p{Lu}/u.test(one) && !qualifier.test(one))
    .filter((one) => !(one === 'Additional' && treaty?.noun === 'protocol' && !numbered.test(behind)));
  if (adjectives.some((one) => isOfAnother(one, treaty))) return true;
  const titled =
    /^\s+(?:[Oo]n|[Aa]gainst|[Ff]or|[Rr]elating\s+to|[Cc]oncerning|establishing|to|of|between)\s+(?:the\s+)?\p{Lu}/u.test(
      behind,
    );
  return treaty !== null && titled && isTitleOfOther(behind, treaty);
}

/** Words between those of a title that tell no treaty from another. */
const joints = /^(?:the|of|on|in|and|all|to|for|against|concerning|relating|between|establishing)$/;
const withoutArticle = (words: string): string => words.replaceAll(/(?<![\p{L}])the /gu, '');

/**
 * Whether what stands behind the noun is the title of another treaty: one that begins otherwise, or goes on otherwise, as
 * "on the Rights of the Child on the involvement of children in armed conflict" on the page of the protocol on their sale.
 */
function isTitleOfOther(behind: string, treaty: TreatyTitle): boolean {
  const said = withoutArticle(plain(behind)).split(' ').slice(0, 3);
  if (said.length === 3 && !withoutArticle(treaty.behind).includes(said.join(' '))) return true;
  if (said.length < 3) return false;
  const words = plain(behind.split(/[,\d]/)[0] ?? '').split(' ');
  const end = words.indexOf(treaty.behind.split(' ').at(-1) ?? '');
  for (const [at, word] of words.slice(0, end < 0 ? words.length : end).entries()) {
    if (treaty.words.has(word) || joints.test(word) || qualifier.test(word)) continue;
    if ([...treaty.words].some((one) => one[0] === word[0] && distance(one, word) <= 2)) continue;
    return word.length > 4 && joints.test(words[at - 1] ?? '');
  }
  return false;
}

function isOfAnother(adjective: string, treaty: TreatyTitle | null): boolean {
  if (treaty === null) return /^(?:Vienna|Geneva|Hague|European|American)$/.test(adjective);
  const isShort = /^\p{Lu}{3,}$/u.test(adjective) && isAbbreviation(adjective.toLowerCase(), treaty.initials);
  return !isShort && !treaty.words.has(adjective.toLowerCase());
}

/** The nouns with a first letter of either case, where the case of other words tells where a name ends. */
const eitherCase = noun.replaceAll(/(?<=^|\|)[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
const name = String.raw`(?<![\p{L}-])(?:${eitherCase})(?![\p{L}-])(?:\s+(?:on|of|against|for|the|and|all|to|in|establishing|law|laws|treaties|forms|rights|relating|between|\p{Lu}[\p{L}-]*))*`;
const names = new RegExp(name, 'gu');
/** One that stands directly before a place; looked for backwards from there, and not at each place before it. */
const directlyBefore = new RegExp(
  String.raw`(?<=(?<direct>${name}(?<mark>\s*\(|,?\s*)(?:in particular(?: in)? |especially |namely |cf\.? |its |see )?))`,
  'uy',
);
/** An instrument of which an article was named is not that of the article behind the comma. */
const ofArticleBefore = /\barticles?\s+[^.;]{1,40}?\s+of\s+(?:the|its|their)\s+(?:\p{Lu}\p{L}+\s+){0,2}$/iu;
const itsOwn = /(?<=(?<!\p{L})(?:its|whose)\s+)/iuy;
const adjectivesBefore = /(?:(?:the|its|their)\s+)?(?:\p{Lu}[\p{L}'’-]*\s+){0,3}$/u;

/** An instrument that a text names, with the adjectives before it: "the Vienna Convention on the Law of Treaties". */
const phraseAt = (text: string, at: number, whole: string): string =>
  `${adjectivesBefore.exec(text.slice(0, at))?.[0] ?? ''}${whole}`;

/** Whether the instrument that a sentence names last is another; `null` where it names none. */
function lastIsOther(sentence: string, treaty: TreatyTitle | null, isTreaty = /^/): boolean | null {
  const found = matchesOf(sentence, names)
    // neither "the object and purpose of a treaty" nor "domestic law" names one
    .filter(
      ({ 0: whole, index }) =>
        /^\p{Lu}/u.test(whole) &&
        isTreaty.test(whole) &&
        !/\bthat\s+$/i.test(sentence.slice(Math.max(0, index - 8), index)),
    )
    .at(-1);
  return found === undefined ? null : namesOther(phraseAt(sentence, found.index, found[0]), treaty);
}

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
  const behind = text.slice(end, end + 200);
  // of which of two treaties that is, only whoever reads the sentence knows
  if (/^[\s,]*of the (?:latter|former)\b(?!\s+\p{L})/u.test(behind) || besides.test(behind)) return true;
  const phrase = ofPhrase.exec(behind)?.groups?.phrase;
  const told = phrase === undefined ? null : namesOther(phrase, treaty);
  const before = text.slice(Math.max(0, start - 300), start);
  // "the Customs Treaty of 29 March 1923 … According to article 4 of that treaty"
  if (/^that\s+(?:convention|protocol|covenant|treaty|agreement)\b/i.test(phrase ?? ''))
    return lastIsOther(before, treaty) ?? told;
  if (told !== null) return told;
  const sentence = (): string => before.split(/[.;]\s/).at(-1) ?? '';
  itsOwn.lastIndex = before.length;
  if (itsOwn.test(before) || /^[\s,]*thereof\b/.test(behind)) return lastIsOther(sentence(), treaty);
  directlyBefore.lastIndex = before.length;
  const { direct, mark } = directlyBefore.exec(before)?.groups ?? {};
  const from = before.length - (direct?.length ?? 0);
  const isRemark =
    mark?.includes('(') ?? (before.includes('(') && /\(\s*(?:cf\.?\s+|see\s+)?$/.test(sentence()));
  // "in the light of article 2 of the Constitution of the French Republic, article 30 is not applicable"
  if (mark?.startsWith(',') && ofArticleBefore.test(before.slice(0, from))) return null;
  if (direct !== undefined && !/^treaty/i.test(direct) && (isRemark || /^\p{Lu}/u.test(direct)))
    return namesOther(phraseAt(before, from, direct), treaty);
  // "as codified in the Vienna Convention on the Law of Treaties, a reservation … is not permitted (article 19 (c))"
  return isRemark && lastIsOther(sentence(), treaty, /^(?:convention|protocol|covenant)/i) === true
    ? true
    : null;
}
