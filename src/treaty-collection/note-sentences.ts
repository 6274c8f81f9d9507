/**
 * No sentence of the depositary is longer; a hostile one is read no further, since patterns with bounded gaps try each
 * place in it.
 */
const longestSentence = 2_000;

/** A full stop after one of these ends no sentence: `St. Lucia`, `No. 3822`, `4 Mar. 2024`. */
const abbreviations = String.raw`(?:\b(?:St|Dem|Mr|Mrs|Ms|Dr|Nos?|Arts?|arts?|[Vv]ol|[Pp]aras?|cf|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|viz)|H\.E|i\.e|e\.g)`;
/**
 * It begins with the space and looks back only from there, since what stands before it would be sought at each letter
 * otherwise; and a class of Unicode is asked only of what is no small letter of ASCII, since that takes a call.
 */
const boundary = new RegExp(
  String.raw`\s(?<=[.?!]["”’)\]]{0,3}\s)(?<!${abbreviations}\.\s)\s*(?=["“‘([]{0,2}(?![a-z])[\p{Lu}\d])|\s(?<=;\s)\s*`,
  'u',
);

/** A sentence, and what of it is too long to be read; `''` where it is whole. */
export interface NoteSentence {
  readonly text: string;
  readonly cut: string;
}

/** How many round brackets a piece opens more than it closes. */
function opens(piece: string): number {
  if (!piece.includes('(') && !piece.includes(')')) return 0;
  let count = 0;
  for (const bracket of piece.match(/[()]/g) ?? []) count += bracket === '(' ? 1 : -1;
  return count;
}

/**
 * The sentences of a line of a note; what a semicolon parts counts as two. What stands in round brackets is not
 * parted: `(See C.N.360.2025.TREATIES-XXVI-5; see also note 2)`.
 */
export function noteSentences(line: string): readonly NoteSentence[] {
  const sentences: NoteSentence[] = [];
  let waiting: string[] = [];
  let [open, length] = [0, 0];
  for (const piece of line.split(boundary)) {
    waiting.push(piece);
    open += opens(piece);
    length += piece.length;
    if (open > 0 && length < longestSentence / 2) continue;
    sentences.push(sentenceOf(waiting));
    waiting = [];
    [open, length] = [0, 0];
  }
  return waiting.length === 0 ? sentences : [...sentences, sentenceOf(waiting)];
}

function sentenceOf(pieces: readonly string[]): NoteSentence {
  const whole = pieces.join(' ');
  if (whole.length <= longestSentence) return { text: whole, cut: '' };
  // words are never parted: half of one says something else
  const end = whole.lastIndexOf(' ', longestSentence);
  const at = end > 0 ? end : longestSentence;
  return { text: whole.slice(0, at), cut: whole.slice(at) };
}
