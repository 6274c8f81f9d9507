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

/** A participant that is no more: it stands in no table, and its acts counted while it existed. */
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
