import type { Book } from '../status/book.js';
import { firstDay } from '../status/parameters.js';

/**
 * The newest moment that a book knows of, for what must bear a moment even where nothing has happened yet: `updated` of
 * a feed (RFC 4287, section 4.1.1), `DTSTAMP` of an event. Never the present one: the same record would give other
 * bytes each second.
 */
export function newestMoment({ knownUntil }: Pick<Book, 'knownUntil'>): Date {
  return new Date(knownUntil ?? firstDay);
}
