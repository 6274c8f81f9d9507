import { elementText } from '../element-text.js';
import { elementsByIdEnd, walk, type PageNode, type PageTree } from '../page-tree.js';
import { sectionTitle, type BlockCollection } from '../statements/read-blocks.js';
import { seenText } from '../statements/seen-text.js';
import { addTerritories, isTerritorial } from '../statements/territorial-blocks.js';

/** The cells of the rows of a table; what stands in a table inside of a cell is a part of that cell. */
function rowsOf(table: PageNode): readonly (readonly PageNode[])[] {
  const rows: PageNode[][] = [];
  walk(table, (node) => {
    if (node.name === 'tr') rows.push([]);
    if (node.name !== 'td' && node.name !== 'th') return true;
    rows.at(-1)?.push(node);
    return false;
  });
  return rows.filter((cells) => cells.length > 0);
}

const textsOf = (nodes: readonly PageNode[]): readonly string[] =>
  nodes.map((node) => seenText(elementText(node)));

/**
 * The tables of territories: the page's own (`tblDec`), and a special one (`Table1`) where its header says that it is
 * about territories, as "Notifications made under article 12 (2)" of the Supplementary Slavery Convention. Other special
 * tables, such as which protocols a State accepted, tell of acts.
 */
export function parseTerritories(tree: PageTree, into: BlockCollection): void {
  const tables = [
    { end: /_Table1$/, title: /_Repeater1_ctl\d+_tcText$/ },
    { end: /_tblDec$/, title: /_divAppTitle$/ },
  ];
  for (const { end, title } of tables) {
    const [table] = elementsByIdEnd(tree, end);
    if (table === undefined) continue;
    const [header = [], ...rows] = rowsOf(table);
    const titles = textsOf(header);
    if (!isTerritorial(titles)) continue;
    const [first = '', ...below] = textsOf(elementsByIdEnd(tree, title));
    addTerritories({ title: sectionTitle(first, ...below), header: titles, rows }, into);
  }
}
