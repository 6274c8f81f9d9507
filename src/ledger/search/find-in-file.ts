import type { EntityManager } from 'typeorm';
import type { SoughtTerm } from './sought-words.js';

/** A term in the language of FTS5: a string, since words have letters and digits alone. */
const inQuotes = ({ words }: SoughtTerm) => `"${words.join(' ')}"`;

/** The versions in an SQLite database that have some words, by `bm25`, the best first. */
export async function findInFile(
  manager: EntityManager,
  terms: readonly SoughtTerm[],
): Promise<readonly number[]> {
  const wanted = terms.filter(({ isExcluded }) => !isExcluded).map(inQuotes);
  const excluded = terms.filter(({ isExcluded }) => isExcluded).map(inQuotes);
  const none = excluded.join(' OR ');
  // FTS5 has no NOT without something before it.
  if (wanted.length === 0)
    return numbersOf(
      await manager.query(
        `SELECT id FROM declaration
          WHERE id NOT IN (SELECT rowid FROM declaration_search WHERE declaration_search MATCH ?) ORDER BY id`,
        [none],
      ),
    );
  const match = `(${wanted.join(' AND ')})${none && ` NOT (${none})`}`;
  return numbersOf(
    await manager.query(
      `SELECT rowid AS id FROM declaration_search WHERE declaration_search MATCH ? ORDER BY rank, rowid`,
      [match],
    ),
  );
}

function numbersOf(rows: readonly { readonly id: number }[]): readonly number[] {
  return rows.map(({ id }) => id);
}
