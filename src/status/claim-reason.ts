import type { Day } from '../domain/day.js';
import type { List } from '../domain/reason.js';
import type { ClaimVerdict, WayOfCounting } from './counting/way-of-counting.js';

/** What is counted: in a few words, or in whole ones. */
export interface WayName {
  readonly say: 'way-of-counting' | 'what-is-counted';
  readonly way: WayOfCounting;
}

/** How many there were through a time: `most` beside `least` where it is between them. */
export interface CountedThrough {
  readonly say: 'counted-through';
  readonly least: number;
  readonly most: number;
  readonly isOne: boolean;
  readonly from: Day;
  /** The last day; `null` where the time goes on, up to `asAt`. */
  readonly to: Day | null;
  /** The last day of which anything is said; `null` where that is the day asked about. */
  readonly asAt: Day | null;
}

/** What is said of a number that is claimed. */
export type ClaimReason =
  | WayName
  | CountedThrough
  | {
      /** Of one span of one way of counting. */
      readonly say: 'claim-span';
      readonly way: WayName;
      readonly number: number;
      readonly verdict: ClaimVerdict;
      readonly isPast: boolean;
      readonly counted: CountedThrough;
    }
  | {
      /** Of one way of counting: how many there are, the extremes, and where the number was nearest. */
      readonly say: 'claim-by-way';
      readonly counted: CountedThrough;
      readonly highest: CountedThrough;
      readonly lowest: CountedThrough;
      /** The last time through which the number was right; `null` where it is, or never was. */
      readonly last: CountedThrough | null;
      /** What came nearest to a number that never was right. */
      readonly nearest: CountedThrough | null;
    }
  | ClaimOutcome;

/** What becomes of a number by all ways of counting together. */
export type ClaimOutcome =
  | {
      /** By these ways of counting parties it is right. */
      readonly say: 'claim-is-right';
      readonly number: number;
      readonly on: Day;
      readonly isPast: boolean;
      readonly ways: List<WayName>;
    }
  | {
      readonly say: 'claim-was-right';
      readonly number: number;
      /** The day on which it is not right. */
      readonly on: Day;
      readonly isPast: boolean;
      /** The last day on which it was. */
      readonly last: Day;
      readonly ways: List<WayName>;
    }
  | {
      /** By these ways of counting parties it may be right on the day, by none is it for certain. */
      readonly say: 'claim-untold-now';
      readonly number: number;
      readonly on: Day;
      readonly isPast: boolean;
      readonly ways: List<WayName>;
      /** The last day on which it was right for certain by any way of counting; `null` where it never was. */
      readonly last: Day | null;
    }
  | {
      readonly say: 'claim-untold';
      readonly number: number;
      /** The last day of which anything is said. */
      readonly to: Day;
      readonly ways: List<WayName>;
    }
  | {
      readonly say: 'claim-never';
      readonly number: number;
      readonly to: Day;
      /** What came nearest, and by which way of counting. */
      readonly nearest: CountedThrough;
      readonly way: WayName;
    }
  | {
      /** It is the number of something else than parties. */
      readonly say: 'claim-of-others';
      readonly outcome: ClaimOutcome;
      readonly isPast: boolean;
      readonly others: List<WayName>;
    };
