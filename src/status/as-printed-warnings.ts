import type { BookRecord } from './book.js';
import type { Asked } from './question.js';
import { statementsRead } from './statements-read.js';
import type { Warning } from './warning-reason.js';

/**
 * That what was stated by a day of the past is told as the record has it: the depositary prints a text no more once it
 * is withdrawn. Nothing where no statement was ever read, since then none is told.
 */
export function asPrintedWarnings(
  records: readonly BookRecord[],
  { book, asOf, today }: Pick<Asked, 'book' | 'asOf' | 'today'>,
): readonly Warning[] {
  const known = book.knownAt?.slice(0, 10) ?? today;
  return asOf < known && records.some(statementsRead) ? [{ say: 'statements-as-printed', asOf }] : [];
}
