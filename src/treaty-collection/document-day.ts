import type { Day } from '../domain/day.js';
import type { Delivery } from './page-source.js';

/**
 * The day as at which a document is true that prints none: that of its writing where its source tells one
 * (`Last-Modified`, RFC 9110, section 8.8.2; the time of a file), else that of the answer, else `now`, when it was
 * fetched. A moment after `now` dates nothing: no server can have written what is still to come.
 */
export function documentDay(
  { writtenAt, answeredAt }: Pick<Delivery & { kind: 'page' }, 'writtenAt' | 'answeredAt'>,
  now: string,
): Day {
  const told = [writtenAt, answeredAt].find((moment) => typeof moment === 'string' && moment <= now);
  return (told ?? now).slice(0, 10);
}
