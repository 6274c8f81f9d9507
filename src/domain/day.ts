import { Temporal } from 'temporal-polyfill';

/**
 * A calendar day as ISO 8601 text, `YYYY-MM-DD`. A treaty date has no clock and no time zone; as text it
 * is stored, compared (`<`) and printed without conversion.
 */
export type Day = string;

/** A span of the calendar as treaties write it: "thirty days", "three months", "one year". */
export interface Span {
  readonly days?: number;
  readonly months?: number;
  readonly years?: number;
}

const iso = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the text is an existing day of the calendar in the form `YYYY-MM-DD` (30 February is not). */
export function isDay(text: string): text is Day {
  if (!iso.test(text)) return false;
  const [year, month, day] = text.split('-').map(Number);
  return dayOf(year ?? NaN, month ?? NaN, day ?? NaN) !== null;
}

/** How many days a month has in every year; 0 where there is no such month. */
const daysOf = (month: number): number => [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;

/** The day for a year, a month from 1 and a day of the month, or `null` where the calendar has no such day. */
export function dayOf(year: number, month: number, day: number): Day | null {
  // nearly all dates are among these; a calendar library takes a hundred times as long
  if (year >= 1000 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysOf(month))
    return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}

/** So far ahead of UTC are the clocks of the Line Islands of Kiribati, and no others farther, in milliseconds. */
const farthestAhead = 14 * 3_600_000;

/** The latest day that has begun anywhere on Earth by a moment of RFC 3339 in UTC. */
export function latestDayAt(moment: string): Day {
  return new Date(Date.parse(moment) + farthestAhead).toISOString().slice(0, 10);
}

/** The moment at which a day begins first anywhere on Earth, RFC 3339 in UTC. */
export function firstMomentOf(day: Day): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - farthestAhead).toISOString().replace('.000Z', 'Z');
}

/** The day of a moment (RFC 3339) by the clocks of a time zone, an IANA name. */
export function dayIn(timeZone: string, moment: string): Day {
  return Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/**
 * The day a span after another; a month that is too short ends on its last day (31 January + 1 month = 28 or 29
 * February). So does the European Convention on the Calculation of Time-Limits, article 4(2), and so is
 * OPSC counted, which binds Benin, whose deposit is of 31 January 2005, from 28 February (treaty database of the
 * Netherlands).
 */
export function addSpan(day: Day, span: Span): Day {
  return Temporal.PlainDate.from(day).add(span).toString();
}

/**
 * The day a span before another, counted back; a month that is too short gives its last day (31 August − 6 months =
 * 28 or 29 February). What is counted back can differ from what is counted on: 31 October + 6 months is 30 April, and
 * 30 April − 6 months is 30 October.
 */
export function subtractSpan(day: Day, span: Span): Day {
  return Temporal.PlainDate.from(day).subtract(span).toString();
}

/**
 * A span so many times over, to be counted from one day: a day lost in a short month does not stay lost. Month by
 * month, 31 January would come to 28 February and then to 28 March.
 */
export function timesSpan({ days = 0, months = 0, years = 0 }: Span, count: number): Span {
  return { days: days * count, months: months * count, years: years * count };
}

/** Days since 1 January 1970, by the Gregorian calendar; a hundred times faster than a calendar library. */
function dayNumber(day: Day): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8))) / 86_400_000;
}

/** Days from one day to another; negative where the second is the earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * Complete years from one day to a later one: a year after 29 February is complete on 1 March. An age rounds down so
 * that nobody is said to have waited a year that is not over; an anniversary (`anniversary.ts`) falls on the 28th, as a
 * clause's "one year after" does.
 */
export function yearsBetween(from: Day, to: Day): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}

/** Months begun between two days, at least 1: from 31 January to 1 February is one, to 2 March is two. */
export function monthsBegun(from: Day, to: Day): number {
  const { months, days } = Temporal.PlainDate.from(from).until(to, { largestUnit: 'months' });
  return Math.max(1, months + (days > 0 ? 1 : 0));
}

/** The oldest and the newest of some days; one where they are the same, none where there are none. */
export function spanOf(days: readonly Day[]): readonly Day[] {
  const sorted = days.toSorted();
  return [...new Set([...sorted.slice(0, 1), ...sorted.slice(-1)])];
}

/** The later of two days. */
export function laterOf(a: Day, b: Day): Day {
  return a > b ? a : b;
}
