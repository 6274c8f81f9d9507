import type { Patience } from '../../src/treaty-collection/page-fetcher.js';
import type { Reply } from '../depositary-server.js';

/** How a night ends for the instrument that is drilled. */
export type Expected =
  /** Nothing was read; by the name of the failure. */
  | { readonly failed: string }
  /** The page was not believed; by every guard that says so. */
  | { readonly held: readonly string[] }
  /** The page was read right; every change that it makes, as `kind CODE`. */
  | { readonly applied: readonly string[] };

/** One fault of the depositary, of the network or of the page, and what the tracker makes of it. */
export interface DrillCase {
  readonly name: string;
  /** How the depositary answers; the usual way where it is absent. */
  readonly reply?: Reply;
  /** What it has on its shelf instead of the good page. */
  readonly page?: string | Buffer;
  /** The document beside it; that of the page where it is absent, and none where it is `null`. */
  readonly document?: string | Buffer | null;
  /** Where the tracker looks for the depositary instead. */
  readonly base?: string;
  readonly patience?: Partial<Patience>;
  readonly expected: Expected;
  /** How often the page was asked for, and the least pause before the second time, in milliseconds. */
  readonly asked?: { readonly times: number; readonly after?: number };
}

/** The expectation that these guards, and no others, hold the page. */
export const heldBy = (...guards: readonly string[]): Expected => ({ held: guards });

/** A patience that is soon at its end. */
export const shortPatience: Patience = { retries: 2, longestWaitMs: 30, requestMs: 5_000, pageMs: 10_000 };
