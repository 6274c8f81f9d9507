import { consentByLetter } from './consent.js';
import type { Day } from './day.js';
import type { Instrument } from './instrument.js';

/** What a former participant did under one instrument, as an end note of the depositary's page tells it. */
export interface FormerAct {
  /** The id of the instrument. */
  readonly instrument: string;
  readonly signature: Day | null;
  /** The act by which it consented to be bound. */
  readonly consent: Day | null;
  /** The letter of that act as the depositary prints such acts; `''` for ratification and where there is none. */
  readonly code: string;
  /**
   * The codes of the present States in whose rows of the depositary's table these acts are printed: they must
   * not be counted a second time beside those rows. Empty where only an end note tells of them.
   */
  readonly rowsOf: readonly string[];
  /** Where it is told, e.g. the end note. */
  readonly note: string;
}

/**
 * A participant that is no more: it stands in no table, and its acts counted while it existed. Czechoslovakia ratified
 * CEDAW on 16 February 1982, and only an end note says so; without it the count of parties of that year would be one
 * too low.
 */
export interface FormerParticipant {
  /** A slug, e.g. `czechoslovakia`. */
  readonly id: string;
  readonly name: string;
  readonly otherNames: readonly string[];
  /** The first day on which it no longer counted. */
  readonly endedOn: Day;
  /** What became of it, in a sentence without its full stop. */
  readonly became: string;
  /** The codes of the present States that stand in its place. */
  readonly successors: readonly string[];
  /** The address at which the day and what became of it can be checked. */
  readonly source: string;
  readonly acts: readonly FormerAct[];
}

/** What a former participant was to an instrument on a day; from the day on which it ended it is nothing any more. */
export function formerStandingAsOf(
  { endedOn, acts }: FormerParticipant,
  instrument: Pick<Instrument, 'id'>,
  day: Day,
): 'party' | 'signatory' | 'none' {
  const act = acts.find((one) => one.instrument === instrument.id);
  if (act === undefined || day >= endedOn) return 'none';
  if (act.consent !== null && act.consent <= day) return 'party';
  return act.signature !== null && act.signature <= day ? 'signatory' : 'none';
}

/** A deposit of a former participant that no table shows. */
export interface FormerDeposit {
  readonly by: string;
  readonly on: Day;
}

/**
 * The deposits of former participants that count towards general entry into force beside those of the table. What a
 * present row shows stands there already; a succession is no deposit. What counted then is not taken back when the
 * State ends: a treaty "does not terminate by reason only of the fact that the number of the parties falls below the
 * number necessary for its entry into force" (Vienna Convention on the Law of Treaties, article 55).
 */
export function formerDepositsOf(
  instrument: Pick<Instrument, 'id'>,
  formers: readonly FormerParticipant[],
): readonly FormerDeposit[] {
  return formers.flatMap(({ name, acts }) =>
    acts
      .filter(({ code }) => consentByLetter(code)?.mode !== 'succession')
      .flatMap(({ instrument: id, consent, rowsOf }) =>
        id === instrument.id && consent !== null && rowsOf.length === 0 ? [{ by: name, on: consent }] : [],
      ),
  );
}

/** How many a count of present rows lacks, or has too many, where former participants are counted too. */
export interface FormerCount {
  readonly signatories: number;
  readonly parties: number;
}

/**
 * What former participants add to the number of rows that were counted as signatories and as parties on a day.
 * One whose act stands in the rows of present States was one participant, however many rows show it: it adds
 * nothing where one row does, and takes one away where two do. `isCounted` says whether the row of a State was
 * counted that day. "Signatories" are all that had signed, whether they had consented or not, as the depositary counts.
 */
export function formerCountOn(
  instrument: Pick<Instrument, 'id'>,
  formers: readonly FormerParticipant[],
  day: Day,
  isCounted: (code: string, as: keyof FormerCount) => boolean,
): FormerCount {
  const acts = formers
    .filter(({ endedOn }) => day < endedOn)
    .flatMap((former) => former.acts.filter((act) => act.instrument === instrument.id));
  const added = (as: keyof FormerCount, on: (act: FormerAct) => Day | null): number =>
    acts
      .filter((act) => (on(act) ?? '9999') <= day)
      .reduce((sum, { rowsOf }) => sum + 1 - rowsOf.filter((code) => isCounted(code, as)).length, 0);
  return {
    signatories: added('signatories', ({ signature }) => signature),
    parties: added('parties', ({ consent }) => consent),
  };
}
