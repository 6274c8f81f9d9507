import { In } from 'typeorm';
import { DeclarationEntity } from './entities/declaration.entity.js';
import { inPortions } from './in-portions.js';
import type { LedgerQuery } from './ledger-reader.js';
import { havingWords } from './search/found-words.js';
import { findInFile } from './search/find-in-file.js';
import { findInServer, isLeftToReader } from './search/find-in-server.js';
import type { SoughtTerm, SoughtWords } from './search/sought-words.js';

/**
 * Looks for words in every version of every text that was ever recorded, superseded ones too: whoever asks knows which of
 * them were known at a moment. Gives the numbers of the versions that have them, the one that fits best first, each with
 * its place in that order, from 0. Nothing is found where nothing is looked for.
 *
 * Both databases find the same but for three things: the order, since each weighs words in its own way; few words, since
 * PostgreSQL's stems are those of Snowball and SQLite's those of Porter ("generically"); and what stands behind the first
 * 200,000 characters of a text, which PostgreSQL does not look at.
 */
export function searchStatements({ terms }: SoughtWords): LedgerQuery<ReadonlyMap<number, number>> {
  return async (manager) => {
    if (terms.length === 0) return new Map();
    const isServer = manager.connection.options.type === 'postgres';
    const found = isServer ? await findInServer(manager, terms) : await findInFile(manager, terms);
    const left = isServer ? terms.filter(isLeftToReader) : [];
    const kept = left.length === 0 ? null : await havingAll(left, found)(manager);
    return new Map(found.filter((id) => kept?.has(id) ?? true).map((id, place) => [id, place]));
  };
}

/** Of some versions those whose texts have, or do not have, what an index cannot tell. */
function havingAll(terms: readonly SoughtTerm[], ids: readonly number[]): LedgerQuery<ReadonlySet<number>> {
  return async (manager) => {
    const kept = new Set<number>();
    const wanted = terms.map((term) => ({ has: havingWords(term), isExcluded: term.isExcluded }));
    for (const portion of inPortions([...ids])) {
      const rows = await manager.find(DeclarationEntity, {
        select: { id: true, text: true },
        where: { id: In(portion) },
      });
      for (const { id, text } of rows)
        if (wanted.every(({ has, isExcluded }) => has(text) !== isExcluded)) kept.add(id);
    }
    return kept;
  };
}
