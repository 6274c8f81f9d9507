import type { Participation } from '../domain/act.js';
import type { Day } from '../domain/day.js';
import type { Finding } from '../domain/finding.js';
import { fingerprintPage } from './fingerprint-page.js';
import { fingerprintStatements } from './fingerprint-statements.js';
import { errorFinding, quote } from './page-findings.js';
import type { NormalizedPage, PrintedParticipant, StatusPage } from './status-page.js';

/** Gives the alpha-3 code of the State or organization with a printed name, or `null` for a name that is not known. */
export type ResolveName = (name: string) => string | null;

function participationOf(state: string, participant: PrintedParticipant): Participation {
  const { name, signature, consent, withdrawal, notes, declared } = participant;
  return { state, name, signature, consent, withdrawal, notes, declared };
}

/**
 * The doubts about names by which a State is known after all: whoever lists a name in `states.json`, letter for letter,
 * has looked at it.
 */
export function dispelledDoubts(
  participants: readonly PrintedParticipant[],
  resolve: ResolveName,
): ReadonlySet<Finding> {
  return new Set(participants.flatMap(({ name, doubt }) => (doubt && resolve(name) !== null ? [doubt] : [])));
}

/**
 * A page with its participants known. A name that is not known, and two rows of one State, are errors: guessing
 * either would turn a party into a State that has not ratified. The row concerned is left out.
 */
export function normalizePage(page: StatusPage, resolve: ResolveName): NormalizedPage {
  const findings: Finding[] = [];
  const unknownNames: string[] = [];
  const byState = new Map<string, Participation>();
  const noticesWithdrawn = new Map<string, Day>();
  const leavingUntold = new Set<string>();
  for (const participant of page.participants) {
    const { name } = participant;
    const state = name === '' ? null : resolve(name);
    const before = state === null ? undefined : byState.get(state);
    if (state === null) {
      unknownNames.push(name);
      findings.push(errorFinding('unknown-participant', `No State is known by the name ${quote(name)}.`));
    } else if (before)
      findings.push(
        errorFinding(
          'state-twice',
          `${quote(before.name)} and ${quote(name)} are one State, ${state}, in two rows.`,
        ),
      );
    else {
      byState.set(state, participationOf(state, participant));
      if (participant.noticeWithdrawnOn) noticesWithdrawn.set(state, participant.noticeWithdrawnOn);
      if (participant.leavingUntold) leavingUntold.add(state);
    }
  }
  const doubts = dispelledDoubts(page.participants, resolve);
  const participations = [...byState.values()];
  const { participants: _, ...rest } = page;
  return {
    ...rest,
    findings: [...page.findings.filter((finding) => !doubts.has(finding)), ...findings],
    participations,
    noticesWithdrawn,
    leavingUntold,
    fingerprint: fingerprintPage(page, participations, unknownNames),
    statementsFingerprint: fingerprintStatements(page.statements),
  };
}
