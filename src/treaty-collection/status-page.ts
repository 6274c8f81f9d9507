import type { Act, Participation, Withdrawal } from '../domain/act.js';
import type { Day } from '../domain/day.js';
import type { Statement, StatementSection } from '../domain/statement.js';
import type { Finding } from '../domain/finding.js';

/** A pair of totals; a part is `null` where the page does not print it (a treaty without signature has no signatories). */
export interface Totals {
  readonly signatories: number | null;
  readonly parties: number | null;
}

/** A dated act that is neither the signature nor consent, in whichever column, e.g. a provisional application: it does not bind. */
export interface OtherAct {
  readonly column: string;
  readonly date: Day;
  readonly code: string;
}

/** One row of the participants table, before anyone knows which State it is. */
export interface PrintedParticipant {
  /** The name in plain text, without its footnote marks. */
  readonly name: string;
  /** Why the name may be none, as among the findings; only until a State is known by it, letter for letter. */
  readonly doubt?: Finding;
  readonly signature: Act | null;
  readonly consent: Act | null;
  readonly other: readonly OtherAct[];
  readonly withdrawal: Withdrawal | null;
  /** The latest day on which the notes tell of a party that it took its notice back; absent where they do not. */
  readonly noticeWithdrawnOn?: Day;
  /** Whether it has brackets and no note tells of leaving, in words that are read or not; absent elsewhere. */
  readonly leavingUntold?: true;
  readonly notes: readonly number[];
  /** Whether the page prints a declaration or reservation of this participant; `null` where the source does not tell. */
  readonly declared: boolean | null;
}

/** What the header row says a letter means, e.g. `a` → `accession`; `''` is the act without a letter. */
export type Legend = ReadonlyMap<string, string>;

/** What is told of the treaty itself, above the participants. */
export interface HeaderFacts {
  /** The depositary's number, e.g. `XVIII-12-a`. */
  readonly reference: string | null;
  readonly title: string | null;
  readonly chapter: string | null;
  /** Place and day of adoption as printed. */
  readonly concluded: string | null;
  readonly entryIntoForce: string | null;
  readonly registration: string | null;
  readonly statusAsAt: Day | null;
}

/** A status page as the reader understood it. It is a value: whatever was not understood is among the findings. */
export interface StatusPage extends HeaderFacts {
  readonly stated: Totals;
  readonly counted: Totals;
  /** The titles of the columns as printed, without footnote marks. */
  readonly columns: readonly string[];
  readonly legend: Legend;
  readonly participants: readonly PrintedParticipant[];
  /** Text of the end notes by number, as plain text. */
  readonly endNotes: ReadonlyMap<number, string>;
  /** What participants stated: declarations, objections, notifications, and what the end notes say. */
  readonly statements: readonly Statement[];
  /** The sections of them of which not everything could be read; absent where everything was. */
  readonly unreadSections?: readonly StatementSection[];
  readonly findings: readonly Finding[];
}

/** A page whose participants are known: what the ledger can apply. */
export interface NormalizedPage extends Omit<StatusPage, 'participants'> {
  readonly participations: readonly Participation[];
  /** By the State's code the day on which a party is told to have taken its notice of withdrawal back. */
  readonly noticesWithdrawn: ReadonlyMap<string, Day>;
  /** The codes of the States that have brackets of which no note tells. */
  readonly leavingUntold: ReadonlySet<string>;
  /** SHA-256, as lower-case hex, of everything that is applied: the same content has the same fingerprint on any day. */
  readonly fingerprint: string;
  /** The same of what participants stated, which is no part of it: a document prints the same in fewer characters. */
  readonly statementsFingerprint: string;
}
