import type { Day } from './day.js';

/**
 * That a State took over the obligations of another for its territory: "the replacement of one State by another in the
 * responsibility for the international relations of territory" (Vienna Convention on Succession of States in respect of
 * Treaties, article 2(1)(b)). It is bound from that day, not from the later one on which it notified the depositary
 * (articles 22 and 23). The status page prints only the notification, so that this day has to come from elsewhere.
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
