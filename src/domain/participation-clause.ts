import type { Day } from './day.js';
import type { State } from './state.js';

/** Whether a State could join on a day; `not-established` where no source at hand decides it. */
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
 * Whether it was a State on a day: a Member of the United Nations is one, and so is another from the day given
 * for it; on disputed days, and where no day is given, nothing is established.
 */
function isState({ kind, memberSince, stateSince }: Candidate, day: Day): CouldJoin {
  if (kind === 'organization') return 'no';
  if (memberSince !== null && memberSince <= day) return 'yes';
  if (stateSince === null) return 'not-established';
  if (stateSince.on <= day) return 'yes';
  return day < (stateSince.notBefore ?? stateSince.on) ? 'no' : 'not-established';
}

/** A treaty open to all States. */
export function allStates(article: string): ParticipationClause {
  return { article, sentence: { say: 'open-to-all-states', article }, admits: isState };
}

/**
 * A treaty open to all States and to regional economic integration organizations; `partyRule` is the article by which a
 * party must be a party to the convention too.
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
 * A treaty open to Members of the United Nations or of a specialized agency, and to States that the General
 * Assembly invites. A State that is not known to have been a member anywhere may have been one, or invited: that
 * is not established, but what was no State could not join.
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

/** A treaty open to the parties and the signatories of another, which is named by the field that says who they are. */
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
