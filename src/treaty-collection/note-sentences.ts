/** No sentence of the depositary is longer; a hostile one is looked at no further. */
const longestSentence = 2_000;

/** A full stop after one of these ends no sentence: `St. Lucia`, `No. 3822`, `4 Mar. 2024`. */
const abbreviations = String.raw`(?:\b(?:St|Dem|Mr|Mrs|Ms|Dr|Nos?|Arts?|arts?|[Vv]ol|[Pp]aras?|cf|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|viz)|H\.E|i\.e|e\.g)`;
const boundary = new RegExp(
  String.raw`(?<=[.?!]["”’)\]]{0,3})(?<!${abbreviations}\.)\s+(?=["“‘([]{0,2}[\p{Lu}\d])|(?<=;)\s+`,
  'u',
);

const isOpen = (text: string): boolean => (text.match(/\(/g) ?? []).length > (text.match(/\)/g) ?? []).length;

/**
 * The sentences of a line of a note; what a semicolon parts counts as two. What stands in round brackets is not
 * parted: `(See C.N.360.2025.TREATIES-XXVI-5; see also note 2)`.
 */
export function noteSentences(line: string): readonly string[] {
  const sentences: string[] = [];
  let opened = '';
  for (const piece of line.split(boundary)) {
    const text = opened === '' ? piece : `${opened} ${piece}`;
    if (isOpen(text) && text.length < longestSentence / 2) {
      opened = text;
      continue;
    }
    opened = '';
    sentences.push(text.slice(0, longestSentence));
  }
  return opened === '' ? sentences : [...sentences, opened];
}
