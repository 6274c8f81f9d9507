import { parseMarkup, type PageNode } from '../page-tree.js';
import { statementLines, type ReadLines } from '../statements/statement-lines.js';
import type { BlockPart } from './block-parts.js';

/** Tags and comments, and blanks between them: what really stands between two parts. */
const onlyTags = /^\s*(?:<(?:\/?[a-z][^<>]*|!--[^<>]*--)>\s*)*$/i;
const endOfCell = /<\/?(?:td|th|tr|tbody|table)\b/i;

const nothing: ReadLines = { lines: [], isCut: false };

function linesOf(html: string): ReadLines {
  if (onlyTags.test(html)) return nothing;
  const root: PageNode | undefined = parseMarkup(html, { xmlMode: false, decodeEntities: false });
  return root ? statementLines(root) : nothing;
}

/**
 * What stands behind a part and is in none, as where an end tag too many closed it early: in the same cell, where it is
 * shown with the part, and beyond, where nobody can tell whose it is.
 */
export function textBehind(
  html: string,
  { node, until }: BlockPart,
): { readonly inCell: ReadLines; readonly astray: ReadLines } {
  const end = (node.endIndex ?? 0) + 1;
  const gap = html.slice(end, until);
  if (until <= end || onlyTags.test(gap)) return { inCell: nothing, astray: nothing };
  // What was closed by another's end tag, such as that of its cell, has nothing behind it in the cell.
  const isClosed = html.endsWith('</div>', end);
  const cell = isClosed ? (endOfCell.exec(gap)?.index ?? gap.length) : 0;
  return { inCell: linesOf(gap.slice(0, cell)), astray: linesOf(gap.slice(cell)) };
}
