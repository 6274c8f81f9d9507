import type { Span, StatementLine } from '../../domain/statement.js';
import type { SoughtWords } from './sought-words.js';

/** The pieces of some lines in which the words stand, in their order; none overlap. */
export function markWords(
  _words: SoughtWords,
  _lines: readonly Pick<StatementLine, 'text'>[],
): readonly Span[] {
  return [];
}
