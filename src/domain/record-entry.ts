import type { Act, Participation } from './act.js';
import type { Day } from './day.js';

/** What the record said of one State between two pages: its row, or that it was not listed. */
export interface RecordEntry {
  readonly participation: Participation | null;
  /** The newest day of which the record with this row is known to have been true. */
  readonly asAt: Day | null;
  /** The first such day; `asAt` where it is absent. */
  readonly since?: Day | null;
}

/**
 * The newest day on which an act was seen to stand, and the first on which it was seen in brackets. Brackets have no
 * day of their own: where no note tells one, the withdrawal took effect on some day between these two.
 */
export interface Sighting {
  readonly standing: Day | null;
  readonly withdrawn: Day | null;
}

export const unseen: Sighting = { standing: null, withdrawn: null };

/** The sightings of an act with one more row that prints it. */
export function sightingOf(before: Sighting, act: Act, { asAt, since = asAt }: RecordEntry): Sighting {
  if (!act.withdrawn) return { standing: asAt, withdrawn: null };
  return { ...before, withdrawn: before.withdrawn ?? since };
}
