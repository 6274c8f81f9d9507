import { elementText, splitText } from '../element-text.js';
import { quote } from '../page-findings.js';
import type { PageNode, PageTree } from '../page-tree.js';
import type { PrintedBlock } from '../statements/printed-block.js';
import { BlockCollection, sectionTitle, type ReadBlocks } from '../statements/read-blocks.js';
import { seenText } from '../statements/seen-text.js';
import { statementLines } from '../statements/statement-lines.js';
import { isSameName } from '../../domain/same-name.js';
import { parseTerritories } from './parse-territories.js';

type Section = PrintedBlock['section'];

/** The ends of the ids of the titles; that of declarations is misspelt by the depositary. */
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
/** A part of a block: `dgDec_ctl02_divParticipant`, and beside it `…_divText`. */
const partOfBlock = /dg([A-Za-z]+)_ctl(\d+)_div(Participant|Text|MainText)$/;

/** The section that the name of a grid says. */
function sectionOf(grid: string): Section | null {
  if (/^Dec[A-Za-z]*Art/i.test(grid)) return 'declarations-under-article';
  if (/^Dec/i.test(grid)) return 'declarations';
  if (/^Obj/i.test(grid)) return 'objections';
  if (/^Notif/i.test(grid)) return 'notifications';
  return null;
}

interface Part {
  readonly node: PageNode;
  readonly kind: string;
  /** The grid and the number of the row. */
  readonly row: string;
  readonly section: Section | null;
  readonly title: string;
}

/** The parts of the blocks in the order of the page, each with its section and that section's title. */
function partsOfBlocks(tree: PageTree): readonly Part[] {
  const parts: Part[] = [];
  const printed = new Map<Section, readonly [title: string, below: string]>();
  let above: Section | null = null;
  for (const { id, node } of tree.identified) {
    const [, grid, row, kind] = partOfBlock.exec(id) ?? [];
    if (grid !== undefined && row !== undefined && kind !== undefined) {
      const section = sectionOf(grid) ?? above;
      const title = section ? sectionTitle(...(printed.get(section) ?? ['', ''])) : '';
      parts.push({ node, kind, row: `${grid} ${row}`, section, title });
      continue;
    }
    const of = titles.find(([end]) => end.test(id));
    if (!of) continue;
    const [, section, isBelow] = of;
    const text = seenText(elementText(node));
    if (text === '') continue;
    const [title, below] = printed.get(section) ?? ['', ''];
    printed.set(section, isBelow ? [title, text] : [text, below]);
    above = section;
  }
  return parts;
}

const isInvisible = ({ name, attribs }: PageNode): boolean => name === 'p' && attribs?.class === 'invisible';

/**
 * What the page prints of what participants stated: `dgDec`, `dgObj`, `dgDecUnderArticle`, the notifications, and the
 * tables of territories. Each row of a grid has the name (`divParticipant`) and the text (`divText`), in which the name
 * stands once more, unseen. A part that was not closed ends where the next one begins: each text is read once.
 */
export function parseBlocks(tree: PageTree): ReadBlocks {
  const into = new BlockCollection();
  const parts = partsOfBlocks(tree);
  const nodes = new Set(parts.map(({ node }) => node));
  let above: (Part & { readonly name: string; readonly notes: readonly number[] }) | null = null;
  const leaveWithoutText = (): void => {
    if (above?.section)
      into.add({
        section: above.section,
        title: above.title,
        name: above.name,
        notes: above.notes,
        lines: [],
      });
    above = null;
  };
  for (const part of parts) {
    const { node, kind, row, section, title } = part;
    const isOther = (other: PageNode): boolean => other !== node && nodes.has(other);
    if (section === null || kind === 'MainText') continue;
    if (kind === 'Participant') {
      leaveWithoutText();
      const { text, marks } = splitText(node, false, isOther);
      above = { ...part, name: text, notes: marks };
      continue;
    }
    const { name, notes } = above !== null && above.row === row ? above : { name: '', notes: [] };
    if (above?.row === row) above = null;
    let copy: string | null = null;
    const lines = statementLines(node, (inside) => {
      if (isOther(inside)) return true;
      if (copy !== null || !isInvisible(inside)) return false;
      copy = elementText(inside);
      return true;
    });
    if (copy !== null && name !== '' && !isSameName(copy, name)) {
      into.warn(
        'statement-names-disagree',
        section,
        `a text stands under ${quote(name)} and says itself that it is of ${quote(copy)}; it was left out.`,
      );
      continue;
    }
    into.add({ section, title, name, notes, lines });
  }
  leaveWithoutText();
  parseTerritories(tree, into);
  return into;
}
