import { foldSpace, elementText } from '../element-text.js';
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

/**
 * The names of the participants of which the document prints a declaration or reservation, and of those that declared
 * something under an article. Objections are not declarations.
 */
export function readDeclared(treaty: PageNode | undefined): ReadonlySet<string> {
  const names = ['Declarations', 'DeclarationsUnderArticle']
    .flatMap((place) => elementsOf(partAt(treaty, place)))
    .flatMap((declaration) => partsOf(declaration, 'Participant'))
    .map((participant) => elementText(markupOf(participant)));
  return new Set(names.filter((name) => name !== ''));
}
