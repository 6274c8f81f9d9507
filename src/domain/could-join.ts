import type { Day } from './day.js';
import type { Instrument } from './instrument.js';
import type { Candidate, CouldJoin } from './participation-clause.js';

/**
 * Whether a State counts among those who could join on a day: the instrument was adopted by then, and its clause
 * admits the State, which was not part of another; one that had acted by then counts in any case.
 */
export function couldJoin(
  { adopted, openTo }: Pick<Instrument, 'openTo' | 'adopted'>,
  state: Candidate,
  day: Day,
  hadActed: boolean,
): CouldJoin {
  // Before its adoption there was no treaty; between that and its opening for signature the clause counts already.
  if (day < adopted.on) return 'no';
  if (hadActed) return 'yes';
  // Syria, a Member since 1945, was none from 1958 to 1961: the United Arab Republic held one seat for it and Egypt.
  const { partOf } = state;
  if (partOf !== undefined && partOf.from <= day && day < partOf.until) return 'no';
  return openTo.admits(state, day);
}
