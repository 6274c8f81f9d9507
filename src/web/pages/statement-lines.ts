import type { StatementLine } from '../../domain/statement.js';
import type { StatementRow } from '../../status/statement-shape.js';

/** The lines of a text, each with what it is. */
export function statementLines({
  text,
  lines,
}: Pick<StatementRow, 'text' | 'lines'>): readonly StatementLine[] {
  const texts = text.split('\n');
  return lines.map((line, number) => ({ ...line, text: texts[number] ?? '' }));
}
