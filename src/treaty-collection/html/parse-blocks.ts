import { isSameName } from '../../domain/same-name.js';
import { elementText, splitText } from '../element-text.js';
import { quote, warningFinding } from '../page-findings.js';
import type { PageNode, PageTree } from '../page-tree.js';
import { BlockCollection, type ReadBlocks } from '../statements/read-blocks.js';
import { statementLines, type ReadLines } from '../statements/statement-lines.js';
import { blockParts, type BlockPart } from './block-parts.js';
import { blockRows, type BlockRow } from './block-rows.js';
import { parseTerritories } from './parse-territories.js';
import { textBehind } from './text-behind.js';

/** The name once more, in the text itself, which no reader sees: `<p class='invisible'>Qatar<superscript>10</superscript></p>`. */
const isCopyOfName = ({ name, attribs }: PageNode): boolean => name === 'p' && attribs?.class === 'invisible';
/** How often the page writes it, wherever that stands. */
function copiesOfNames(html: string): number {
  let count = 0;
  for (let at = html.indexOf('invisible'); at >= 0; at = html.indexOf('invisible', at + 1))
    if (/<p class=["']?$/i.test(html.slice(Math.max(0, at - 10), at))) count++;
  return count;
}

/** What takes in all that follows as text where it is not closed. */
const rawText: ReadonlySet<string> = new Set(
  'title textarea script style xmp iframe noembed noframes plaintext'.split(' '),
);
/** What a node has taken in that is no part of the tree. */
const takenIn = ({ type, name, data, children }: PageNode): string =>
  (type === 'comment' ? data : rawText.has(name ?? '') ? children?.[0]?.data : undefined) ?? '';
const endOfCell = /<\/(?:div|td|tr|table)\b/i;

/** Whether a node begins another part: one that was not closed has that, and all behind it, inside. */
type IsOther = (node: PageNode) => boolean;

/** What is in a part that holds a text. */
interface PartText extends ReadLines {
  /** The copies of the name that stand in it. */
  readonly copies: readonly string[];
  /** Whether it has the end of a cell as text: an element such as `<title>`, or a comment, was not closed, and took in what follows. */
  readonly isTorn: boolean;
}

function readText({ node }: BlockPart, isOther: IsOther): PartText {
  const copies: string[] = [];
  let isTorn = false;
  const { lines, isCut } = statementLines(node, (inside) => {
    if (inside !== node && isOther(inside)) return 'stop';
    isTorn ||= endOfCell.test(takenIn(inside));
    if (!isCopyOfName(inside)) return 'read';
    copies.push(elementText(inside));
    return 'skip';
  });
  return { lines, isCut, copies, isTorn };
}

function readName({ node }: BlockPart, isOther: IsOther) {
  let isOver = false;
  const { text, marks } = splitText(node, false, (inside) => {
    isOver ||= inside !== node && isOther(inside);
    return isOver;
  });
  return { name: text, notes: marks };
}

/** What stands behind the parts of a row in its cell; what stands elsewhere is told. */
function behind(html: string, part: BlockPart | null, into: BlockCollection): ReadLines {
  if (part === null) return { lines: [], isCut: false };
  const { inCell, astray } = textBehind(html, part);
  const [first] = part.kind === 'MainText' ? [...inCell.lines, ...astray.lines] : astray.lines;
  if (first)
    into.warn(
      'statement-astray',
      part.section,
      `${quote(first.text)} stands between two texts and in none; it was left out.`,
    );
  return part.kind === 'MainText' ? { lines: [], isCut: false } : inCell;
}

/** Adds what a row says, and returns how many copies of names it has. */
function addRow(row: BlockRow, html: string, isOther: IsOther, into: BlockCollection): number {
  const { participant } = row;
  const { name, notes } = participant ? readName(participant, isOther) : { name: '', notes: [] };
  for (const part of row.above) behind(html, part, into);
  const above = row.above.flatMap((part) => readText(part, isOther).lines);
  const headings = above.map((line) => ({ ...line, role: 'heading' as const }));
  const between = behind(html, participant, into).lines;
  const part = participant ?? row.texts[0] ?? row.above[0];
  if (row.texts.length === 0 && part) {
    if (name !== '')
      into.warn('statement-without-text', part.section, `no text stands under ${quote(name)}.`);
    into.add({ section: part.section, title: part.title, name, notes, lines: [...headings, ...between] });
  }
  let copies = 0;
  for (const text of row.texts) {
    const { section, title } = text;
    const read = readText(text, isOther);
    const after = behind(html, text, into);
    copies += read.copies.length;
    const names = [name, ...read.copies].filter((printed) => printed !== '');
    const other = names.find((printed) => !isSameName(printed, names[0] ?? ''));
    if (other !== undefined)
      into.warn(
        'statement-names-disagree',
        section,
        `a text under ${quote(names[0] ?? '')} says itself that it is of ${quote(other)}; it was left out.`,
      );
    else if (read.isTorn)
      into.warn(
        'statement-torn',
        section,
        `the text under ${quote(name)} has no end, and others in it as markup; it was left out.`,
      );
    else
      into.add(
        { section, title, name, notes, lines: [...headings, ...between, ...read.lines, ...after.lines] },
        read.isCut || after.isCut,
      );
  }
  return copies;
}

/**
 * What the page prints of what participants stated: `dgDec`, `dgObj`, `dgDecUnderArticle`, the notifications, and the
 * tables of territories. Each row of a grid has the name (`divParticipant`) and the text (`divText`), in which the name
 * stands once more; a text whose two names are not the same is left out, for nobody can tell whose it is.
 */
export function parseBlocks(tree: PageTree): ReadBlocks {
  const into = new BlockCollection();
  const parts = blockParts(tree);
  const nodes = new Set(parts.map(({ node }) => node));
  let copies = 0;
  for (const row of blockRows(parts)) copies += addRow(row, tree.html, (node) => nodes.has(node), into);
  const unread = copiesOfNames(tree.html) - copies;
  if (unread > 0)
    into.findings.push(
      warningFinding(
        'statement-not-read',
        `Texts of participants stand in no section that is known (${unread}); nothing of them was read.`,
      ),
    );
  parseTerritories(tree, into);
  return into;
}
