import type { EntityManager } from 'typeorm';
import { isNoise } from './noise-words.js';
import type { SoughtTerm } from './sought-words.js';

/**
 * Whether the index of PostgreSQL cannot tell of a term whether a text has it: between words of a quoted one it takes any
 * word in place of one that is noise. Where all the others are wanted it tells which texts may have it.
 */
export function isLeftToReader({ words }: SoughtTerm): boolean {
  return words.some(isNoise);
}

/**
 * The versions in a PostgreSQL that have some words, by `ts_rank`, which also looks at how long a text is, the best
 * first. Of the terms that are left to whoever reads the texts, some may have none.
 */
export async function findInServer(
  manager: EntityManager,
  terms: readonly SoughtTerm[],
): Promise<readonly number[]> {
  const asked = terms.filter((term) => !(term.isExcluded && isLeftToReader(term)));
  const parts = asked.map(
    ({ isExcluded }, index) =>
      `${isExcluded ? '!!' : ''}phraseto_tsquery('pg_catalog.english', $${index + 1})`,
  );
  const where = parts.length === 0 ? '' : 'WHERE words @@ query';
  const rows = await manager.query<{ readonly id: number }[]>(
    `SELECT id FROM declaration_search, (SELECT ${parts.join(' && ') || `''::tsquery`} AS query) AS asked ${where}
      ORDER BY ts_rank(words, query, 1) DESC, id`,
    asked.map(({ words }) => words.join(' ')),
  );
  return rows.map(({ id }) => id);
}
