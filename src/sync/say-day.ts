import type { Day } from '../domain/day.js';

const calendar = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/**
 * A day within a finding: `3 February 2026`. Findings are recorded in the words of their day, so that no catalogue has a
 * say of them.
 */
export function sayDay(day: Day): string {
  return calendar.format(Date.parse(day));
}
