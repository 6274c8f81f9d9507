import type { Act } from '../domain/act.js';
import { isMonth, parsePrintedDate } from './parse-printed-date.js';

/** What a cell holds: no act, one, several (which real pages are not known to print), or something not understood. */
export type ActCell =
  | { readonly kind: 'acts'; readonly acts: readonly Act[] }
  | { readonly kind: 'impossible-date' }
  | { readonly kind: 'unknown-month'; readonly month: string }
  | { readonly kind: 'unreadable-cell' };

/**
 * `[`, day, month, year, letters, `]`, and what may stand between two acts. Months and letters may be of any script:
 * a Cyrillic `а` is a letter that the header does not explain, and is told as one.
 */
const act = /(\[)? ?(\d{1,2}) ([\p{L}\p{M}]{2,20}\.?) (\d{4}) ?([\p{L}\p{M}]{1,3})? ?(\])?[ ,;]*/uy;
/** No cell has two acts, and one has some twenty characters; the pattern may try a long one at each place. */
const longestCell = 400;

/**
 * Reads the folded text of a cell of dates: `''`, `19 Sep 2002 a`, `[26 Feb 1999 ]`, `[ 9 Jan 2012 a]`. The
 * letter keeps its case. A bracket that is not closed, or any further word, makes the whole cell unreadable:
 * a part of it is never taken for the whole.
 */
export function parseActCell(text: string): ActCell {
  if (text.length > longestCell) return { kind: 'unreadable-cell' };
  const acts: Act[] = [];
  act.lastIndex = 0;
  while (act.lastIndex < text.length) {
    const [found, open, day, month, year, code, close] = act.exec(text) ?? [];
    if (found === undefined || (open === undefined) !== (close === undefined))
      return { kind: 'unreadable-cell' };
    if (month !== undefined && !isMonth(month)) return { kind: 'unknown-month', month };
    const date = parsePrintedDate(`${day} ${month} ${year}`);
    if (date === null) return { kind: 'impossible-date' };
    acts.push({ date, code: code ?? '', withdrawn: open !== undefined });
  }
  return { kind: 'acts', acts };
}
