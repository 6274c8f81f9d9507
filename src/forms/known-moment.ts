import { firstMomentOf } from '../domain/day.js';
import type { Asked } from '../status/question.js';

/** The moment of knowledge that an answer rests on, RFC 3339 in UTC: the one asked about, or the newest. */
export function knownMoment(asked: Pick<Asked, 'book' | 'today' | 'asOf'>): string {
  return asked.book.knownAt ?? newestMomentKnown(asked);
}

/**
 * The newest moment of knowledge that an answer can rest on: the newest that its record has, and the beginning of today
 * at the earliest, since a record grows old by the day; or of the day asked about, where that has begun on Earth and not
 * in UTC.
 */
export function newestMomentKnown({ book, today, asOf }: Pick<Asked, 'book' | 'today' | 'asOf'>): string {
  const begin = asOf > today ? firstMomentOf(asOf) : `${today}T00:00:00Z`;
  return book.knownUntil !== null && book.knownUntil > begin ? book.knownUntil : begin;
}
