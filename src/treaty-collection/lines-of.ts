import { decodeHTML } from 'entities';
import { foldSpace } from './element-text.js';
import type { PageNode } from './page-tree.js';

/** Marks for the walk: code points that Unicode leaves to private use, which no text of a page needs. */
const [cellMark, lineMark, breakMark] = ['\ue002', '\ue001', '\ue000'];

const marks: Readonly<Record<string, string>> = {
  td: cellMark,
  th: cellMark,
  tr: lineMark,
  table: lineMark,
  p: lineMark,
  div: lineMark,
  li: lineMark,
  br: breakMark,
};
/** What ends a line also where it closes: text goes on after a table. */
const closesLine: ReadonlySet<string> = new Set(['table', 'p', 'div', 'li']);
const silentTypes: ReadonlySet<string> = new Set(['comment', 'script', 'style', 'directive']);

/**
 * The text of a note with its lines, white space folded: each paragraph and each row of a table is a line, and the cells
 * of a row are parted by TABs. A single `<br>` is a space, since notes break their sentences with it; two are a line's end.
 */
export function linesOf(note: PageNode, isLeftOut: (node: PageNode) => boolean): string {
  let text = '';
  const rest: (PageNode | string)[] = [note];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (typeof next === 'string') text += next;
    else if (!silentTypes.has(next.type) && !isLeftOut(next)) {
      if (next.type === 'text') text += (next.data ?? '').replaceAll(/[\ue000-\ue002]/g, ' ');
      text += marks[next.name ?? ''] ?? '';
      if (closesLine.has(next.name ?? '')) rest.push(lineMark);
      for (const child of next.children?.toReversed() ?? []) rest.push(child);
    }
  }
  return (text.includes('&') ? decodeHTML(text) : text)
    .replaceAll(/\ue000\s*\ue000[\s\ue000]*/g, lineMark)
    .replaceAll(breakMark, ' ')
    .split(lineMark)
    .map((line) => line.split(cellMark).map(foldSpace))
    .map((cells) => (cells[0] === '' ? cells.slice(1) : cells))
    .map((cells) => cells.join('\t'))
    .filter((line) => line.trim() !== '')
    .join('\n');
}
