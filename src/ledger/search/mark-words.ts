import type { Span, StatementLine } from '../../domain/statement.js';
import { foundWords } from './found-words.js';
import type { SoughtWords } from './sought-words.js';
import { wordsOfText } from './words-of-text.js';

/**
 * The pieces of some lines in which the words stand, in their order; none overlap. What must not be there marks nothing.
 * Whichever database found the text: by the stems of SQLite's, from which PostgreSQL's differ for few words.
 */
export function markWords(
  { terms }: SoughtWords,
  lines: readonly Pick<StatementLine, 'text'>[],
): readonly Span[] {
  const words = lines.flatMap(({ text }, line) => wordsOfText(text).map((word) => ({ ...word, line })));
  const pieces = terms
    .filter(({ isExcluded }) => !isExcluded)
    .flatMap((term) =>
      foundWords(term, words).map((first) => ({ first, last: first + term.words.length - 1 })),
    )
    .toSorted((one, other) => one.first - other.first || other.last - one.last);
  const marks: Span[] = [];
  let marked = -1;
  for (const { first, last } of pieces) {
    for (let at = Math.max(first, marked + 1); at <= last; at++) {
      const { line, start, end } = words[at]!;
      const before = marks.at(-1);
      // Words of one term on a line are marked together, with what is between them.
      if (before?.line === line && at > first) marks[marks.length - 1] = { ...before, end };
      else marks.push({ line, start, end });
    }
    marked = Math.max(marked, last);
  }
  return marks;
}
