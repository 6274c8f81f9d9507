import type { StatementChange } from '../domain/statement-change.js';
import type { PlacedStatement } from './declaration-row.js';

/** What applying a page does to the statements on record. */
export interface StatementPlan {
  /** The numbers of the versions that end. */
  readonly supersede: readonly number[];
  readonly insert: readonly NewStatement[];
  readonly changes: readonly StatementChange[];
}

/** A version that begins; `firstId` is the first version of the same text, `null` where this is it. */
interface NewStatement extends PlacedStatement {
  readonly firstId: number | null;
}
