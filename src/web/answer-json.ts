import type { Answer } from '../status/question.js';

/** An answer as JSON: what it is about stands under its own name, beside `asOf`, `revision`, `total` and `rows`. */
export function answerJson({ subject, ...answer }: Answer): string {
  const { asOf, revision, total, rows, ...rest } = answer;
  return `${JSON.stringify({ asOf, revision, ...subject, total, rows, ...rest })}\n`;
}
