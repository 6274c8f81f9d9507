import { consentByLetter } from './consent.js';
import type { Day } from './day.js';
import type { BindingDay, BindingRule } from './entry-into-force.js';
import type { FormerDeposit } from './former-participant.js';
import { nameOf, type InstrumentName } from './instrument-name.js';
import type { Instrument } from './instrument.js';
import type { PartyInterval, StandingHistory } from './standing-history.js';

/** What the record of the parent instrument tells of the State. */
export interface ParentFacts {
  readonly label: string;
  /** The rule by which its parties alone may be parties, e.g. `UNTOC article 37(2)`. */
  readonly partyRule: string;
  /** The day of the record of the parent; `null` where there is none. */
  readonly asAt: Day | null;
  /** The day the parent binds the State; `null` where it is not computed, `undefined` where it is not shown as a party. */
  readonly inForceOn: Day | null | undefined;
}

/** Why the day of the parent is not counted. */
export type MissingParent =
  | {
      readonly say: 'no-record-of-parent' | 'parents-day-not-computed';
      readonly instrument: InstrumentName;
    }
  | { readonly say: 'not-in-record-of-parent'; readonly instrument: InstrumentName; readonly asAt: Day };

/** Why an instrument binds a State from a day, or from none that is computed, to be said. */
export type WhyBound =
  | BindingRule
  | { readonly say: 'day-without-parent'; readonly because: BindingRule; readonly missing: MissingParent }
  | { readonly say: 'day-of-parent'; readonly instrument: InstrumentName; readonly article: string };

/**
 * The day on which an instrument binds a State by the act that began an interval, with the explanation: not before its
 * parent does, since whoever is no party to the convention can be none to its protocol (UNTOC article 37(2)). Where the
 * record of the parent does not tell its day, the day is computed without it, and the explanation says so.
 */
export function bindingDay(
  { entryIntoForce }: Pick<Instrument, 'entryIntoForce'>,
  { consent, successionOn }: Pick<PartyInterval, 'consent' | 'successionOn'>,
  generalDay: Day | null,
  parent: ParentFacts | null,
): BindingDay<WhyBound> {
  const mode = consentByLetter(consent.code)?.mode ?? 'ratification';
  const day = entryIntoForce.bindingDay({ boundOn: consent.date, mode, successionOn }, { generalDay });
  if (parent === null || day.inForceOn === null) return day;
  if (!parent.inForceOn) {
    const missing = missingParent(parent);
    return { ...day, because: { say: 'day-without-parent', because: day.because, missing } };
  }
  if (parent.inForceOn <= day.inForceOn) return day;
  return {
    inForceOn: parent.inForceOn,
    because: { say: 'day-of-parent', instrument: nameOf(parent), article: parent.partyRule },
  };
}

function missingParent({ label, asAt, inForceOn }: ParentFacts): MissingParent {
  const instrument = nameOf({ label });
  if (asAt === null) return { say: 'no-record-of-parent', instrument };
  return inForceOn === undefined
    ? { say: 'not-in-record-of-parent', instrument, asAt }
    : { say: 'parents-day-not-computed', instrument };
}

/** One instrument of consent that may count towards general entry into force. */
export interface CountedDeposit {
  readonly history: StandingHistory;
  /**
   * "Any instrument deposited by a regional economic integration organization shall not be counted as additional to
   * those deposited by member States of such organization" (UNTOC article 38(1), its protocol article 17(1)).
   */
  readonly byOrganization: boolean;
}

/** The rule, and the deposits that counted and stand in no table. */
export interface DepositRule extends Pick<Instrument, 'entryIntoForce'> {
  readonly formerDeposits?: readonly FormerDeposit[];
}

/**
 * The day of general entry into force that follows from the deposits on record and those of States that are no more;
 * `null` while there are too few. Successions are no deposits: the predecessor's was counted already, and a
 * notification made decades later would move the day back to the succession of States.
 */
export function generalDayOf(
  { entryIntoForce, formerDeposits = [] }: DepositRule,
  deposits: readonly CountedDeposit[],
  parentGeneralDay?: Day | null,
): Day | null {
  const days = deposits
    .filter(({ byOrganization }) => !byOrganization)
    .flatMap(({ history }) => history.intervals)
    .filter(({ consent }) => consentByLetter(consent.code)?.mode !== 'succession')
    .map(({ from }) => from);
  return entryIntoForce.generalDay([...days, ...formerDeposits.map(({ on }) => on)], parentGeneralDay);
}
