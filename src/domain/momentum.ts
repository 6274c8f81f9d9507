import { daysBetween, type Day } from './day.js';
import type { StandingHistory } from './standing-history.js';

/** The middle of some numbers, the mean of the two in the middle where there is an even number; `null` of none. */
export function medianOf(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** Of the Julian calendar: with one decimal, the 0.0075 of a day that the Gregorian is shorter never shows. */
const daysInYear = 365.25;

/** Years, with one decimal, from the signature to the first consent by a day; `null` where one of them is missing. */
export function yearsToConsent({ signature, intervals }: StandingHistory, by: Day): number | null {
  const consent = intervals[0];
  if (!signature || !consent) return null;
  const { date } = consent.consent;
  if (date > by || date < signature.date) return null;
  return Math.round((daysBetween(signature.date, date) / daysInYear) * 10) / 10;
}

/** A time in which nobody acted. */
export interface Silence {
  readonly from: Day;
  readonly to: Day;
  readonly days: number;
  /** Whether it still goes on at the end of the time looked at. */
  readonly goesOn: boolean;
}

/** The longest time without an act among the days given, up to `until`; `null` where there was no act at all. */
export function longestSilence(days: readonly Day[], until: Day): Silence | null {
  const sorted = days.toSorted();
  return sorted.reduce<Silence | null>((longest, from, index) => {
    const next = sorted[index + 1];
    const to = next ?? until;
    const silence = { from, to, days: daysBetween(from, to), goesOn: next === undefined };
    return longest !== null && longest.days >= silence.days ? longest : silence;
  }, null);
}
