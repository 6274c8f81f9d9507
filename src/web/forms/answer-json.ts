import type { Answer } from '../../status/question.js';
import type { Citation } from '../citation.js';

/** How many rows are written in one piece. */
const rowsInPiece = 1000;

/**
 * An answer as JSON, in pieces: what it is about stands under its own name, beside `asOf`, `revision`, `total` and
 * `rows`.
 */
export function* answerJson({ subject, ...answer }: Answer, cite: Citation): Iterable<string> {
  const { asOf, revision, total, rows, ...rest } = answer;
  yield `${JSON.stringify({ asOf, revision, ...subject, total }).slice(0, -1)},"rows":`;
  if (rows.length <= rowsInPiece) yield JSON.stringify(rows);
  else yield* inPieces(rows);
  yield `,${JSON.stringify({ ...rest, cite }).slice(1)}\n`;
}

function* inPieces(rows: readonly unknown[]): Iterable<string> {
  for (let first = 0; first < rows.length; first += rowsInPiece) {
    const piece = JSON.stringify(rows.slice(first, first + rowsInPiece));
    yield `${first === 0 ? '[' : ','}${piece.slice(1, -1)}`;
  }
  yield ']';
}
