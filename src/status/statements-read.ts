import { readsStatements } from '../treaty-collection/read-status-page.js';
import type { BookRecord } from './book.js';

/**
 * Whether what participants stated was read from the depositary at all: where it never was, that there is none on
 * record says nothing of what they declared. A committed table carries none of it, whichever reader applied it.
 */
export function statementsRead({ statements, readBy }: Pick<BookRecord, 'statements' | 'readBy'>): boolean {
  return statements.length > 0 || (readBy ?? 0) >= readsStatements;
}
