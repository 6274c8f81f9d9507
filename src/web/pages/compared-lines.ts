import type { StatementLine } from '../../domain/statement.js';
import type { ComparedPiece } from '../../status/compare-texts.js';

/** A line of two versions together. */
export interface ComparedLine extends Pick<StatementLine, 'role'> {
  readonly pieces: readonly ComparedPiece[];
}

/**
 * What was compared as one text, line by line. A line is what it is in the later version; what that has no more is a
 * paragraph.
 */
export function comparedLines(
  pieces: readonly ComparedPiece[],
  later: readonly Pick<StatementLine, 'role'>[],
): readonly ComparedLine[] {
  const lines: ComparedLine[] = [];
  let own: ComparedPiece[] = [];
  let number = 0;
  const end = () => {
    const isLater = own.some(({ change }) => change !== 'removed');
    if (own.length > 0) lines.push({ role: (isLater && later[number]?.role) || 'paragraph', pieces: own });
    own = [];
  };
  for (const { change, text } of pieces)
    for (const [place, words] of text.split('\n').entries()) {
      if (place > 0) {
        end();
        if (change !== 'removed') number += 1;
      }
      if (words !== '') own.push({ change, text: words });
    }
  end();
  return lines;
}
