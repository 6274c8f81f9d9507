import { matchesOf } from './matches-of.js';

/** Gives who a name names, whole and letter for letter, or `null` for a name that is not known. */
export type Identify = (name: string) => string | null;

/** Somebody whom a running text names. */
export interface NameInText {
  /** What `Identify` gave; `''` for somebody else, whose name only holds that of a State. */
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** Names of somebody else that hold, or begin with, the name of a State: what they did, no present State did. */
const othersNames: ReadonlySet<string> = new Set([
  'Republic of China',
  'Serbia and Montenegro',
  'Netherlands Antilles',
  'Netherlands East Indies',
  'Yemen Arab Republic',
  'Republic of Viet Nam',
  'Republic of Viet-Nam',
  'Republic of South Viet-Nam',
  'Democratic Republic of Viet Nam',
]);

/** Whether a name, letter for letter, is that of somebody who is no present State. */
export const isNameOfOther = (name: string): boolean => othersNames.has(name);

/** A name is never the end of a longer one: `Northern Ireland`, `American Samoa`, `Democratic Yemen`, `New Guinea`. */
const mayStandBefore =
  /^["“‘([]*(?:The|In|On|By|For|From|Of|And|To|As|That|When|While|With|Both|Also|Since|Subsequently|Whereas|Government|Governments|State|States|Participant|Party)$/;

/** `United Kingdom of Great Britain and Northern Ireland` has eight words. */
const mostWords = 9;

/** The words of which a name may be the first: `Guinea`, `the former Yugoslav Republic of Macedonia`, `eSwatini`. */
const mayBegin = /^["“‘([]{0,3}(?:(?![a-z])\p{Lu}|the$|former$|eS)/u;

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Who a piece of text names, without the marks around it and without a possessive: `Denmark's`, `(Kuwait),`. */
function identified(piece: string, identify: Identify): { readonly id: string; readonly end: number } | null {
  // letter by letter from the end: a pattern would be tried at each place of the piece
  let end = piece.length;
  while (end > 0 && '.,;:"”]'.includes(piece.charAt(end - 1))) end -= 1;
  const bare = piece.slice(0, end);
  const plain = bare.endsWith(')') && !bare.includes('(') ? bare.slice(0, -1) : bare;
  const owner = plain.slice(0, plain.length - lengthOfPossessive(plain));
  return (
    named(bare, identify) ??
    (plain === bare ? null : named(plain, identify)) ??
    (owner === plain ? null : named(owner, identify))
  );
}

function named(name: string, identify: Identify): { readonly id: string; readonly end: number } | null {
  const id = othersNames.has(name) ? '' : identify(name);
  return id === null ? null : { id, end: name.length };
}

/** Of `’s`, or of the apostrophe alone, at the end of a name. */
function lengthOfPossessive(name: string): number {
  const length = name.endsWith('s') ? 2 : 1;
  const mark = name.charAt(name.length - length);
  return mark === '’' || mark === "'" ? length : 0;
}

/**
 * The participants that a text names, in its order. At each place the longest name counts, so that
 * `Papua New Guinea` and `Guinea-Bissau` are not `Guinea`, and `Democratic Republic of the Congo` is not `Congo`.
 */
export function namesInText(text: string, identify: Identify): readonly NameInText[] {
  const words = matchesOf(text, /\S+/g).map(({ 0: word, index }): Word => ({
    text: word,
    start: index,
    end: index + word.length,
  }));
  const found: NameInText[] = [];
  let next = 0;
  for (const [index, word] of words.entries()) {
    if (index < next || !mayBegin.test(word.text)) continue;
    const opening = /^["“‘([]*/.exec(word.text)?.[0].length ?? 0;
    for (let count = wordsOfName(words, index); count > 0; count -= 1) {
      const last = words[index + count - 1] as Word;
      if (endsNoName.test(last.text)) continue;
      const start = word.start + opening;
      const name = identified(text.slice(start, last.end), identify);
      if (name === null) continue;
      next = index + count;
      found.push({ id: isEndOfLonger(words[index - 1]) ? '' : name.id, start, end: start + name.end });
      break;
    }
  }
  return found;
}

/** Words that no name has: with them most places of a text are no name's, and each place would be looked up nine times. */
const noWordOfName: ReadonlySet<string> = new Set(
  'Secretary-General Government Governments Convention Protocol Covenant Article Articles Party Parties On notified informed received that which upon made decided had has its withdraw reservation reservations'.split(
    ' ',
  ),
);

/** Of small letters alone; "of" and "the" end the names of lists: "Iran, Islamic Republic of". */
const endsNoName = /^(?!of$|the$)[a-z]+$/;

/** How many words from one on could be a name: none has a digit, and none goes on behind a colon or a semicolon. */
function wordsOfName(words: readonly Word[], from: number): number {
  let count = 0;
  for (let at = from; at < words.length && count < mostWords; at += 1) {
    const { text } = words[at] as Word;
    if (noWordOfName.has(text) || /\d/.test(text)) break;
    count += 1;
    if (':;!?'.includes(text.charAt(text.length - 1))) break;
  }
  return count;
}

function isEndOfLonger(before: Word | undefined): boolean {
  return (
    before !== undefined &&
    /^["“‘([]*\p{Lu}[\p{L}-]*$/u.test(before.text) &&
    !mayStandBefore.test(before.text)
  );
}
