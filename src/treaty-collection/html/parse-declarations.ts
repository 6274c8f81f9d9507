import { elementText } from '../element-text.js';
import { elementsByIdEnd, outermost, type PageTree } from '../page-tree.js';

/**
 * The names of the participants of which the page prints a declaration or reservation: `dgDec`, and `dgDecUnderArticle`
 * for those made under an article. Which of the two it is in law its words decide and not its heading (Vienna
 * Convention on the Law of Treaties, article 2(1)(d): "however phrased or named"), so no difference is made. Objections
 * (`dgObj`) are not declarations.
 */
export function parseDeclarations(tree: PageTree): ReadonlySet<string> {
  const places = outermost(elementsByIdEnd(tree, /dgDec[A-Za-z]*_ctl\d+_divParticipant$/));
  const names = places.map(elementText);
  return new Set(names.filter((name) => name !== ''));
}
