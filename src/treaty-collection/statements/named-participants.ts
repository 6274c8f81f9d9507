import { distance } from 'fastest-levenshtein';
import { isNameOfOther, type Identify } from '../names-in-text.js';
import { matchesOf } from '../matches-of.js';

/** Somebody in a list of names. */
export interface ListedName {
  /** As printed. */
  readonly name: string;
  /** What `Identify` gives; `null` where no State is known by the name. */
  readonly state: string | null;
  readonly start: number;
  readonly end: number;
}

const before = /^(?:\s|,|and\s|also\s|by\s|(?:the\s+)?(?:governments?|delegation)\s+of\s)*/i;
/** "the Syrian Arab Republic", "teh United Arab Emirates" */
const article = /^(?:the|teh)\s+/i;
/** No name is longer, nor is a heading that names more. */
const longestName = 160;
const mostNames = 300;
const separator = /\s*,\s*(?:and\s+)?|\s+and\s+/gi;

/** The name without what may stand behind it: an asterisk, a remark in parentheses, "New Zealand (applicable to the Cook Islands)". */
function identified(
  name: string,
  identify: Identify,
): { readonly length: number; readonly state: string | null } | null {
  const bare = name.replace(/[\s:;.*†”"]+$/, '');
  for (const one of new Set([bare, bare.replace(/\s*\([^()]*\)\*?$/, '')])) {
    const plain = one.replace(/\*$/, '').replace(article, '');
    if (isNameOfOther(plain)) return { length: one.length, state: null };
    const state =
      identify(one) ??
      identify(plain) ??
      withoutStyle(plain, identify) ??
      identify(inPlainLetters(plain).replace(article, ''));
    if (state !== null) return { length: one.length, state };
  }
  return null;
}

/** "TURKEY", and "Guinea-Bissau" with a hyphen at which no line breaks. */
const inPlainLetters = (name: string): string =>
  (/\p{Ll}/u.test(name)
    ? name
    : name
        .toLowerCase()
        .replaceAll(/\p{L}[\p{L}’']*/gu, (word) =>
          /^(?:of|and|the)$/.test(word) ? word : (word[0] ?? '').toUpperCase() + word.slice(1),
        )
  ).replaceAll(/[‐‑]/g, '-');

/** "Kingdom of Saudi Arabia", "State of Qatar", where the shorter name is that of a State. */
function withoutStyle(name: string, identify: Identify): string | null {
  const style =
    /^(?:(?:United|Islamic|Federal|Hashemite|People's|Democratic|Socialist|Arab)\s+)*(?:Kingdom|State|Sultanate|Republic|Principality|Commonwealth|Grand Duchy)\s+of\s+(?:the\s+)?/.exec(
      name,
    );
  return style === null ? null : identify(name.slice(style[0].length));
}

const wordsOf = (name: string): readonly string[] => name.toLowerCase().match(/\p{L}{4,}/gu) ?? [];

/** Whether one printed name can be another with wrong letters: "the Decmocatic People’s Republic of Korea", "Maysia". */
export function isMisspelling(printed: string, name: string): boolean {
  const meant = wordsOf(name);
  return wordsOf(printed).every((word) =>
    meant.some((one) => one[0] === word[0] && distance(one, word) <= Math.max(2, word.length / 3)),
  );
}

/**
 * The names of a list: "Fiji", "Djibouti, Indonesia, Iran (Islamic Republic of) and the Syrian Arab Republic". A name
 * that is known counts whole, whatever stands in it ("Trinidad and Tobago"); one that is not ends where the next begins.
 */
export function listedNames(text: string, identify: Identify): readonly ListedName[] {
  const found: ListedName[] = [];
  let at = 0;
  while (at < text.length && found.length < mostNames) {
    at += before.exec(text.slice(at, at + longestName))?.[0].length ?? 0;
    const rest = text.slice(at, at + longestName);
    if (rest === '') break;
    const ends = matchesOf(rest, separator)
      .map(({ index }) => index)
      .filter((end) => isOutside(rest, end));
    const known = [rest.length, ...ends.toReversed()]
      .map((end) => ({ end, one: identified(rest.slice(0, end), identify) }))
      .find(({ one }) => one !== null);
    const end = known?.end ?? ends[0] ?? rest.length;
    const printed = rest.slice(0, known?.one?.length ?? end).replace(/[\s:;.*†”"]+$/, '');
    if (printed !== '')
      found.push({ name: printed, state: known?.one?.state ?? null, start: at, end: at + printed.length });
    at += Math.max(1, end);
  }
  return found;
}

const isOutside = (text: string, at: number): boolean =>
  (text.slice(0, at).match(/\(/g)?.length ?? 0) === (text.slice(0, at).match(/\)/g)?.length ?? 0);
