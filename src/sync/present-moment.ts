import { momentOf } from '../clock.js';
import { daysBetween, type Day } from '../domain/day.js';
import type { Finding } from '../domain/finding.js';

/**
 * How far this machine's clock may be ahead of the depositary's, in milliseconds: neither is exact, and a clock that is
 * set to local time instead of UTC is wrong by an hour or more.
 */
const mostAheadMs = 3_600_000;

/** What is known of the present moment when an answer has come. */
export interface Clocks {
  /** The moment by the clock of this machine, RFC 3339 in UTC. */
  readonly ours: string;
  /** The moment at which the depositary answered, by its own clock; `null` where it does not say. */
  readonly answeredAt: string | null;
  /** The moment of the newest good check of the record. */
  readonly checkedAt: string | null;
}

/**
 * By how many milliseconds this machine's clock is ahead, where the depositary's tells so: 0 where it does not. It is
 * not believed where the day printed on the page that came (`null` where none did), or the record, speaks against it: a
 * copy that was kept bears an old moment.
 */
export function aheadBy({ ours, answeredAt, checkedAt }: Clocks, printedOn: Day | null): number {
  if (answeredAt === null) return 0;
  const ahead = Date.parse(ours) - Date.parse(answeredAt);
  if (ahead <= mostAheadMs) return 0;
  if (printedOn !== null && Math.abs(daysBetween(printedOn, answeredAt.slice(0, 10))) > 1) return 0;
  if (checkedAt !== null && checkedAt <= ours && checkedAt > answeredAt) return 0;
  return ahead;
}

/** Today in UTC, by the clock that is believed. */
export function dayAt(clocks: Clocks, printedOn: Day | null): Day {
  return momentOf(new Date(Date.parse(clocks.ours) - aheadBy(clocks, printedOn))).slice(0, 10);
}

/** The name of that finding. */
export const clockAhead = 'clock-ahead';

/** What is told of a clock that is so far ahead of the depositary's; its own moment is not, since it has not come. */
export function clockFinding(aheadMs: number, answeredAt: string | null): Finding {
  const hours = Math.round(aheadMs / 3_600_000);
  const far = hours < 48 ? `${hours} hours` : `${Math.round(hours / 24)} days`;
  return {
    level: 'warning',
    name: clockAhead,
    message: `the clock of this machine was about ${far} ahead of the depositary's, which answered at ${answeredAt}: its moment is recorded; set the clock of this machine`,
  };
}
