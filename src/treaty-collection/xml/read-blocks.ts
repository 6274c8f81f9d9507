import { elementText, splitText } from '../element-text.js';
import { walk, type PageNode } from '../page-tree.js';
import type { PrintedBlock } from '../statements/printed-block.js';
import { BlockCollection, sectionTitle, type ReadBlocks } from '../statements/read-blocks.js';
import { seenText } from '../statements/seen-text.js';
import { statementLines } from '../statements/statement-lines.js';
import { addTerritories, isTerritorial } from '../statements/territorial-blocks.js';
import { elementsOf, markupOf, partAt, partsOf } from './document-tree.js';

/** The parts of a document that hold statements, in the order of the page. */
const places: readonly (readonly [name: string, section: PrintedBlock['section']])[] = [
  ['Declarations', 'declarations'],
  ['Objections', 'objections'],
  ['DeclarationsUnderArticle', 'declarations-under-article'],
  ['Notifications', 'notifications'],
];

const textsOf = (elements: readonly PageNode[]): readonly string[] =>
  elements.map((element) => seenText(elementText(markupOf(element)))).filter((text) => text !== '');

/** The `<Title>`s of a section; those from the first in parentheses on stand below its title. */
function titleOf(place: PageNode): string {
  const titles = textsOf(partsOf(place, 'Title'));
  const below = titles.findIndex((title) => title.startsWith('('));
  const count = below < 0 ? titles.length : below;
  return sectionTitle(titles.slice(0, count).join(' '), ...titles.slice(count));
}

/**
 * The blocks of a section: each `<Participant>` begins one, and so does each `<Declaration>`, whatever stands in it; its
 * texts are titles (`<text type="title">`) or paragraphs, and a day to the right is marked inside of one.
 */
function addSection(place: PageNode, section: PrintedBlock['section'], into: BlockCollection): void {
  const title = titleOf(place);
  let block: { name: string; notes: readonly number[]; lines: PrintedBlock['lines'][number][] } | null = null;
  const end = (): void => {
    if (block) into.add({ section, title, ...block });
    block = null;
  };
  for (const entry of elementsOf(place)) {
    if (entry.name === 'Title') continue;
    end();
    block = { name: '', notes: [], lines: [] };
    walk(entry, (node) => {
      if (node.name === 'Participant') {
        const { text, marks } = splitText(markupOf(node), false);
        if (block && (block.name !== '' || block.lines.length > 0)) end();
        block = { name: text, notes: marks, lines: [] };
      } else if (node.name === 'text')
        block?.lines.push(
          ...statementLines(markupOf(node, 'p'), () => false, node.attribs?.type === 'title'),
        );
      else return true;
      return false;
    });
  }
  end();
}

/** The rows of a table by the names of their cells. */
function addTables(treaty: PageNode | undefined, into: BlockCollection): void {
  for (const table of partsOf(partAt(treaty, 'SpecialTables'), 'Table')) {
    const header = textsOf(partsOf(partAt(table, 'TableHeader'), 'Title'));
    if (!isTerritorial(header)) continue;
    const rows = partsOf(partAt(table, 'Rows'), 'Row').map((row) =>
      partsOf(row, 'Column').map((cell) => markupOf(cell)),
    );
    addTerritories({ title: titleOf(table), header, rows }, into);
  }
  const applications = partAt(treaty, 'TerritorialApplications');
  if (applications === undefined) return;
  addTerritories(
    {
      title: titleOf(applications),
      header: ['Participant', 'Date of receipt of the notification', 'Territories'],
      rows: partsOf(applications, 'Application').map((row) => elementsOf(row).map((cell) => markupOf(cell))),
    },
    into,
  );
}

/** What the document prints of what participants stated, in the order of the page. */
export function readBlocks(treaty: PageNode | undefined): ReadBlocks {
  const into = new BlockCollection();
  for (const [name, section] of places) {
    for (const place of partsOf(treaty, name)) addSection(place, section, into);
  }
  addTables(treaty, into);
  return into;
}
