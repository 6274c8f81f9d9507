import { elementsWithin, elementText, splitText } from '../element-text.js';
import { walk, type PageNode } from '../page-tree.js';
import type { PrintedBlock } from '../statements/printed-block.js';
import { BlockCollection, sectionTitle, type ReadBlocks } from '../statements/read-blocks.js';
import { seenText } from '../statements/seen-text.js';
import { statementLines, type ReadLines } from '../statements/statement-lines.js';
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

/** What holds one statement, or several of one participant. */
const isEntry = ({ name }: PageNode): boolean => /^(?:Declaration|Objection|Notification)$/.test(name ?? '');

/** The parts of an entry, in their order: what names a participant, and what is a text; another entry is none of it. */
function partsOfEntry(entry: PageNode): readonly PageNode[] {
  const parts: PageNode[] = [];
  walk(entry, (node) => {
    const isText = node.type === 'text' || node.name === 'text';
    const isBlank = node.type === 'text' && (node.data ?? '').trim() === '';
    if ((isText && !isBlank) || node.name === 'Participant') parts.push(node);
    return node === entry || !(isText || node.name === 'Participant' || isEntry(node));
  });
  return parts;
}

/** A part as the HTML that it is; text that stands in no element of its own is a paragraph, too. */
const markupOfPart = (part: PageNode): PageNode =>
  markupOf(part.type === 'text' ? { type: 'tag', children: [part] } : part, 'p');

/**
 * Adds what an entry holds. Its texts are titles (`<text type="title">`) or paragraphs, and a day to the right is marked
 * inside of one. A participant behind a text begins another block; two before one text make one name, which is that of
 * no State.
 */
function addEntry(entry: PageNode, of: Pick<PrintedBlock, 'section' | 'title'>, into: BlockCollection): void {
  let names: string[] = [];
  let notes: number[] = [];
  let texts: ReadLines[] = [];
  const end = (): void => {
    const lines = texts.flatMap((read) => read.lines);
    into.add(
      { ...of, name: names.join(', '), notes, lines },
      texts.some(({ isCut }) => isCut),
    );
    [names, notes, texts] = [[], [], []];
  };
  for (const part of partsOfEntry(entry)) {
    if (part.name !== 'Participant')
      texts.push(statementLines(markupOfPart(part), () => 'read', part.attribs?.type === 'title'));
    else {
      if (texts.some(({ lines }) => lines.length > 0)) end();
      const { text, marks } = splitText(markupOf(part), false);
      if (text !== '') names.push(text);
      notes.push(...marks);
    }
  }
  end();
}

/** The blocks of a section: each `<Declaration>` holds one, wherever it stands. */
function addSection(place: PageNode, section: PrintedBlock['section'], into: BlockCollection): void {
  const of = { section, title: titleOf(place) };
  const entries = elementsWithin(place, (node) => node !== place && isEntry(node));
  for (const entry of entries) addEntry(entry, of, into);
  for (const { name } of elementsOf(place))
    if (name !== 'Title' && !isEntry({ type: 'tag', name: name ?? '' }))
      into.warn('statement-astray', section, `<${name}> was not expected; nothing of it was read.`);
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
