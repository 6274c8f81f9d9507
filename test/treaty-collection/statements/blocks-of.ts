import { parseBlocks } from '../../../src/treaty-collection/html/parse-blocks.js';
import { pageTree } from '../../../src/treaty-collection/page-tree.js';
import type { ReadBlocks } from '../../../src/treaty-collection/statements/read-blocks.js';
import { documentTree, partAt } from '../../../src/treaty-collection/xml/document-tree.js';
import { mendCharacters } from '../../../src/treaty-collection/xml/mend-characters.js';
import { readBlocks } from '../../../src/treaty-collection/xml/read-blocks.js';

/** The blocks of a page. */
export const ofPage = (html: string): ReadBlocks => parseBlocks(pageTree(html));
/** The blocks of a document, as text. */
export const ofDocument = (xml: string): ReadBlocks =>
  readBlocks(partAt(documentTree(mendCharacters(xml)), 'Document', 'Treaty'));

/** Each block as its section, its name and its lines. */
export const shown = ({ blocks }: ReadBlocks): readonly string[] =>
  blocks.map(({ section, name, lines }) =>
    [`${section} ${name}`, ...lines.map(({ text }) => text)].join(' | '),
  );
/** The names of what is told of them. */
export const told = ({ findings }: ReadBlocks): readonly string[] => findings.map(({ name }) => name);
