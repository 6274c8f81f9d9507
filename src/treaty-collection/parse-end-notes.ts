import type { Finding } from '../domain/finding.js';
import { elementsWithin, foldSpace } from './element-text.js';
import { linesOf } from './lines-of.js';
import { warningFinding } from './page-findings.js';
import { elementsByIdEnd, type PageTree } from './page-tree.js';

/** All notes of a page together; CEDAW's have 600,000 characters. Notes inside notes could add up to any length. */
const longestNotes = 8_000_000;

/**
 * The end notes by number, as plain text: `…_divNotesAll` with `<a name='1'>1</a>` and then the note, whose
 * markup is malformed. A number that stands twice keeps both texts. `noteLines` are the same texts with their lines: a
 * paragraph or a row of a table is one, the cells of a row are parted by TABs.
 */
export function parseEndNotes(tree: PageTree): {
  readonly endNotes: ReadonlyMap<number, string>;
  readonly noteLines: ReadonlyMap<number, string>;
  readonly findings: readonly Finding[];
} {
  const noteLines = new Map<number, string>();
  const findings: Finding[] = [];
  let length = 0;
  for (const note of elementsByIdEnd(tree, /dgNotesAll_ctl\d+_divNotesAll$/)) {
    const [anchor] = elementsWithin(
      note,
      (node) => node.name === 'a' && /^\d{1,4}$/.test(node.attribs?.name ?? ''),
    );
    if (anchor === undefined) {
      findings.push(warningFinding('end-note-without-number', 'An end note has no number.'));
      continue;
    }
    const number = Number(anchor.attribs?.name);
    const text = linesOf(note, anchor);
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
  const endNotes = new Map([...noteLines].map(([number, lines]) => [number, foldSpace(lines)]));
  return { endNotes, noteLines, findings };
}
