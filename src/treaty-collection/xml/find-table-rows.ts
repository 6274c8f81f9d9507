import type { Finding } from '../../domain/finding.js';
import { elementText, foldSpace } from '../element-text.js';
import { errorFinding, mostFindings, quote } from '../page-findings.js';
import type { PageNode } from '../page-tree.js';
import type { TableRow } from '../table-row.js';
import { elementsOf, markupOf, partsOf, textOf } from './document-tree.js';

/** Attributes by which a cell takes the place of others (CALS tables): what it says would stand in another column. */
const spans = ['namest', 'nameend', 'spanname', 'morerows'];

const stray = (text: string, place: string): Finding =>
  errorFinding('stray-content', `The participants table has ${quote(text)} ${place}.`);

/** What stands in an element of the table and is none of its parts: where a tag was lost, rows stand in rows. */
function strays(element: PageNode, parts: string | null): readonly Finding[] {
  const text = foldSpace(textOf(element));
  const place = `directly in its <${element.name}>`;
  return [
    ...(parts === null || text === '' ? [] : [stray(text, place)]),
    ...elementsOf(element)
      .filter(({ name }) => name !== parts)
      .slice(0, mostFindings)
      .map((child) => stray(`<${child.name}> ${elementText(child)}`, place)),
  ];
}

/** The rows of the participants table, its header first, as far as they stand where they should. */
export function findTableRows(treaty: PageNode | undefined): {
  readonly rows: readonly TableRow[];
  readonly findings: readonly Finding[];
} {
  const findings: Finding[] = [];
  const tell = (...found: readonly Finding[]): void => {
    if (findings.length <= mostFindings) findings.push(...found);
  };
  /** The one part of a name. */
  const partOf = (element: PageNode | undefined, name: string): PageNode | undefined => {
    const parts = partsOf(element, name);
    if (parts.length > 1)
      tell(
        errorFinding(
          'participants-table-twice',
          `The participants table has ${parts.length} <${name}>, where one was expected; the first was read.`,
        ),
      );
    return parts[0];
  };
  const readRow = (row: PageNode): TableRow => {
    tell(...strays(row, 'Entry'));
    const entries = partsOf(row, 'Entry');
    for (const [index, entry] of entries.entries()) {
      tell(...strays(entry, null));
      const { colname } = entry.attribs ?? {};
      if (colname !== undefined && colname !== String(index + 1))
        tell(
          errorFinding(
            'columns-out-of-order',
            `The cell ${quote(elementText(markupOf(entry)))} is of the column ${quote(colname)} and stands in the place of ${index + 1}.`,
          ),
        );
      const span = spans.find((name) => entry.attribs?.[name] !== undefined);
      if (span !== undefined)
        tell(
          errorFinding(
            'columns-out-of-order',
            `The cell ${quote(elementText(markupOf(entry)))} spans others, by its "${span}".`,
          ),
        );
    }
    return { cells: entries.map((entry) => markupOf(entry)) };
  };

  const group = partOf(partOf(partOf(treaty, 'Participants'), 'Table'), 'TGroup');
  const header = partOf(partOf(group, 'Thead'), 'Row');
  const body = partOf(group, 'Tbody');
  const list = partOf(body, 'Rows');
  if (header === undefined || list === undefined) {
    const missing = header === undefined ? 'header' : 'rows';
    tell(
      errorFinding('participants-table-missing', `The document has no participants table with ${missing}.`),
    );
    return { rows: [], findings };
  }
  if (body !== undefined) tell(...strays(body, 'Rows'));
  tell(...strays(list, 'Row'));
  const rows = [header, ...partsOf(list, 'Row')].map(readRow);
  const columns = group?.attribs?.cols;
  if (columns !== undefined && Number(columns) !== rows[0]?.cells.length)
    tell(
      errorFinding(
        'columns-not-as-expected',
        `The participants table says that it has ${quote(columns)} columns; its header has ${rows[0]?.cells.length}.`,
      ),
    );
  return { rows, findings };
}
