import type { Finding } from '../../domain/finding.js';
import { linesOf } from '../lines-of.js';
import { warningFinding } from '../page-findings.js';
import { elementsByIdEnd, walk, type PageNode, type PageTree } from '../page-tree.js';

/** All notes of a page together; CEDAW's have 600,000 characters. */
const longestNotes = 8_000_000;

/** The anchor that numbers a note, before the next note begins; `undefined` where it has none. */
function numberOf(note: PageNode, isOther: (node: PageNode) => boolean): PageNode | undefined {
  let anchor: PageNode | undefined;
  walk(note, (node) => {
    if (anchor !== undefined || isOther(node)) return false;
    if (node.name === 'a' && /^\d{1,4}$/.test(node.attribs?.name ?? '')) anchor = node;
    return true;
  });
  return anchor;
}

/**
 * The end notes by number, as plain text: `…_divNotesAll` with `<a name='1'>1</a>` and then the note, whose
 * markup is malformed. A number that stands twice keeps both texts. `noteLines` are the same texts with their lines: a
 * paragraph or a row of a table is one, the cells of a row are parted by TABs. A note that was not closed ends where the
 * next one begins: each is read once.
 */
export function parseEndNotes(tree: PageTree): {
  readonly endNotes: ReadonlyMap<number, string>;
  readonly noteLines: ReadonlyMap<number, string>;
  readonly findings: readonly Finding[];
} {
  const noteLines = new Map<number, string>();
  const findings: Finding[] = [];
  let length = 0;
  const notes = new Set(elementsByIdEnd(tree, /dgNotesAll_ctl\d+_divNotesAll$/));
  for (const note of notes) {
    const isOther = (node: PageNode): boolean => node !== note && notes.has(node);
    const anchor = numberOf(note, isOther);
    if (anchor === undefined) {
      findings.push(warningFinding('end-note-without-number', 'An end note has no number.'));
      continue;
    }
    const number = Number(anchor.attribs?.name);
    const text = linesOf(note, (node) => node === anchor || isOther(node));
    length += text.length;
    if (length > longestNotes) {
      findings.push(
        warningFinding(
          'end-notes-too-long',
          `The end notes from number ${number} on were not read: they are too long.`,
        ),
      );
      break;
    }
    const before = noteLines.get(number);
    if (before !== undefined)
      findings.push(warningFinding('end-note-twice', `There are two end notes ${number}.`));
    noteLines.set(number, before === undefined ? text : `${before}\n${text}`);
  }
  // The space of each cell is folded already.
  const endNotes = new Map(
    [...noteLines].map(([number, lines]) => [number, lines.replaceAll(/[\t\n]+/g, ' ').trim()]),
  );
  return { endNotes, noteLines, findings };
}
