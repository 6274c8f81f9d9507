import { Temporal } from 'temporal-polyfill';

/** How far back a missed night is looked for. */
const lookBackDays = 32;

const minuteMs = 60_000;

/** How far a clock is set back in autumn, at most. */
const longestRepetitionMs = 120 * minuteMs;

/**
 * The newest moment, not after `now`, at which a schedule was due, or `null` where none was in the last 32 days.
 * The schedule is looked up in the wall clock of its time zone: an hour that the clock leaps over in spring was
 * due too, at the leap. `matches` says whether the schedule names a wall-clock minute, given as if it were UTC.
 */
export function lastDue(now: Date, timeZone: string, matches: (wallMinute: Date) => boolean): Date | null {
  const wallNow = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  // Where the clock was set back, a minute that it will show again has been already.
  const start =
    Date.parse(`${wallNow.toPlainDateTime().toString({ smallestUnit: 'minute' })}Z`) + longestRepetitionMs;
  for (let minute = 0; minute < lookBackDays * 24 * 60; minute++) {
    const wallMinute = new Date(start - minute * minuteMs);
    if (!matches(wallMinute)) continue;
    const wall = Temporal.PlainDateTime.from(wallMinute.toISOString().slice(0, -1));
    const due = wall.toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds;
    if (due <= now.getTime()) return new Date(due);
  }
  return null;
}
