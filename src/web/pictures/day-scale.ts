import { scaleUtc, type ScaleTime } from 'd3-scale';
import type { Day } from '../../domain/day.js';

/** A scale of days, on which as many days are as long everywhere. */
export interface DayScale {
  /** Where a day lies, rounded to a tenth. */
  readonly at: (day: Day) => number;
  /** About six years that begin on the scale, and where. */
  readonly years: readonly { readonly at: number; readonly label: string }[];
}

/** The scale from a day to a day over a range. A day has no time zone: in UTC, 1 January stays in its own year. */
export function dayScale([from, until]: readonly [Day, Day], range: readonly [number, number]): DayScale {
  const scale: ScaleTime<number, number> = scaleUtc([dateOf(from), dateOf(until)], range);
  const round = (date: Date) => Math.round(scale(date) * 10) / 10;
  return {
    at: (day) => round(dateOf(day)),
    // Of a short time the ticks are months.
    years: scale
      .ticks(6)
      .filter((tick) => tick.getUTCMonth() === 0 && tick.getUTCDate() === 1)
      .map((tick) => ({ at: round(tick), label: String(tick.getUTCFullYear()) })),
  };
}

function dateOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}
