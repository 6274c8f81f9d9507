import type { ChangedStatement } from '../domain/statement-change.js';

/** Where a text is shown with its versions, by the number by which it is known. */
export function statementAddress({ firstId }: Pick<ChangedStatement, 'firstId'>): string {
  return `/declarations/${firstId}`;
}
