import type { EntityManager } from 'typeorm';
import {
  canonicalRow,
  everyLineFacts,
  hashOfRows,
  lineFacts,
  type AppliedSnapshot,
  type StoredRow,
} from './line-facts.js';
import type { LineFacts } from './log-line.js';

// Read by the names of their columns, and not as entities: the canonical form is that of the tables, which others have
// too, and a migration reads them as they are when it runs.

/** What the log has to say of the present revision. Throws where there is none. */
export async function readLineFacts(manager: EntityManager): Promise<LineFacts> {
  const rows = await readStanding(manager, 'participation');
  const statements = await readStanding(manager, 'declaration');
  return lineFacts(
    await readApplied(manager),
    hashOfRows(rows),
    statements.length > 0 ? hashOfRows(statements) : null,
  );
}

/** What the log has to say of every revision, oldest first; an older ledger has no statements, nor a table for them. */
export async function readEveryLineFacts(
  manager: EntityManager,
  { hasStatements = true } = {},
): Promise<readonly LineFacts[]> {
  const rows = await manager.query<StoredRow[]>('SELECT * FROM participation');
  const statements = hasStatements ? await manager.query<StoredRow[]>('SELECT * FROM declaration') : [];
  return [...everyLineFacts(await readApplied(manager), rows, statements)];
}

async function readStanding(
  manager: EntityManager,
  table: 'participation' | 'declaration',
): Promise<readonly string[]> {
  const rows = await manager.query<StoredRow[]>(`SELECT * FROM ${table} WHERE superseded_by IS NULL`);
  return rows.map(canonicalRow);
}

async function readApplied(manager: EntityManager): Promise<readonly AppliedSnapshot[]> {
  return manager.query<AppliedSnapshot[]>(
    'SELECT id, revision, applied_at AS at, instrument, sha256 FROM snapshot WHERE revision IS NOT NULL ORDER BY revision',
  );
}
