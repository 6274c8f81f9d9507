import { subtractSpan, type Day } from '../../domain/day.js';
import { allOf, type List } from '../../domain/reason.js';
import type { ClaimReason, WayName } from '../claim-reason.js';
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

export function outcomeOf({ spans }: Pick<CheckedWay, 'spans'>): WayOutcome {
  const right = spans.filter(({ verdict }) => verdict === 'right');
  if (right.length > 0) return right.at(-1)?.until === null ? 'right' : 'was-right';
  return spans.some(({ verdict }) => verdict === 'cannot-be-told') ? 'cannot-be-told' : 'never';
}

/**
 * The best that can be said of a number by all ways of counting: that it is right by some; that as a number of parties
 * it was, or may have been; or that it never was, and what came nearest.
 */
export function claimOutcome(
  number: number,
  ways: readonly CheckedWay[],
  { on, isPast, to, asAt }: SpokenOf,
): ClaimReason {
  const of = (some: readonly CheckedWay[], ...wanted: readonly WayOutcome[]) =>
    allOf(some.filter((one) => wanted.includes(outcomeOf(one))).map(({ way }) => nameOfWay(way.id)));
  const right = of(ways, 'right');
  if (right) return { say: 'claim-is-right', number, on, isPast, ways: right };
  const ofParties = ways.filter(({ way }) => way.isOfParties);
  const before = rightBefore(ofParties);
  if (before) return { say: 'claim-was-right', number, on, isPast, ...before };
  const untold = of(ofParties, 'cannot-be-told');
  if (untold) return { say: 'claim-untold', number, to, ways: untold };
  // Of several that came as near, the first way of counting.
  const nearest = nearestStep(
    number,
    ofParties.flatMap(({ steps }) => nearestStep(number, steps) ?? []).toReversed(),
  );
  const by = ofParties.find(({ steps }) => nearest !== undefined && steps.includes(nearest));
  if (!nearest || !by) throw new Error('a claim was held against an instrument without a record');
  return {
    say: 'claim-never',
    number,
    to,
    way: nameOfWay(by.way.id),
    nearest: countedThrough(nearest, asAt),
    others: of(ways, 'was-right'),
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
