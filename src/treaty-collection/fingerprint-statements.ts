import { createHash } from 'node:crypto';
import { statementParts } from '../domain/placed-statement.js';
import type { Statement } from '../domain/statement.js';

/**
 * SHA-256, as lower-case hex, of what participants stated as it was read, in any order: from the record, which has them by
 * participant, the same follows as from the page.
 */
export function fingerprintStatements(statements: readonly Statement[]): string {
  const parts = statements.map((statement) => JSON.stringify(statementParts(statement)));
  return createHash('sha256').update(JSON.stringify(parts.toSorted())).digest('hex');
}
