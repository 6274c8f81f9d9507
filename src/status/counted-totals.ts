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
export function countedTotals(book: Pick<Book, 'states'>, record: BookRecord, day: Day): CountedTotals {
  const count = (as: keyof CountedTotals, isCounted: (history: StandingHistory) => boolean): number =>
    countedOnce(
      book,
      record,
      day,
      as,
      new Set([...record.histories].flatMap(([code, history]) => (isCounted(history) ? code : []))),
    );
  return {
    signatories: count('signatories', (history) => hasSignature(history, day)),
    parties: count('parties', (history) => standingAsOf(history, day) === 'party'),
  };
}

/** How many there were on a day, where these, by their codes, were among them: with those that are no more. */
export function countedOnce(
  { states }: Pick<Book, 'states'>,
  { instrument }: Pick<BookRecord, 'instrument'>,
  day: Day,
  as: keyof CountedTotals,
  codes: ReadonlySet<string>,
): number {
  return codes.size + formerCountOn(instrument, states.former, day, (code) => codes.has(code))[as];
}

/**
 * Whether a signature stood on a day. The depositary brackets what was withdrawn: brackets around both cells end the
 * signature when the State left, and around the consent alone leave it standing.
 */
export function hasSignature({ signature, signatureUntil, intervals }: StandingHistory, day: Day): boolean {
  if (signature === null || signature.date > day) return false;
  if (!signature.withdrawn) return true;
  const end = signatureUntil ?? intervals.at(-1)?.until ?? null;
  return end === null || day < end;
}
