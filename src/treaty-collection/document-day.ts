import type { Day } from '../domain/day.js';
import type { Delivery } from './page-source.js';

/**
 * The day as at which a document is true that prints none: that of its writing where its source tells one
 * (`Last-Modified`, RFC 9110, section 8.8.2; the time of a file), else that of the answer, else that of the fetching,
 * which is `now` where nothing else is told. A moment after it dates nothing: no server can have written what was still
 * to come.
 */
export function documentDay(
  {
    writtenAt,
    answeredAt,
    fetchedAt,
  }: Pick<Delivery & { kind: 'page' }, 'writtenAt' | 'answeredAt' | 'fetchedAt'>,
  now: string,
): Day {
  const then = fetchedAt ?? now;
  const told = [writtenAt, answeredAt].find((moment) => typeof moment === 'string' && moment <= then);
  return (told ?? then).slice(0, 10);
}
