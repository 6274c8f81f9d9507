import type { Day } from '../../domain/day.js';
import { english } from '../../wording/english.js';

/**
 * A day as a person reads it, and as a program does: `datetime` of a `time` is ISO 8601 whatever the language of the
 * page.
 */
export function DayView({ day }: { readonly day: Day }) {
  return <time dateTime={day}>{english.day(day)}</time>;
}

/** A moment (RFC 3339 in UTC) as a person reads it, to the minute. */
export function MomentView({ moment }: { readonly moment: string }) {
  return <time dateTime={moment}>{sayMoment(moment)}</time>;
}

/** A moment (RFC 3339 in UTC) in words: `3 February 2026, 10:16 UTC`. */
function sayMoment(moment: string): string {
  return `${english.day(moment.slice(0, 10))}, ${moment.slice(11, 16)} UTC`;
}
