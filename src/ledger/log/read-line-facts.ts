import type { EntityManager } from 'typeorm';
import {
  canonicalRow,
  everyLineFacts,
  lineFacts,
  type AppliedSnapshot,
  type StoredRow,
} from './line-facts.js';
import type { LineFacts } from './log-line.js';

// Read by the names of their columns, and not as entities: the canonical form is that of the tables, which others have
// too, and a migration reads them as they are when it runs.

/** What the log has to say of the present revision. Throws where there is none. */
export async function readLineFacts(manager: EntityManager): Promise<LineFacts> {
  const standing = await manager.query<StoredRow[]>(
    'SELECT * FROM participation WHERE superseded_by IS NULL',
  );
  return lineFacts(await readApplied(manager), standing.map(canonicalRow));
}

/** What the log has to say of every revision, oldest first. */
export async function readEveryLineFacts(manager: EntityManager): Promise<readonly LineFacts[]> {
  const rows = await manager.query<StoredRow[]>('SELECT * FROM participation');
  return [...everyLineFacts(await readApplied(manager), rows)];
}

async function readApplied(manager: EntityManager): Promise<readonly AppliedSnapshot[]> {
  return manager.query<AppliedSnapshot[]>(
    'SELECT id, revision, applied_at AS at, instrument, sha256 FROM snapshot WHERE revision IS NOT NULL ORDER BY revision',
  );
}
