import { elementText } from '../element-text.js';
import { unreadablePage } from '../html/unreadable-page.js';
import type { Identify } from '../names-in-text.js';
import { pageTree } from '../page-tree.js';
import type { StatusPage } from '../status-page.js';
import { inertMarkup } from './inert-markup.js';
import { locateRows } from './locate-rows.js';
import type { Source } from './source.js';
import { rowMark } from './row-mark.js';
import { textCopy } from './text-copy.js';

/** A page of the depositary, its markup without anything that runs or loads. */
export function htmlSource(bytes: Buffer, page: StatusPage, resolve: Identify): Source {
  const html = bytes.toString('utf8');
  // What is no page has no elements that could be shown; of one that is nested too deeply no tree may be built.
  if (unreadablePage(html) !== null) return { page, columns: [], cells: [], copy: textCopy(html, []) };
  const tree = pageTree(html);
  const { rows: found, columns, mended } = locateRows(tree);
  // Where the rows are not those that were read, none is shown as read: a mark beside another State would be a false one.
  const rows = found.length === page.participants.length ? found : [];
  return {
    page,
    columns,
    cells: rows.map(({ cells }) => cells.map((cell) => elementText(cell))),
    copy: inertMarkup({
      root: tree.root,
      mended,
      rows: new Map(
        rows.map(({ element }, index) => [element, rowMark(resolve(page.participants[index]?.name ?? ''))]),
      ),
    }),
  };
}
