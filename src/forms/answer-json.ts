import type { z } from 'zod';
import { answersTo, type Answer, type Question } from '../status/question.js';
import { citationSchema, type Citation } from './citation.js';

/** How many rows are written in one piece: short strings are cleared away more cheaply than long ones. */
const rowsInPiece = 50;

/**
 * An answer as JSON, in pieces: what it is about stands under its own name, beside `asOf`, `revision`, `total` and
 * `rows`. Each piece is cut from what `JSON.stringify` writes, so that no sign is ever escaped here; there is no byte
 * order mark (RFC 8259, section 8.1: it must not be added).
 */
export function* answerJson({ subject, ...answer }: Answer, cite: Citation): Iterable<string> {
  const { asOf, revision, total, rows, ...rest } = answer;
  yield `${JSON.stringify({ asOf, revision, ...subject, total }).slice(0, -1)},"rows":[`;
  for (let first = 0; first < rows.length; first += rowsInPiece) {
    if (first > 0) yield ',';
    yield JSON.stringify(rows.slice(first, first + rowsInPiece)).slice(1, -1);
  }
  yield `],${JSON.stringify({ ...rest, cite }).slice(1)}\n`;
}

/** The schema of the answers to a question in JSON. */
export function answerJsonSchema(question: Pick<Question<unknown>, 'row' | 'subject'>): z.ZodType {
  return answersTo(question).extend({ cite: citationSchema });
}
