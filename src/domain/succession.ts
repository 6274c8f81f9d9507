import type { Day } from './day.js';

/**
 * That a State took over the obligations of another for its territory. It is bound from that day, not from the
 * later one on which it notified the depositary (Vienna Convention on Succession of States in respect of
 * Treaties, articles 22 and 23).
 */
export interface Succession {
  /** The successor, ISO 3166-1 alpha-3. */
  readonly code: string;
  /** The day of the succession of States; `null` where it is not known. */
  readonly on: Day | null;
  /** The name of the predecessor: of a State, or of a former participant. */
  readonly predecessor: string;
  /** The address at which the day can be checked. */
  readonly source: string;
}
