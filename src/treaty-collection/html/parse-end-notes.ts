import { linesOf } from '../lines-of.js';
import { numberEndNotes, type EndNotes } from '../number-end-notes.js';
import { elementsByIdEnd, walk, type PageNode, type PageTree } from '../page-tree.js';

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
 * The end notes: `…_divNotesAll` with `<a name='1'>1</a>` and then the note, whose markup is malformed. A note that was
 * not closed ends where the next one begins: each is read once.
 */
export function parseEndNotes(tree: PageTree): EndNotes {
  const notes = new Set(elementsByIdEnd(tree, /dgNotesAll_ctl\d+_divNotesAll$/));
  return numberEndNotes(
    [...notes].map((note) => {
      const isOther = (node: PageNode): boolean => node !== note && notes.has(node);
      const anchor = numberOf(note, isOther);
      return {
        number: anchor === undefined ? null : Number(anchor.attribs?.name),
        lines: () => linesOf(note, (node) => node === anchor || isOther(node)),
      };
    }),
  );
}
