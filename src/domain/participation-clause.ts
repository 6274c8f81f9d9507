import type { Day } from './day.js';
import type { State } from './state.js';

/**
 * Whether a State could join on a day; `not-established` where no source at hand decides it. Only `yes` makes a gap: to
 * say of a State that it has not joined what it could not join is a wrong "has not ratified".
 */
export type CouldJoin = 'yes' | 'no' | 'not-established';

/** What a clause asks of a State. */
export type Candidate = Pick<
  State,
  'kind' | 'memberSince' | 'stateSince' | 'partOf' | 'agencySince' | 'childRightsConventionSince'
>;

/** The clause, to be said. */
export type ParticipationRule =
  | {
      readonly say: 'open-to-all-states' | 'open-to-members-of-agencies-or-invited';
      readonly article: string;
    }
  | {
      readonly say: 'open-to-all-states-and-organizations';
      readonly article: string;
      /** By which a party must be a party to the convention too; `null` where there is no such rule. */
      readonly partyRule: string | null;
    }
  | {
      readonly say: 'open-to-parties-and-signatories-of';
      readonly treaty: KnownTreaty;
      readonly article: string;
    };

/** The treaties whose participants are known: the field of a State that says since when it is one of them. */
type KnownTreaty = 'childRightsConventionSince';

/** The clause on who may join: it decides, and it says itself. */
export interface ParticipationClause {
  /** E.g. `article 25`. */
  readonly article: string;
  readonly sentence: ParticipationRule;
  /** Whether the clause admits the State, or the organization, on a day; when the treaty was adopted is not asked here. */
  admits(candidate: Candidate, day: Day): CouldJoin;
}

/**
 * Whether it was a State on a day: a Member of the United Nations is one ("Membership … is open to all other
 * peace-loving states", Charter, article 4(1)), and so is another from the day given for it; on disputed days, and
 * where no day is given, nothing is established.
 */
function isState({ kind, memberSince, stateSince }: Candidate, day: Day): CouldJoin {
  if (kind === 'organization') return 'no';
  if (memberSince !== null && memberSince <= day) return 'yes';
  if (stateSince === null) return 'not-established';
  if (stateSince.on <= day) return 'yes';
  return day < (stateSince.notBefore ?? stateSince.on) ? 'no' : 'not-established';
}

/**
 * A treaty open to all States. Who is one is not the depositary's to say: under such a clause the Secretary-General
 * follows the practice of the General Assembly (its understanding of 14 December 1973; Summary of Practice,
 * ST/LEG/7/Rev.1, chapter V), and so Palestine is one from resolution 67/19 on.
 */
export function allStates(article: string): ParticipationClause {
  return { article, sentence: { say: 'open-to-all-states', article }, admits: isState };
}

/**
 * A treaty open to all States and to regional economic integration organizations; `partyRule` is the article by which a
 * party must be a party to the convention too. That rule closes nobody out, since both may be joined on one day.
 */
export function allStatesAndOrganizations(
  article: string,
  partyRule: string | null = null,
): ParticipationClause {
  return {
    article,
    sentence: { say: 'open-to-all-states-and-organizations', article, partyRule },
    admits(candidate, day) {
      if (candidate.kind !== 'organization') return isState(candidate, day);
      return candidate.stateSince !== null && candidate.stateSince.on <= day ? 'yes' : 'no';
    },
  };
}

/**
 * A treaty open to Members of the United Nations or of a specialized agency, and to States that the General Assembly
 * invites, the forerunner of the "Vienna formula" (Vienna Convention on the Law of Treaties, article 81). A State that
 * is not known to have been a member anywhere may have been one, or invited: that is not established, but what was no
 * State could not join.
 */
export function membersOfAgenciesOrInvited(article: string): ParticipationClause {
  return {
    article,
    sentence: { say: 'open-to-members-of-agencies-or-invited', article },
    admits(candidate, day) {
      const { kind, memberSince, agencySince } = candidate;
      if (kind === 'organization') return 'no';
      if (memberSince !== null && memberSince <= day) return 'yes';
      if (agencySince !== null && agencySince.on <= day) return 'yes';
      return isState(candidate, day) === 'no' ? 'no' : 'not-established';
    },
  };
}

/**
 * A treaty open to the parties and the signatories of another, which is named by the field that says who they are. The
 * first day of either is enough, and it stays: OPSC article 13 asks who "is a party to the Convention or has signed
 * it".
 */
export function partiesAndSignatoriesOf(treaty: KnownTreaty, article: string): ParticipationClause {
  return {
    article,
    sentence: { say: 'open-to-parties-and-signatories-of', treaty, article },
    admits(candidate, day) {
      const since = candidate[treaty];
      if (candidate.kind === 'organization') return 'no';
      if (since === null) return 'not-established';
      return since.on <= day ? 'yes' : 'no';
    },
  };
}
