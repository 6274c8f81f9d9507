import { foldSpace } from '../element-text.js';
import { linesOf } from '../lines-of.js';
import { numberEndNotes, type EndNotes } from '../number-end-notes.js';
import type { PageNode } from '../page-tree.js';
import { elementsOf, markupOf, partAt, partsOf, textOf } from './document-tree.js';

/** The end notes: `<Note><index>1</index><text>…</text></Note>`, each `text` a paragraph. */
export function readNotes(treaty: PageNode | undefined): EndNotes {
  return numberEndNotes(
    partsOf(partAt(treaty, 'EndNotes'), 'Note').map((note) => {
      const index = foldSpace(textOf(partAt(note, 'index')));
      const paragraphs = elementsOf(note).filter(({ name }) => name !== 'index');
      return {
        number: /^\d{1,4}$/.test(index) ? Number(index) : null,
        lines: () =>
          linesOf(
            { type: 'tag', name: 'div', children: paragraphs.map((paragraph) => markupOf(paragraph, 'p')) },
            () => false,
          ),
      };
    }),
  );
}
