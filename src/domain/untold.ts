import type { Day } from './day.js';

/** What another record is called and of which day it is. */
export interface OtherRecord {
  readonly label: string;
  readonly asAt: Day;
}

/**
 * Why a standing cannot be told, as data: `whyUntold` makes of it what is said. Each is a day on which two sources
 * differ, or on which none speaks; none of them is settled by a guess, whatever is likelier.
 */
export type UntoldReason =
  /** A newer record shows the State as a party to the protocol, which only a party to the convention can be. */
  | { readonly kind: 'party-to-protocol'; readonly protocol: OtherRecord; readonly article: string }
  /** The record of the convention does not show the State as a party to it, as a party to the protocol must be. */
  | { readonly kind: 'no-party-to-parent'; readonly parent: OtherRecord; readonly article: string }
  /** The State denounced the convention, and with it the protocol. */
  | {
      readonly kind: 'left-parent';
      readonly parent: OtherRecord;
      readonly on: Day;
      readonly article: string;
    }
  /** Whether the State is still a party to the convention cannot be told, nor therefore to the protocol. */
  | { readonly kind: 'parent-untold'; readonly parent: OtherRecord; readonly article: string }
  /** An official source lists the State as a party since; the day of its act is not at hand. */
  | { readonly kind: 'later-act'; readonly after: Day; readonly source: string }
  /** The act is printed as withdrawn, and no source tells from which day. */
  | { readonly kind: 'end-not-told'; readonly what: 'consent' | 'signature'; readonly seenOn: Day | null }
  /** A notice was to take effect on this day; the record does not reach it, or prints no brackets after it. */
  | { readonly kind: 'notice-since'; readonly effectiveOn: Day; readonly isReached: boolean }
  /** Whether the State could join on that day is not established. */
  | { readonly kind: 'opening-not-established'; readonly article: string };

/** Days of which the record cannot tell how a State stood. */
export interface UntoldPeriod {
  readonly from: Day;
  /** The first day that can be told again; `null` where none is known. */
  readonly until: Day | null;
  readonly because: UntoldReason;
}

/** The period that a day is part of, or `undefined`. */
export function untoldOn(periods: readonly UntoldPeriod[], day: Day): UntoldPeriod | undefined {
  return periods.find(({ from, until }) => from <= day && (until === null || day < until));
}
