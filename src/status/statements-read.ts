import type { BookRecord } from './book.js';

/** The first version of the reader that reads what participants stated. */
const readsStatements = 4;

/**
 * Whether what participants stated was read from the depositary at all: where it never was, that there is none on
 * record says nothing of what they declared. A committed table carries none of it, whichever reader applied it.
 */
export function statementsRead({ statements, readBy }: Pick<BookRecord, 'statements' | 'readBy'>): boolean {
  return statements.length > 0 || (readBy ?? 0) >= readsStatements;
}
