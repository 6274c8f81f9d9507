import { elementText } from './element-text.js';
import { elementsByIdEnd, outermost, type PageTree } from './page-tree.js';

/**
 * The names of the participants of which the page prints a declaration or reservation: `dgDec`, and
 * `dgDecUnderArticle` for those made under an article. Objections (`dgObj`) are not declarations.
 */
export function parseDeclarations(tree: PageTree): ReadonlySet<string> {
  const places = outermost(elementsByIdEnd(tree, /dgDec[A-Za-z]*_ctl\d+_divParticipant$/));
  const names = places.map(elementText);
  return new Set(names.filter((name) => name !== ''));
}
