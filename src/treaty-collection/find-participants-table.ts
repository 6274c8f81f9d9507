import type { Finding } from '../domain/finding.js';
import { elementText } from './element-text.js';
import { errorFinding, quote } from './page-findings.js';
import { elementsByIdEnd, type PageNode, type PageTree } from './page-tree.js';

/** A row of the participants table: its cells, and its CSS class, which alternates from row to row. */
export interface TableRow {
  readonly cells: readonly PageNode[];
  readonly shade: string;
}

/** The table's rows with the header first; `rows` is empty where the page has no such table. */
export interface ParticipantsTable {
  readonly rows: readonly TableRow[];
  readonly findings: readonly Finding[];
}

const groupTags = new Set(['tbody', 'thead', 'tfoot']);
const quietTags = new Set(['colgroup', 'caption']);

/** Where a part of the page was lost, text or cells stand between the rows: told, never skipped. */
function stray(place: PageNode, node: PageNode, findings: Finding[]): void {
  if (node.type === 'comment' || (node.type === 'text' && node.data?.trim() === '')) return;
  const text = node.type === 'text' ? elementText(node) : `<${node.name}> ${elementText(node)}`;
  if (text)
    findings.push(
      errorFinding(
        'stray-content',
        `The participants table has ${quote(text)} directly in its <${place.name}>.`,
      ),
    );
}

function rowsOf(table: PageNode, findings: Finding[]): readonly TableRow[] {
  const rows: TableRow[] = [];
  const groups: PageNode[] = [table];
  for (let group = groups.shift(); group !== undefined; group = groups.shift())
    for (const node of group.children ?? []) {
      if (node.name !== undefined && groupTags.has(node.name) && group === table) groups.push(node);
      else if (node.name === 'tr') {
        const isCell = (child: PageNode): boolean => child.name === 'td' || child.name === 'th';
        for (const child of node.children ?? []) if (!isCell(child)) stray(node, child, findings);
        rows.push({ cells: (node.children ?? []).filter(isCell), shade: node.attribs?.class ?? '' });
      } else if (node.name === undefined || !quietTags.has(node.name)) stray(group, node, findings);
    }
  return rows;
}

/**
 * The participants table is the one whose id ends in `_tblgrid`. Others carry the same CSS classes and begin
 * with "Participant" too (`Table1`, `tblDec`, tables inside end notes), so neither is looked at.
 */
export function findParticipantsTable(tree: PageTree): ParticipantsTable {
  const tables = elementsByIdEnd(tree, 'tblgrid').filter((node) => node.name === 'table');
  const [table] = tables;
  if (table === undefined)
    return {
      rows: [],
      findings: [
        errorFinding('participants-table-missing', 'The page has no table whose id ends in "_tblgrid".'),
      ],
    };
  const findings: Finding[] = [];
  if (tables.length > 1)
    findings.push(
      errorFinding(
        'participants-table-twice',
        `The page has ${tables.length} tables whose id ends in "_tblgrid"; the first was read.`,
      ),
    );
  const rows = rowsOf(table, findings);
  if (rows.length === 0)
    findings.push(
      errorFinding('participants-table-missing', 'The participants table has no rows, not even a header.'),
    );
  return { rows, findings };
}
