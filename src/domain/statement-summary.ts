import type { Statement } from './statement.js';
import type { StatementSummary } from './statement-change.js';

/** So many characters of a text are told where it is told in short. */
const longest = 240;

/** What is told of a statement where its whole text is not. */
export function statementSummary(statement: Statement): StatementSummary {
  const { section, kind, lines, madeOn, articles, about } = statement;
  const heading = lines.find(({ role }) => role === 'heading')?.text ?? null;
  return { section, kind, heading, madeOn, articles, about, excerpt: excerptOf(statement) };
}

/** The beginning of its paragraphs, cut between two words. */
function excerptOf({ lines }: Statement): string {
  let text = '';
  for (const line of lines) {
    if (line.role === 'paragraph') text += `${text && ' '}${line.text.slice(0, 2 * longest)}`;
    if (text.length > longest) break;
  }
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest + 1).replace(/\s+\S*$/, '');
  // A text without a space is cut anywhere, but not within a character.
  return `${cut.length <= longest ? cut : text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
