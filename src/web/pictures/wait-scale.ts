import type { Day } from '../../domain/day.js';
import { dayScale, type DayScale } from './day-scale.js';

/** A wait as it is drawn: from the signature to the last day that its record speaks of. */
export interface Wait {
  readonly signedOn: Day;
  readonly until: Day;
}

/** The one scale of several waits, in percent: from the year of the earliest signature to the day asked about. */
export function waitScale(waits: readonly Wait[], asOf: Day): DayScale {
  const first = waits.map(({ signedOn }) => signedOn).reduce((a, b) => (a < b ? a : b), asOf);
  return dayScale([`${first.slice(0, 4)}-01-01`, asOf], [0, 100]);
}
