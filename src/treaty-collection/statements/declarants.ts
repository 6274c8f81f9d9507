import type { PrintedBlock } from './printed-block.js';

/**
 * The names of the participants of which a page prints a declaration or reservation, or a declaration under an article.
 * Which of them it is in law its words decide and not its heading (Vienna Convention on the Law of Treaties, article
 * 2(1)(d): "however phrased or named"), so no difference is made. Objections are not declarations.
 */
export function declarants(blocks: readonly PrintedBlock[]): ReadonlySet<string> {
  const names = blocks
    .filter(({ section }) => section === 'declarations' || section === 'declarations-under-article')
    .map(({ name }) => name);
  return new Set(names.filter((name) => name !== ''));
}
