import { subtractSpan, type Day } from '../../domain/day.js';
import type { CountedThrough, WayName } from '../claim-reason.js';
import type { CountStep } from './count-steps.js';
import type { WayOfCounting } from './way-of-counting.js';

/** A way of counting in a few words. */
export function nameOfWay(way: WayOfCounting): WayName {
  return { say: 'way-of-counting', way };
}

/** How many were counted through a time; `asAt` is the day of a record that is too old to speak of the day asked about. */
export function countedThrough({ least, most, from, until }: CountStep, asAt: Day | null): CountedThrough {
  const to = until === null ? null : subtractSpan(until, { days: 1 });
  return { say: 'counted-through', least, most, isOne: least === most, from, to, asAt };
}
