import { codeOf } from './ledger-away.js';

/** What SQLite and PostgreSQL say when another process was in the way: the transaction may be tried again. */
const collisions = new Set(['SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT', '40001', '40P01']);

/** Whether an error says that another process was in the way. */
export function isCollision(error: unknown): boolean {
  return collisions.has(codeOf(error) ?? '');
}
