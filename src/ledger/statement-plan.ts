import type { PlacedStatement } from '../domain/placed-statement.js';
import type { StatementChange } from '../domain/statement-change.js';

/** What applying a page does to the statements on record. */
export interface StatementPlan {
  /** The numbers of the versions that end. */
  readonly supersede: readonly number[];
  readonly insert: readonly NewStatement[];
  readonly changes: readonly StatementChange[];
  /** How many texts end of which no end note tells that they were withdrawn; absent where none does. */
  readonly gone?: number;
}

/** A version that begins; `firstId` is the first version of the same text, `null` where this is it. */
interface NewStatement extends PlacedStatement {
  readonly firstId: number | null;
}
