import type { Day } from '../domain/day.js';
import { isGood } from '../ledger/record-history.js';
import type { KnownRecord } from '../ledger/record-known-at.js';
import type { EditionsReason } from './status-reason.js';

/** How the editions of an instrument stood to its record when they were last asked for. */
export interface EditionsRead {
  /** How many were asked for. */
  readonly asked: number;
  /** How many of them came and were understood. */
  readonly read: number;
  /** How many of these say the same of every cell as the record. */
  readonly agreeing: number;
  /** The day on which they were asked for, in UTC. */
  readonly on: Day;
}

/**
 * How they stood; `null` where it was never recorded. Where the page that led, or a row of it, was not believed, the
 * record does not say what it says: none agrees then, though they may agree with each other.
 */
export function editionsRead({
  earlierPages = new Map(),
  editionsChecked: check = null,
}: Partial<Pick<KnownRecord, 'earlierPages' | 'editionsChecked'>>): EditionsRead | null {
  if (check === null) return null;
  const { readings, checkedAt } = check;
  const agree = readings.filter(({ outcome }) => outcome === 'led' || outcome === 'agreed');
  return {
    asked: readings.length,
    read: readings.filter(({ cameWhole }) => cameWhole).length,
    agreeing: isGood(check) && earlierPages.size === 0 ? agree.length : 0,
    on: checkedAt.slice(0, 10),
  };
}

/** How they stood, in words: what could not be read agrees with nothing. */
export function editionsReason(editions: EditionsRead | null): EditionsReason {
  if (editions === null) return { say: 'no-edition-read' };
  const { asked, read, agreeing } = editions;
  return read < asked || asked === 1
    ? { say: 'editions-read', read, asked }
    : { say: 'editions-agree', agreeing, asked };
}
