import type { Day } from './day.js';

/** What a participant can be in law. */
export const stateKinds = [
  { kind: 'member', meaning: 'a Member State of the United Nations' },
  { kind: 'other-state', meaning: 'a State that is not a Member' },
  { kind: 'organization', meaning: 'a regional economic integration organization' },
] as const;

type StateKind = (typeof stateKinds)[number]['kind'];

/** The UN regional groups. */
export type RegionalGroupId = 'african' | 'asia-pacific' | 'eastern-european' | 'grulac' | 'weog';

/** A spelling that the depositary once printed. */
export interface FormerName {
  readonly name: string;
  /** The day it ended where known. */
  readonly until: Day | null;
}

/** A day that decides in law, with the address at which it can be checked. */
export interface SourcedDay {
  readonly on: Day;
  readonly source: string;
}

/** Since when it is a State beyond doubt. */
export interface StateSince extends SourcedDay {
  /** The first day on which it may have been one, where that is disputed: from it until `on` nothing is established. */
  readonly notBefore?: Day;
}

/** A time in which a State was a part of another one. */
export interface PartOf {
  readonly from: Day;
  /** The first day on which it was a State of its own again. */
  readonly until: Day;
  readonly source: string;
}

/** One of the 193 Members, four other States and one organization that may join. */
export interface State {
  /** ISO 3166-1 alpha-3; `EUE` for the European Union. */
  readonly code: string;
  /** ISO 3166-1 alpha-2; `EU` for the European Union. */
  readonly alpha2: string;
  /** UN M49 code, three digits; `null` where it has none. */
  readonly m49: string | null;
  /** The depositary's present spelling. */
  readonly name: string;
  /** Every other spelling under which a page may name it. */
  readonly formerNames: readonly FormerName[];
  readonly kind: StateKind;
  /** Its UN regional group; `null` for those that have none. */
  readonly group: RegionalGroupId | null;
  /** Slugs of its M49 region and subregion; the finest M49 division, e.g. `western-africa`. */
  readonly region: string | null;
  readonly subregion: string | null;
  /** The day it became a Member of the United Nations; `null` for those that are not. */
  readonly memberSince: Day | null;
  /**
   * Since when it is a State (for the European Union: since when there is one); for those that were States before
   * the oldest instrument, some day before it. `null` where it is established only by membership.
   */
  readonly stateSince: StateSince | null;
  /** The days on which it was no State of its own, as Syria was within the United Arab Republic; absent where there are none. */
  readonly partOf?: PartOf;
  /**
   * The first day on which it is known to have been a member of a specialized agency, where that is before it was
   * a Member of the United Nations; `null` where no such day is established.
   */
  readonly agencySince: SourcedDay | null;
  /** Since when it is a signatory of, or a party to, the Convention on the Rights of the Child. */
  readonly childRightsConventionSince: SourcedDay | null;
}

/** A time as a member of a group. */
export interface Membership {
  /** The member's alpha-3 code. */
  readonly code: string;
  /** The first day as a member; `null` where that is not told. */
  readonly from: Day | null;
  /** The first day no longer a member; `null` where it still was one when the list was true. */
  readonly until: Day | null;
}

/** A named set of States that advocates ask about. */
export interface Group {
  /** A slug: `african`, `eu`, `western-africa`. */
  readonly id: string;
  readonly name: string;
  readonly kind: 'regional-group' | 'organization' | 'list' | 'm49';
  /** The day on which the list of members was true. */
  readonly asOf: Day;
  /** The day from which on it is known who was a member when, up to `asOf`; `null` where only those of `asOf` are. */
  readonly daysSince: Day | null;
  /** Where the list can be checked. */
  readonly source: string;
  /** Where the days of membership can be checked, where that is somewhere else. */
  readonly daysSources?: readonly string[];
  /** What a reader of the list should know of it, in a sentence or two. */
  readonly note?: string;
  /** What was to change after `asOf`, from which day on, where nothing at hand says whether it did. */
  readonly doubt?: { readonly from: Day; readonly because: string };
  /** Alpha-3 codes of the members on the day `asOf`. */
  readonly members: readonly string[];
  /** Who was a member when, by code and day: one entry for each time. */
  readonly memberships: readonly Membership[];
}
