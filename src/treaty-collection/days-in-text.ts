import type { Day } from '../domain/day.js';
import { parsePrintedDate } from './parse-printed-date.js';
import { matchesOf } from './matches-of.js';

/** Something in a running text that is written as a day. */
export interface DayInText {
  readonly start: number;
  readonly end: number;
  /** `null` where it is not surely one day: `04/03/2024`, `31 February 2024`, `4 and 5 March 2024`, `4 Mars 2024`. */
  readonly day: Day | null;
}

const written = new RegExp(
  [
    String.raw`(?<!\d)(?<day>\d{1,2})(?:st|nd|rd|th)?(?: day)?(?: of)? (?<month>\p{L}{3,12}\.?),? (?<year>[12]\d{3})(?!\d)`,
    String.raw`(?<!\p{L})(?<monthFirst>\p{Lu}\p{Ll}{2,9}\.?) (?<dayAfter>\d{1,2})(?:st|nd|rd|th)?, ?(?<yearAfter>[12]\d{3})(?!\d)`,
    String.raw`(?<!\d)(?<iso>\d{4}-\d\d-\d\d)(?!\d)`,
    String.raw`(?<!\d)\d{1,2}[./-]\d{1,2}[./-]\d{4}(?!\d)`,
  ].join('|'),
  'gu',
);

/**
 * The days of a text in their order: `4 March 2024`, `4 Mar. 2024`, `4th of March 2024`, `March 4, 2024`,
 * `2024-03-04`. An order of numbers is never guessed.
 */
export function daysInText(text: string): readonly DayInText[] {
  if (!/\d/.test(text)) return [];
  return matchesOf(text, written).map(({ 0: whole, index, groups = {} }) => {
    const { day, month, year, monthFirst, dayAfter, yearAfter, iso } = groups;
    const inOrder = iso?.split('-').map(Number);
    const printed =
      inOrder === undefined
        ? `${day ?? dayAfter} ${month ?? monthFirst} ${year ?? yearAfter}`
        : `${inOrder[2]} ${monthWords[(inOrder[1] ?? 0) - 1]} ${inOrder[0]}`;
    const isOneOfSeveral = /(?<!\d)\d{1,2}(?:st|nd|rd|th)? ?(?:,|and|or|to|&|-|–)? $/.test(
      text.slice(Math.max(0, index - 12), index),
    );
    return {
      start: index,
      end: index + whole.length,
      day: isOneOfSeveral ? null : parsePrintedDate(printed),
    };
  });
}

const monthWords = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
