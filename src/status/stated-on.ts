import type { Day } from '../domain/day.js';
import type { Statement } from '../domain/statement.js';
import type { BookRecord } from './book.js';

/**
 * The day from which a statement counts as made: the one that stands with it, or else that of the act upon which it was
 * made, the earliest of the State where its words do not tell which; `null` where none is known.
 */
function statedOn(
  { madeOn, madeUpon, state }: Pick<Statement, 'madeOn' | 'madeUpon' | 'state'>,
  { histories }: Pick<BookRecord, 'histories'>,
): Day | null {
  if (madeOn !== null) return madeOn;
  const history = state === null ? undefined : histories.get(state);
  const signedOn = history?.signature?.date ?? null;
  const consentedOn = history?.intervals[0]?.consent.date ?? null;
  if (madeUpon.includes('signature')) return signedOn;
  if (madeUpon.length > 0) return consentedOn;
  return [signedOn, consentedOn].flatMap((day) => day ?? []).toSorted()[0] ?? null;
}

/** Whether it was made by a day, as far as that is known. */
export function isStatedBy(
  statement: Pick<Statement, 'madeOn' | 'madeUpon' | 'state'>,
  record: Pick<BookRecord, 'histories'>,
  day: Day,
): boolean {
  return (statedOn(statement, record) ?? '') <= day;
}
