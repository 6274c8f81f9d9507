import type { Day } from '../domain/day.js';

/** What tells of a moment beside the clock by which it was written. */
interface Witnesses {
  /** The present moment, RFC 3339 in UTC. */
  readonly now: string;
  /** The day printed on the page that was met then: the depositary has a clock of its own. */
  readonly printedOn?: Day | null;
  /** The moment of what was written before, believed already. */
  readonly notBefore?: string | null;
}

/**
 * The moment of a row as it can be believed. One that has not come yet was written by a clock that was ahead. It is told
 * as the beginning of the day printed on the page, from which a committed table is known, too; it is not before what was
 * written earlier, and where neither is known, it is the present moment. When the moment has come, nothing of it is seen
 * any more: the clock that is asked now may be the one that is wrong, so no row is altered.
 */
export function believedMoment(moment: string, { now, printedOn, notBefore }: Witnesses): string {
  if (moment <= now) return moment;
  const known = [printedOn && `${printedOn}T00:00:00Z`, notBefore].flatMap((one) =>
    one && one <= now ? [one] : [],
  );
  return known.toSorted().at(-1) ?? now;
}
