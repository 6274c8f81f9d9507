import type { Day } from '../domain/day.js';
import { formerCountOn, type FormerCount } from '../domain/former-participant.js';
import { standingAsOf, type StandingHistory } from '../domain/standing-history.js';
import type { Book, BookRecord } from './book.js';

/** How many had signed and how many were parties on a day, counted as the depositary counts: everybody once. */
export type CountedTotals = FormerCount;

/**
 * The totals of a day as they are established today: the States, the organizations, and the participants that were
 * there then and are no more, each once, whosever row shows its act. A signature counts as long as it stands, whatever
 * followed it, as the depositary counts it.
 */
export function countedTotals({ states }: Pick<Book, 'states'>, record: BookRecord, day: Day): CountedTotals {
  const isCounted = (code: string, as: keyof CountedTotals): boolean => {
    const history = record.histories.get(code);
    if (history === undefined) return false;
    return as === 'parties' ? standingAsOf(history, day) === 'party' : hasSignature(history, day);
  };
  const codes = [...record.histories.keys()];
  const former = formerCountOn(record.instrument, states.former, day, isCounted);
  const count = (as: keyof CountedTotals) => codes.filter((code) => isCounted(code, as)).length + former[as];
  return { signatories: count('signatories'), parties: count('parties') };
}

/**
 * Whether a signature stood on a day. The depositary brackets what was withdrawn: brackets around both cells end the
 * signature when the State left, and around the consent alone leave it standing.
 */
function hasSignature({ signature, signatureUntil, intervals }: StandingHistory, day: Day): boolean {
  if (signature === null || signature.date > day) return false;
  if (!signature.withdrawn) return true;
  const end = signatureUntil ?? intervals.at(-1)?.until ?? null;
  return end === null || day < end;
}
