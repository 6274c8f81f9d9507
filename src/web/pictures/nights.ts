import { addSpan, daysBetween, type Day } from '../../domain/day.js';
import type { RunRow } from '../../status/questions/runs.js';

/** How a night is shown, the worst first: of several runs in one night that one is seen which needs a person. */
const nightLooks = [
  'failed',
  'interrupted',
  'held',
  'running',
  'applied',
  'unchanged',
  'missing',
  'open',
] as const;

export type NightLook = (typeof nightLooks)[number];

/** One day of the schedule, with the runs that began on it, in the order in which they did. */
export interface Night {
  readonly on: Day;
  readonly look: NightLook;
  readonly runs: readonly RunRow[];
}

/** The nights of one month, or the days of whole months in a row in which nothing ran. */
export type NightMonth =
  { readonly month: string; readonly nights: readonly Night[] } | { readonly from: Day; readonly until: Day };

/** What nights are made from. */
interface NightsAsked {
  readonly runs: readonly RunRow[];
  /** The day of a moment by the clocks of the schedule. */
  readonly dayOf: (moment: string) => Day;
  /** The last day that is shown though nothing ran on it. */
  readonly until: Day;
  /** The day on which a run may still begin: without one it is not missed yet; `null` where every day is over. */
  readonly open: Day | null;
}

/**
 * The nights by month, the newest month first, from the day of the first run: before it there was no tracker. A night
 * is the day on which a run began, whenever it ended. A person who accepts a held page asks the depositary nothing, so
 * that a night with nothing else is one without a sync.
 */
export function nightMonths({ runs, dayOf, until, open }: NightsAsked): readonly NightMonth[] {
  const begun = new Map<Day, RunRow[]>();
  for (const run of runs.toSorted((a, b) => a.id - b.id)) {
    const on = dayOf(run.startedAt);
    begun.set(on, [...(begun.get(on) ?? []), run]);
  }
  const days = [...begun.keys()].toSorted();
  const [first] = days;
  if (first === undefined) return [];
  const last = [until, ...days.slice(-1)].toSorted().at(-1) ?? until;
  const nights = Array.from({ length: daysBetween(first, last) + 1 }, (_, index): Night => {
    const on = addSpan(first, { days: index });
    const own = begun.get(on) ?? [];
    const look = lookOf(own);
    return { on, runs: own, look: look === 'missing' && on === open ? 'open' : look };
  });
  const months = [...new Set(nights.map(({ on }) => on.slice(0, 7)))].map((month) => ({
    month,
    nights: nights.filter(({ on }) => on.startsWith(month)),
  }));
  return withoutEmptyMonths(months).toReversed();
}

/** How a night is shown, by its syncs. */
export function lookOf(runs: readonly RunRow[]): NightLook {
  const looks = runs.filter(({ trigger }) => trigger !== 'acceptance').map(lookOfRun);
  return nightLooks.find((look) => looks.includes(look)) ?? 'missing';
}

/** How a run is shown; one that ended well, by whether it recorded a page. */
function lookOfRun({ outcome, instruments }: RunRow): NightLook {
  if (outcome !== 'done') return outcome;
  return Object.values(instruments).includes('applied') ? 'applied' : 'unchanged';
}

interface WholeMonth {
  readonly month: string;
  readonly nights: readonly Night[];
}

/** Months in a row in which nothing ran are one stretch: a tracker that was off for years would be a page of blanks. */
function withoutEmptyMonths(months: readonly WholeMonth[]): readonly NightMonth[] {
  const found: NightMonth[] = [];
  for (const month of months) {
    const { nights } = month;
    const isEmpty = nights.every(({ runs, look }) => runs.length === 0 && look === 'missing');
    const before = found.at(-1);
    const [from, until] = [nights[0]?.on ?? '', nights.at(-1)?.on ?? ''];
    if (!isEmpty) found.push(month);
    else if (before && 'from' in before) found[found.length - 1] = { from: before.from, until };
    else found.push({ from, until });
  }
  return found;
}
