import type { Day } from './day.js';
import { mayJoin, type Instrument } from './instrument.js';
import type { State } from './state.js';

/**
 * Whether a State counts among those who may join on a day: the instrument is open to its kind and was adopted
 * by then, and the State was a Member of the United Nations by then, or could join as another State; one that
 * had acted by then counts in any case.
 */
export function couldJoin(
  instrument: Pick<Instrument, 'openTo' | 'adopted'>,
  state: Pick<State, 'kind' | 'mayJoinSince'>,
  day: Day,
  hadActed: boolean,
): boolean {
  if (day < instrument.adopted.on) return false;
  if (hadActed) return true;
  return mayJoin(instrument, state) && (state.mayJoinSince === null || state.mayJoinSince <= day);
}
