import { momentOf } from '../../clock.js';

/**
 * A moment (RFC 3339 in UTC) as RFC 7089 writes the datetimes of mementos: `Tue, 03 Feb 2026 12:00:00 GMT`, the
 * `rfc1123-date` of HTTP. `toUTCString` is defined to write just that (ECMAScript, `Date.prototype.toUTCString`).
 */
export function httpDate(moment: string): string {
  return new Date(moment).toUTCString();
}

/** So many letters each such text has: the year has four. */
const letters = 'Tue, 03 Feb 2026 12:00:00 GMT'.length;

/**
 * The moment that such a text means; `null` for any other text. `Date` reads much more, and takes 31 June for 1 July and
 * any day of the week for any: what it does not write back as it came is refused.
 */
export function momentOfHttpDate(text: string): string | null {
  const date = new Date(text);
  return text.length === letters && date.toUTCString() === text ? momentOf(date) : null;
}
