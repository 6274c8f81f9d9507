import { subtractSpan, type Day } from '../../domain/day.js';
import { allOf, type List } from '../../domain/reason.js';
import type { ClaimOutcome, WayName } from '../claim-reason.js';
import type { ClaimSpan } from './claim-spans.js';
import { nearestStep } from './claim-spans.js';
import type { CountStep } from './count-steps.js';
import { countedThrough, nameOfWay } from './say-counted.js';
import type { Way } from './ways-of-counting.js';

/** What a claim came to by one way of counting, beside the words of its spans. */
export const wayOutcomes = ['right', 'was-right', 'cannot-be-told', 'never'] as const;

type WayOutcome = (typeof wayOutcomes)[number];

/** A way of counting, how its number went, and when the claim was right by it. */
export interface CheckedWay {
  readonly way: Way;
  readonly steps: readonly CountStep[];
  readonly spans: readonly ClaimSpan[];
}

/** Of which days the outcome of a claim speaks. */
interface SpokenOf {
  /** The day asked about, or the day of a record that is too old to speak of it. */
  readonly on: Day;
  readonly isPast: boolean;
  /** The last day of which anything is said. */
  readonly to: Day;
  readonly asAt: Day | null;
}

type Spans = Pick<CheckedWay, 'spans'>;

/** Whether a number may be right on the last day spoken of, which cannot be told: that it is not must not be said then. */
function mayBeRight({ spans }: Spans): boolean {
  const last = spans.at(-1);
  return last?.verdict === 'cannot-be-told' && last.until === null;
}

export function outcomeOf({ spans }: Spans): WayOutcome {
  const right = spans.filter(({ verdict }) => verdict === 'right');
  if (right.at(-1)?.until === null) return 'right';
  if (mayBeRight({ spans })) return 'cannot-be-told';
  if (right.length > 0) return 'was-right';
  return spans.some(({ verdict }) => verdict === 'cannot-be-told') ? 'cannot-be-told' : 'never';
}

/** The best outcome by the ways of counting parties. */
export function bestOutcome(ways: readonly CheckedWay[]): WayOutcome {
  const ofParties = ways.filter(({ way }) => way.isOfParties);
  const outcomes = ofParties.map(outcomeOf);
  if (!outcomes.includes('right') && ofParties.some(mayBeRight)) return 'cannot-be-told';
  return wayOutcomes.find((one) => outcomes.includes(one)) ?? 'never';
}

/**
 * The best that can be said of a number of parties by all ways of counting them: that it is right by some, that it was, or
 * may have been; or that it never was, and what came nearest. Beside it, of what else it is the number on that day.
 */
export function claimOutcome(number: number, ways: readonly CheckedWay[], spokenOf: SpokenOf): ClaimOutcome {
  const [ofParties, ofOthers] = [true, false].map((isOf) =>
    ways.filter(({ way }) => way.isOfParties === isOf),
  );
  const outcome = outcomeOfParties(number, ofParties ?? [], spokenOf);
  const others = namesOf(ofOthers ?? [], 'right');
  return others ? { say: 'claim-of-others', outcome, isPast: spokenOf.isPast, others } : outcome;
}

function namesOf(ways: readonly CheckedWay[], outcome: WayOutcome): List<WayName> | null {
  return allOf(ways.filter((one) => outcomeOf(one) === outcome).map(({ way }) => nameOfWay(way.id)));
}

function outcomeOfParties(
  number: number,
  ways: readonly CheckedWay[],
  { on, isPast, to, asAt }: SpokenOf,
): ClaimOutcome {
  const right = namesOf(ways, 'right');
  if (right) return { say: 'claim-is-right', number, on, isPast, ways: right };
  const before = rightBefore(ways);
  const open = allOf(ways.filter(mayBeRight).map(({ way }) => nameOfWay(way.id)));
  if (open) return { say: 'claim-untold-now', number, on, isPast, ways: open, last: before?.last ?? null };
  if (before) return { say: 'claim-was-right', number, on, isPast, ...before };
  const untold = namesOf(ways, 'cannot-be-told');
  if (untold) return { say: 'claim-untold', number, to, ways: untold };
  // Of several that came as near, the first way of counting.
  const nearest = nearestStep(
    number,
    ways.flatMap(({ steps }) => nearestStep(number, steps) ?? []).toReversed(),
  );
  const by = ways.find(({ steps }) => nearest !== undefined && steps.includes(nearest));
  if (!nearest || !by) throw new Error('a claim was held against an instrument without a record');
  return {
    say: 'claim-never',
    number,
    to,
    way: nameOfWay(by.way.id),
    nearest: countedThrough(nearest, asAt),
  };
}

/** The last day on which a number was right by the first way of counting by which it ever was, and who else ended so. */
function rightBefore(
  ways: readonly CheckedWay[],
): { readonly last: Day; readonly ways: List<WayName> } | null {
  const ends = ways.flatMap(({ way, spans }) => {
    const until = spans.findLast(({ verdict }) => verdict === 'right')?.until ?? null;
    return until === null ? [] : [{ way, until }];
  });
  const [first] = ends;
  const names = allOf(ends.filter(({ until }) => until === first?.until).map(({ way }) => nameOfWay(way.id)));
  return first && names ? { last: subtractSpan(first.until, { days: 1 }), ways: names } : null;
}
