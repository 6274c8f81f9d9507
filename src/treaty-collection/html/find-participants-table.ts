import type { Finding } from '../../domain/finding.js';
import { browserTable } from './browser-table.js';
import { elementsWithin, elementText, foldSpace } from '../element-text.js';
import { errorFinding, mostFindings, quote } from '../page-findings.js';
import { elementsByIdEnd, walk, type PageNode, type PageTree } from '../page-tree.js';
import type { TableRow } from '../table-row.js';

/** A row with its element, and with its CSS class, which alternates from row to row. */
export interface ShadedRow extends TableRow {
  readonly element: PageNode;
  readonly shade: string;
}

/** A part of a page, and what browsers show in its place. */
export interface MendedPart {
  readonly start: number;
  readonly end: number;
  readonly shown: readonly PageNode[];
}

/** The table's rows with the header first; `rows` is empty where the page has no such table. */
export interface ParticipantsTable {
  readonly rows: readonly ShadedRow[];
  readonly findings: readonly Finding[];
  /** Where the rows are those that browsers show, and not of the tree of the page. */
  readonly mended?: MendedPart;
}

/** What the reader makes of one tree of the table. */
interface Reading extends ParticipantsTable {
  /** Whether something stands where it cannot belong: the parser may have closed elements in the wrong places. */
  readonly isTorn: boolean;
}

const groupTags = new Set(['tbody', 'thead', 'tfoot']);
const quietTags = new Set(['colgroup', 'caption']);
const partTags = new Set(['tr', 'td', 'th', ...groupTags, ...quietTags]);
const isCell = ({ name }: PageNode): boolean => name === 'td' || name === 'th';

/**
 * What shows nothing and says nothing where it is empty; an empty picture or field is none of these, since it shows
 * something.
 */
const emptyTags = new Set('a b br center div em font form hr i nobr p small span strong u'.split(' '));

/** Where a part of the page was lost, text or cells stand between the rows: told, never skipped. */
function stray(place: string, node: PageNode): readonly Finding[] {
  if (node.type === 'comment' || (node.type === 'text' && node.data?.trim() === '')) return [];
  const text = elementText(node);
  const isEmpty = elementsWithin(node, ({ name }) => !emptyTags.has(name ?? '')).length === 0;
  if (text === '' && isEmpty) return [];
  const shown = node.type === 'text' ? text : `<${node.name}> ${text}`;
  return [errorFinding('stray-content', `The participants table has ${quote(shown)} ${place}.`)];
}

/** Whether the tag that ended an element is its own: an end tag too many inside it may close what stands around it. */
function isClosedByItself({ name, endIndex }: PageNode, html: string): boolean {
  const tag = `</${name}`;
  const end = endIndex ?? 0;
  return html.slice(end - tag.length, end).toLowerCase() === tag;
}

/** Whether an element holds nothing but text and empty elements, as most cells do: `19 Sep 2002 a<br>`. */
const isPlain = ({ children = [] }: PageNode): boolean =>
  children.every(({ name, children: inner }) => name === 'br' || !inner?.length);

/** Whether rows or cells stand in an element that are not those of a table inside it, one that is closed. */
function holdsParts(element: PageNode, html: string): boolean {
  if (isPlain(element)) return false;
  let holds = false;
  walk(element, (node) => {
    if (node === element) return true;
    if (node.name === 'table') holds ||= !isClosedByItself(node, html);
    else if (node.name !== undefined && partTags.has(node.name)) holds = true;
    return !holds && node.name !== 'table';
  });
  return holds;
}

/** Where the end of a tag was lost, what follows is in its attributes up to the next quotation mark. */
function swallowed({ name, attribs = {} }: PageNode): readonly Finding[] {
  const text = Object.keys(attribs)
    .map((attribute) => `${attribute} ${attribs[attribute]}`)
    .find((written) => written.includes('<'));
  return text === undefined
    ? []
    : [
        errorFinding(
          'stray-content',
          `The participants table has ${quote(foldSpace(text))} inside of a <${name}> tag.`,
        ),
      ];
}

/** The rows in the order in which browsers number and show them: those of the head first, those of the foot last. */
function readRows(table: PageNode, html: string): Reading {
  const rows = { thead: [] as ShadedRow[], tbody: [] as ShadedRow[], tfoot: [] as ShadedRow[] };
  const findings: Finding[] = [];
  let isTorn = false;
  const tell = (find: () => readonly Finding[]): void => {
    if (findings.length <= mostFindings) findings.push(...find());
  };
  const readGroup = (group: PageNode, into: ShadedRow[]): void => {
    for (const node of group.children ?? []) {
      if (group === table && node.name !== undefined && groupTags.has(node.name))
        readGroup(node, rows[node.name as keyof typeof rows]);
      else if (node.name === 'tr') {
        tell(() => swallowed(node));
        for (const child of node.children ?? [])
          tell(() => (isCell(child) ? swallowed(child) : stray('directly in its <tr>', child)));
        into.push({
          element: node,
          cells: (node.children ?? []).filter(isCell),
          shade: node.attribs?.class ?? '',
        });
      } else if (node.name === undefined || !quietTags.has(node.name))
        tell(() => stray(`directly in its <${group.name}>`, node));
      else if (holdsParts(node, html)) isTorn = true;
    }
  };
  readGroup(table, rows.tbody);
  const all = [...rows.thead, ...rows.tbody, ...rows.tfoot];
  // A row of another length is what a lost or doubled `</td>` leaves; browsers may read it whole.
  const columns = all[0]?.cells.length;
  isTorn ||=
    findings.length > 0 ||
    all.some(({ cells }) => cells.length !== columns || cells.some((cell) => holdsParts(cell, html)));
  return { rows: all, findings, isTorn };
}

/**
 * The rows as the fast parser has them, or, where its tree shows a fault of structure, as browsers have them: a
 * page that a browser shows whole is read whole, and one that it does not is told.
 */
function readTable(table: PageNode, html: string): ParticipantsTable {
  const fast = readRows(table, html);
  if (!fast.isTorn && isClosedByItself(table, html)) return fast;
  const start = table.startIndex ?? 0;
  const mended = browserTable(html, start);
  if (mended === null)
    return {
      rows: fast.rows,
      findings: [
        ...fast.findings,
        errorFinding(
          'table-too-tangled',
          'The rows and cells of the participants table are not closed in order, and it is too long to be read as browsers read it.',
        ),
      ],
    };
  const { rows, findings } = readRows(mended.table, html);
  const outside = mended.outside.flatMap((node) => stray('between its rows', node));
  const unclosed = mended.isClosed
    ? []
    : [errorFinding('stray-content', 'The participants table has no end tag before the next table begins.')];
  return {
    rows,
    findings: [...findings, ...outside, ...unclosed],
    mended: { start, end: mended.end, shown: [...mended.outside, mended.table] },
  };
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
  const { rows, findings: tableFindings, mended } = readTable(table, tree.html);
  const findings = [...tableFindings];
  if (tables.length > 1)
    findings.push(
      errorFinding(
        'participants-table-twice',
        `The page has ${tables.length} tables whose id ends in "_tblgrid"; the first was read.`,
      ),
    );
  if (rows.length === 0)
    findings.push(
      errorFinding('participants-table-missing', 'The participants table has no rows, not even a header.'),
    );
  return { rows, findings, ...(mended && { mended }) };
}
