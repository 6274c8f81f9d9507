import { dayOf, type Day } from '../domain/day.js';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthTails = ['uary', 'ruary', 'ch', 'il', '', 'e', 'y', 'ust', 'tember', 'ober', 'ember', 'ember'];

/** The month's number from 1 for an English name or its abbreviation (`Sep`, `Sept.`, `September`), or `null`. */
function monthNumber(word: string): number | null {
  const name = word.toLowerCase().replace(/\.$/, '');
  const index = months.indexOf(name.slice(0, 3));
  if (index < 0) return null;
  const tail = name.slice(3);
  return tail === '' || tail === monthTails[index] || name === 'sept' ? index + 1 : null;
}

/** Whether a word is the English name of a month, or short for one. */
export const isMonth = (word: string): boolean => monthNumber(word) !== null;

/**
 * The day that the depositary prints as `19 Sep 2002` or `3 July 2025` (white space already folded), or `null` for any
 * other text and for a day that the calendar does not have. Never guesses an order of numbers, and never asks
 * `Date.parse`: it takes 31 February for a day of March, and the day that it gives hangs on the machine's time zone.
 */
export function parsePrintedDate(text: string): Day | null {
  const [, day, month, year] = /^(\d{1,2}) ([A-Za-z]{3,9}\.?) (\d{4})$/.exec(text) ?? [];
  if (day === undefined || month === undefined || year === undefined) return null;
  const number = monthNumber(month);
  return number === null ? null : dayOf(Number(year), number, Number(day));
}
