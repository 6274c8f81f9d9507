import { sayDay } from '../domain/day.js';
import type { Asked } from './question.js';

/** What must be known of an answer that was made while the ledger did not answer; nothing where it did. */
export function silenceWarnings({ silentSince }: Pick<Asked, 'silentSince'>): readonly string[] {
  if (silentSince === null) return [];
  const when = `${silentSince.slice(11, 16)} UTC on ${sayDay(silentSince.slice(0, 10))}`;
  return [`the database has not answered since ${when}: this is the record as it was last read`];
}
