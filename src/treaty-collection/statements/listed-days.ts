import type { Day } from '../../domain/day.js';
import { isMonth, parsePrintedDate } from '../parse-printed-date.js';
import { matchesOf } from '../matches-of.js';

/** A day that a text tells, and where. */
export interface ListedDay {
  readonly day: Day;
  readonly start: number;
  readonly end: number;
}

const written =
  /(?<!\d)(?<days>\d{1,2}(?:(?:, | and |, and )\d{1,2}(?!\d))*) (?<month>[A-Z][a-z]{2,8}\.?)(?: (?<year>[12]\d{3})(?!\d))?/g;

/**
 * The days of a text in their order, those too that share a month or a year: `8 March 1989, 19 and 20 April 1989`,
 * `3 and 4 June and 10 October 1997`. A month without a year has that of the next day, where nothing but `and` parts them.
 */
export function listedDays(text: string): readonly ListedDay[] {
  const found: ListedDay[] = [];
  let year: string | undefined;
  let next = text.length;
  for (const { 0: whole, index, groups = {} } of matchesOf(text, written).toReversed()) {
    const { days = '', month = '' } = groups;
    const goesOn = /^(?:,|,? and)? ?$/.test(text.slice(index + whole.length, next));
    year = groups.year ?? (goesOn ? year : undefined);
    next = index;
    if (year === undefined || !isMonth(month)) continue;
    for (const { 0: number, index: at } of matchesOf(days, /\d+/g).toReversed()) {
      const day = parsePrintedDate(`${number} ${month} ${year}`);
      const start = index + at;
      const isLast = at + number.length === days.length;
      if (day !== null)
        found.push({ day, start, end: isLast ? index + whole.length : start + number.length });
    }
  }
  return found.toReversed();
}
