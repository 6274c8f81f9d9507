import type { Book } from '../status/book.js';
import { firstDay } from '../status/parameters.js';

/** The newest moment that a book knows of, for what must bear a moment even where nothing has happened yet. */
export function newestMoment({ knownUntil }: Pick<Book, 'knownUntil'>): Date {
  return new Date(knownUntil ?? firstDay);
}
