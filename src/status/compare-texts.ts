import { diffLines, diffWordsWithSpace, type Change } from 'diff';

/** A piece of two texts that are compared: in both of them, in the newer one alone, or in the older one alone. */
export interface ComparedPiece {
  readonly change: 'kept' | 'added' | 'removed';
  readonly text: string;
}

/**
 * How far two texts may differ to be compared: what a comparison takes grows with the length and with the number of
 * differences, and a reader sees nothing in thousands of them.
 */
const maxEditLength = 1_000;

/** Texts up to this length together are compared word by word, in UTF-16 code units; longer ones line by line. */
const longestInWords = 400_000;

/**
 * Two texts compared: word by word, line by line where they are very long or differ everywhere, and at last each as one
 * piece. The pieces that are kept or added are the newer text, those that are kept or removed the older one.
 */
export function compareTexts(older: string, newer: string): readonly ComparedPiece[] {
  const isShort = older.length + newer.length <= longestInWords;
  const changes =
    (isShort ? diffWordsWithSpace(older, newer, { maxEditLength }) : undefined) ??
    diffLines(older, newer, { maxEditLength });
  if (changes) return changes.map(pieceOf);
  return [
    { change: 'removed', text: older },
    { change: 'added', text: newer },
  ];
}

function pieceOf({ added, removed, value }: Change): ComparedPiece {
  return { change: added ? 'added' : removed ? 'removed' : 'kept', text: value };
}
