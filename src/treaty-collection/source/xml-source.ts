import { elementText } from '../element-text.js';
import type { Identify } from '../names-in-text.js';
import { parseColumns } from '../parse-columns.js';
import { matchesColumns, mostRows } from '../parse-participants.js';
import type { PageNode } from '../page-tree.js';
import type { StatusPage } from '../status-page.js';
import { decodeDocument } from '../xml/decode-document.js';
import { locatedTree, markupOf, partAt, partsOf } from '../xml/document-tree.js';
import { mendCharacters } from '../xml/mend-characters.js';
import type { Source } from './source.js';
import { tableCopy } from './table-copy.js';
import { textCopy } from './text-copy.js';

const cellsOf = (row: PageNode): readonly PageNode[] => partsOf(row, 'Entry').map((entry) => markupOf(entry));

/** A document: its rows as a table, and the document as it is written below. */
export function xmlSource(bytes: Buffer, page: StatusPage, resolve: Identify): Source {
  // The characters that are put back are one for one: a place in the one text is the same place in the other.
  const text = mendCharacters(decodeDocument(bytes).text);
  // Of what could not be read no tree is built: the reader says why, and one reason is that none may be.
  if (page.participants.length === 0) return { page, columns: [], cells: [], copy: textCopy(text, []) };
  const group = partAt(locatedTree(text), 'Document', 'Treaty', 'Participants', 'Table', 'TGroup');
  const header = partAt(group, 'Thead', 'Row');
  const { columns } = header ? parseColumns({ cells: cellsOf(header) }) : { columns: [] };
  const found = partsOf(partAt(group, 'Tbody', 'Rows'), 'Row')
    .slice(0, mostRows)
    .map((row) => ({ row, cells: cellsOf(row) }))
    .filter((one) => matchesColumns(one, columns));
  // Where these are not the rows that were read, none is shown as read.
  const located = found.length === page.participants.length ? found : [];
  const states = page.participants.map(({ name }) => resolve(name));
  const cells = located.map((one) => one.cells.map((cell) => elementText(cell)));
  const rows = cells.map((row, index) => ({ state: states[index] ?? null, cells: row }));
  const places = located.map(({ row: { startIndex, endIndex } }, index) => ({
    state: states[index] ?? null,
    start: startIndex ?? 0,
    end: (endIndex ?? -1) + 1,
  }));
  return { page, columns, cells, copy: `${tableCopy(columns, rows)}\n${textCopy(text, places)}` };
}
