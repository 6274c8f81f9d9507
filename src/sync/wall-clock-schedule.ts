import { Temporal } from 'temporal-polyfill';

/** How far back a missed night is looked for: a schedule of once a month, `17 3 1 * *`, has one among 32 days. */
const lookBackDays = 32;

const minuteMs = 60_000;

/**
 * How far a clock is set back in autumn, or leaps in spring, at most: an hour nearly everywhere, two at Troll in
 * Antarctica.
 */
const longestLeapMs = 120 * minuteMs;

/** How far ahead the next night is looked for: a month of minutes takes a third of a second. */
const lookAheadDays = 32;

/** Whether a schedule names a wall-clock minute, given as if it were UTC. */
export type Matches = (wallMinute: Date) => boolean;

/**
 * The newest moment, not after `now`, at which a schedule was due, or `null` where none was in the last 32 days.
 * The schedule is looked up in the wall clock of its time zone: an hour that the clock leaps over in spring was
 * due too, at the leap.
 */
export function lastDue(now: Date, timeZone: string, matches: Matches): Date | null {
  // Where the clock was set back, a minute that it will show again has been already.
  const start = wallMinuteAt(now, timeZone) + longestLeapMs;
  return firstMatch(start, -minuteMs, lookBackDays, timeZone, matches, (due) => due <= now);
}

/** The first moment after `now` at which a schedule is due, or `null` where none is within 32 days. */
export function nextDue(now: Date, timeZone: string, matches: Matches): Date | null {
  // Where the clock has leapt, a minute that it left out may still come, by the hour that it leapt.
  const start = wallMinuteAt(now, timeZone) - longestLeapMs;
  return firstMatch(start, minuteMs, lookAheadDays, timeZone, matches, (due) => due > now);
}

/**
 * Whether a schedule is due in the minute of a moment. Where the clock is set back, a minute that it shows again is
 * not: it has been. node-cron compares with the wall clock alone: in the night in which summer time ends it calls when
 * that minute is shown for the second time (4.6), and in the night in which it begins it passes over a minute that is
 * leapt over.
 */
export function isDue(moment: Date, timeZone: string, matches: Matches): boolean {
  const minute = Math.floor(moment.getTime() / minuteMs) * minuteMs;
  return lastDue(new Date(minute), timeZone, matches)?.getTime() === minute;
}

/** The minute that the wall clock shows, as milliseconds of a clock that were UTC. */
function wallMinuteAt(now: Date, timeZone: string): number {
  const wall = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  return Date.parse(`${wall.toPlainDateTime().toString({ smallestUnit: 'minute' })}Z`);
}

function firstMatch(
  start: number,
  step: number,
  days: number,
  timeZone: string,
  matches: Matches,
  isWanted: (due: Date) => boolean,
): Date | null {
  for (let count = 0; count < days * 24 * 60; count++) {
    const wallMinute = new Date(start + count * step);
    if (!matches(wallMinute)) continue;
    // `compatible` is RFC 5545's rule (section 3.3.5): a time that occurs twice is the first, one that does not occur
    // is read with the offset before the gap.
    const wall = Temporal.PlainDateTime.from(wallMinute.toISOString().slice(0, -1));
    const due = new Date(wall.toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds);
    if (isWanted(due)) return due;
  }
  return null;
}
