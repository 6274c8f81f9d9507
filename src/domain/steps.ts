import { datedActs, type DatedAct } from './dated-act.js';
import { addSpan, type Day } from './day.js';
import type { Standing } from './standing.js';
import { standingAsOf, type StandingHistory } from './standing-history.js';

/** One act between two days, with the standing before and after it. */
export interface Step {
  readonly act: DatedAct;
  readonly before: Standing;
  readonly after: Standing;
}

/**
 * The acts of a State after the day `from`, up to the day `to`. Where `to` is the earlier, they are the same steps
 * taken back: in the reverse order, with before and after exchanged. Steps from a to b and then from b to c
 * are those from a to c, for days in this order.
 */
export function stepsBetween(history: StandingHistory, from: Day, to: Day): readonly Step[] {
  if (from > to) {
    return stepsBetween(history, to, from)
      .toReversed()
      .map(({ act, before, after }) => ({ act, before: after, after: before }));
  }
  return datedActs(history)
    .filter(({ on }) => from < on && on <= to)
    .map((act) => ({
      act,
      before: standingAsOf(history, addSpan(act.on, { days: -1 })),
      after: standingAsOf(history, act.on),
    }));
}
