import type { Day } from '../../domain/day.js';
import type {
  Rest,
  StatementKind,
  StatementOfOther,
  StatementWithdrawal,
  Territory,
} from '../../domain/statement.js';
import type { Speaker } from './note-report.js';

/** Something told while the note is still read: the sentences behind may say more of it. */
export type Draft<Fact> = {
  -readonly [Key in keyof Fact]: Fact[Key] extends readonly (infer One)[] ? One[] : Fact[Key];
};

/** Something that an end note tells: by whom, in which of its lines, and on which words it rests. */
interface Told {
  /** Who did it, as the note names him; empty where it names nobody: then those who are marked with it. */
  readonly by: readonly Speaker[];
  /** The numbers of the lines in which it is told, in their order. */
  readonly lines: readonly number[];
  /** The places are those in the lines of the note. */
  readonly rests: readonly Rest[];
}

/** A withdrawal of a statement, or of a part of one. */
export interface ToldWithdrawal extends Told, StatementWithdrawal {
  /** What was withdrawn, by its own words. */
  readonly kind: StatementOfOther['kind'];
}

/** A territory to which the treaty was extended, or from which it was withheld. */
export interface ToldTerritory extends Told, Territory {}

/** An objection, a communication, what somebody declared or notified. */
export interface ToldStatement extends Told {
  readonly kind: StatementKind;
  readonly on: Day | null;
  readonly about: readonly StatementOfOther[];
  readonly opposesEntryIntoForce: boolean | null;
  /** Those whom its author names besides, by their codes; only where it is not plain whom it is about. */
  readonly mentioned: readonly string[];
  /** Whether the note begins with it. */
  readonly isFirst: boolean;
}

/** What an end note tells of its participants and of others. */
export interface ToldInNote {
  readonly withdrawals: readonly ToldWithdrawal[];
  readonly territories: readonly ToldTerritory[];
  readonly statements: readonly ToldStatement[];
}
