import type { AnyReason } from '../domain/reason.js';
import type { Reason as RoomsReason } from '../status/said.js';
import type { AlertReason } from './alert-reason.js';
import type { EventReason } from './event-reason.js';
import type { PageReason } from './page-reason.js';

/** How a list can be put in order: by the keys of its columns. */
interface OrderReason {
  readonly say: 'order-of-list';
  readonly columns: string;
}

/** What the values of a column are, and when there is none. */
export interface ColumnReason {
  readonly say: 'column';
  readonly meaning: string;
  readonly empty: string | null;
  readonly also: string | null;
}

/** Everything that can be said: the reasons of the rooms before, and what the forms after it say. */
export type Reason = RoomsReason | EventReason | PageReason | AlertReason | OrderReason | ColumnReason;

/**
 * A message for each kind of some reasons, in ICU MessageFormat. Its arguments are the other properties of the reason:
 * a day as `{on, date}`, a count as `{years, plural, …}`; what is absent is chosen by `null {…}`, a reason or a list
 * within a reason stands there in words. A reason without a message does not compile; a test holds each argument
 * against the types.
 */
export type Messages<Some extends AnyReason> = { readonly [Kind in Some['say']]: string };

/** All that a language needs. */
export type Catalogue = Messages<Reason>;
