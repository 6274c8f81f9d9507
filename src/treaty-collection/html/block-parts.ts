import { elementText } from '../element-text.js';
import type { PageNode, PageTree } from '../page-tree.js';
import type { PrintedBlock } from '../statements/printed-block.js';
import { sectionTitle } from '../statements/read-blocks.js';
import { seenText } from '../statements/seen-text.js';

type Section = PrintedBlock['section'];

/** A part of a row of a grid of statements: the name, the text, or what stands above both. */
export interface BlockPart {
  readonly node: PageNode;
  readonly kind: 'Participant' | 'Text' | 'MainText';
  /** The grid and the number of the row. */
  readonly row: string;
  readonly section: Section;
  readonly title: string;
  /** Where the next element of the page that has an id begins, behind the end of this one. */
  readonly until: number;
}

/** The ends of the ids of the titles; most are misspelt by the depositary. */
const titles: readonly (readonly [end: RegExp, section: Section, isBelow: boolean])[] = [
  [/_divMainDecTi(?:lt|tl)e$/, 'declarations', false],
  [/_divDecTi(?:lt|tl)e$/, 'declarations', true],
  [/_divMainObjTi(?:lt|tl)e$/, 'objections', false],
  [/_divObjTi(?:lt|tl)e$/, 'objections', true],
  [/_divMainDecArt$/, 'declarations-under-article', false],
  [/_divDecArt$/, 'declarations-under-article', true],
  [/_div1$/, 'notifications', false],
  [/_div2$/, 'notifications', true],
];
/** `dgDec_ctl02_divParticipant`, and beside it `…_divText`. */
const partOfBlock = /dg([A-Za-z]+)_ctl(\d+)_div(Participant|Text|MainText)$/;

/** The section that the name of a grid says; of another, that of the last title above it is taken. */
function sectionOf(grid: string): Section | null {
  if (/^Dec[A-Za-z]*Art/i.test(grid)) return 'declarations-under-article';
  if (/^Dec/i.test(grid)) return 'declarations';
  if (/^Obj/i.test(grid)) return 'objections';
  if (/^Notif/i.test(grid)) return 'notifications';
  return null;
}

/** The parts of the blocks in the order of the page, each with its section and that section's title. */
export function blockParts(tree: PageTree): readonly BlockPart[] {
  const parts: BlockPart[] = [];
  const printed = new Map<Section, readonly [title: string, below: string]>();
  let above: Section | null = null;
  for (const [index, { id, node }] of tree.identified.entries()) {
    const [, grid, row, kind] = partOfBlock.exec(id) ?? [];
    if (grid !== undefined) {
      const section = sectionOf(grid) ?? above;
      if (section === null) continue;
      parts.push({
        node,
        kind: kind as BlockPart['kind'],
        row: `${grid} ${row}`,
        section,
        title: sectionTitle(...(printed.get(section) ?? ['', ''])),
        until: tree.identified[index + 1]?.node.startIndex ?? tree.html.length,
      });
      continue;
    }
    const found = titles.find(([end]) => end.test(id));
    if (found === undefined) continue;
    const [, section, isBelow] = found;
    const text = seenText(elementText(node));
    if (text === '') continue;
    const [title, below] = printed.get(section) ?? ['', ''];
    printed.set(section, isBelow ? [title, text] : [text, below]);
    above = section;
  }
  return parts;
}
