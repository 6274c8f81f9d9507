import { codeOf } from './ledger-away.js';

/**
 * What SQLite and PostgreSQL say when another process was in the way: the transaction may be tried again. 40001 is
 * serialization_failure, 40P01 deadlock_detected; a lock that was waited for in vain (55P03) is none: it would be
 * again.
 */
const collisions = new Set(['SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT', '40001', '40P01']);

/** Whether an error says that another process was in the way. */
export function isCollision(error: unknown): boolean {
  return collisions.has(codeOf(error) ?? '');
}
