import { Temporal } from 'temporal-polyfill';
import { weekdays, type rhythms } from './rhythms.js';

/** When a subscriber is told: at once, or at an hour of the wall clock of a time zone. */
export interface Rhythm {
  readonly every: (typeof rhythms)[number]['id'];
  /** The day of a weekly one; `null` for the others. */
  readonly day: (typeof weekdays)[number] | null;
  /** The time of day, `HH:MM`. */
  readonly at: string;
  /** An IANA name. */
  readonly timeZone: string;
}

/**
 * The moment, RFC 3339 in UTC, at which what is known at a moment is told: that moment itself, or the next hour of the
 * rhythm after it. An hour that the clock shows twice is the first of the two, one that it leaps over comes with the
 * offset before the leap (RFC 5545, section 3.3.5), so that each day has one.
 */
export function dueAfter({ every, day, at, timeZone }: Rhythm, moment: string): string {
  if (every === 'at-once') return moment;
  const instant = Temporal.Instant.from(moment);
  const time = Temporal.PlainTime.from(at);
  const today = instant.toZonedDateTimeISO(timeZone).toPlainDate();
  // From the day before: where a zone skipped a day (Pacific/Apia, 30 December 2011), its hour comes on the next. Of ten
  // days one after the other, one is of the wanted day of the week and not over.
  for (let days = -1; days < 10; days++) {
    const date = today.add({ days });
    if (every === 'weekly' && weekdays[date.dayOfWeek - 1] !== day) continue;
    const due = date.toPlainDateTime(time).toZonedDateTime(timeZone, { disambiguation: 'compatible' });
    if (Temporal.Instant.compare(due.toInstant(), instant) > 0)
      return due.toInstant().toString({ smallestUnit: 'second' });
  }
  throw new RangeError(`no day within ten is "${String(day)}"; expected one of ${weekdays.join(', ')}`);
}
