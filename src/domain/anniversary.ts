import { addSpan, type Day } from './day.js';

/** The return of a day after whole years. */
export interface Anniversary {
  readonly on: Day;
  readonly years: number;
}

/**
 * The next anniversary of a day, on `from` or later: at least one year after it. That of 29 February falls on 28
 * February in a common year.
 */
export function nextAnniversary(day: Day, from: Day): Anniversary {
  const yearOf = (one: Day) => Number(one.slice(0, 4));
  const years = Math.max(1, yearOf(from) - yearOf(day));
  const on = addSpan(day, { years });
  return on >= from ? { on, years } : { on: addSpan(day, { years: years + 1 }), years: years + 1 };
}
