import type { Day } from './day.js';
import type { State } from './state.js';

/** Whether a State could join on a day; `not-established` where no source at hand decides it. */
export type CouldJoin = 'yes' | 'no' | 'not-established';

/** What a clause asks of a State. */
export type Candidate = Pick<
  State,
  'kind' | 'memberSince' | 'stateSince' | 'partOf' | 'agencySince' | 'childRightsConventionSince'
>;

/** The clause on who may join: it decides, and it says itself in a sentence. */
export interface ParticipationClause {
  /** E.g. `article 25`. */
  readonly article: string;
  /** Who may join, in a sentence with the article. */
  readonly sentence: string;
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
  return { article, sentence: `Open to all States (${article}).`, admits: isState };
}

/** A treaty open to all States and to regional economic integration organizations; `condition` follows as a clause of its own. */
export function allStatesAndOrganizations(article: string, condition?: string): ParticipationClause {
  return {
    article,
    sentence: `Open to all States, and to regional economic integration organizations (${article})${condition ? `; ${condition}` : ''}.`,
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
    sentence: `Open to Members of the United Nations or of a specialized agency, and to States invited by the General Assembly (${article}).`,
    admits(candidate, day) {
      const { kind, memberSince, agencySince } = candidate;
      if (kind === 'organization') return 'no';
      if (memberSince !== null && memberSince <= day) return 'yes';
      if (agencySince !== null && agencySince.on <= day) return 'yes';
      return isState(candidate, day) === 'no' ? 'no' : 'not-established';
    },
  };
}

/** The treaties whose participants are known, by the field of a State that says since when it is one of them. */
const knownTreaties = {
  childRightsConventionSince: 'the Convention on the Rights of the Child',
} as const;

/** A treaty open to the parties and the signatories of another, which is named by the field that says who they are. */
export function partiesAndSignatoriesOf(
  treaty: keyof typeof knownTreaties,
  article: string,
): ParticipationClause {
  return {
    article,
    sentence: `Open to parties and signatories of ${knownTreaties[treaty]} (${article}).`,
    admits(candidate, day) {
      const since = candidate[treaty];
      if (candidate.kind === 'organization') return 'no';
      if (since === null) return 'not-established';
      return since.on <= day ? 'yes' : 'no';
    },
  };
}
