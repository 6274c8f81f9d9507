import type { LogLine } from '../ledger/log/log-line.js';
import type { Book } from './book.js';

/** A book, and for how long it is what the ledger says. */
export interface KeptBook {
  readonly book: Book;
  /** The log of the same revision. */
  readonly log: readonly LogLine[];
  /** What the ledger's beat was when it was read. */
  readonly read: string;
  /** The beat of what is answered. */
  readonly beat: string;
  readonly builtAt: string;
  /** How long reading the ledger and building it took, in milliseconds. */
  readonly builtInMs: number;
  /** The moment at which something is believed that was not; `null` where everything is. */
  readonly until: string | null;
}
