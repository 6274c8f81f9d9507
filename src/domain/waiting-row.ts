import type { Act, Withdrawal } from './act.js';
import type { PrintedRow } from './change.js';
import type { Day } from './day.js';

/** What a page printed of one State and was not believed at first sight; the record does not say it. */
export interface WaitingRow {
  /** The number of its hold. */
  readonly hold: number;
  readonly state: string;
  readonly reading: PrintedRow;
  /** The day printed on the page that was the first to say it. */
  readonly seenOn: Day | null;
  /** The edition of that page; `null` where it is not known. */
  readonly edition: string | null;
  /** Whether a person refused it: it then waits for nothing, and is not believed. */
  readonly isRejected: boolean;
}

/** The part of a row by which it is told whether two are one reading. */
type ActsOfRow = Pick<PrintedRow, 'signature' | 'consent' | 'withdrawal'>;

/**
 * Whether two rows tell the same acts and withdrawal: by these it is decided whether a second look found the same. A
 * name, a footnote or a declaration that is printed otherwise meanwhile makes no other reading of them.
 */
export function isSameReading(a: ActsOfRow, b: ActsOfRow): boolean {
  return JSON.stringify(toldOf(a)) === JSON.stringify(toldOf(b));
}

function toldOf({ signature, consent, withdrawal }: ActsOfRow): unknown {
  const act = (one: Act | null) => one && [one.date, one.code, one.withdrawn];
  return [act(signature), act(consent), daysTold(withdrawal)];
}

/** A withdrawal of which no day is told says no more than none. */
function daysTold(withdrawal: Withdrawal | null): unknown {
  const { notifiedOn = null, effectiveOn = null } = withdrawal ?? {};
  return notifiedOn === null && effectiveOn === null ? null : [notifiedOn, effectiveOn];
}
