import type { Day } from './day.js';

/**
 * One dated act as the depositary prints it in a cell: a signature, or the act that binds. The latter has the date of
 * its deposit with the Secretary-General, by which consent is established (Vienna Convention on the Law of Treaties,
 * article 16(b)), not that of a parliament's vote or of a head of State's hand. `code` is the letter after the date as
 * printed (`""` where there is none, which is a ratification in the column of consent); `withdrawn` says that the date
 * stands in square brackets.
 */
export interface Act {
  readonly date: Day;
  readonly code: string;
  readonly withdrawn: boolean;
}

/**
 * What an end note says of a withdrawal, or of a notice that has not taken effect; each part is `null` where the note
 * does not say it in a known form.
 */
export interface Withdrawal {
  /** The day the Secretary-General received the notice. */
  readonly notifiedOn: Day | null;
  /** The day the withdrawal took, or takes, effect. */
  readonly effectiveOn: Day | null;
  /** The depositary notification, e.g. `C.N.374.2025`. */
  readonly notification: string | null;
  /** The hold at whose acceptance a person told the day of effect; absent where no person did. */
  readonly hold?: number;
}

/** One State's row for one instrument. */
export interface Participation {
  /** ISO 3166-1 alpha-3, or `EUE` for the European Union. */
  readonly state: string;
  /** The name as printed on the depositary's page that day. */
  readonly name: string;
  readonly signature: Act | null;
  /** The act by which the State consented to be bound. */
  readonly consent: Act | null;
  /**
   * The withdrawal of the act in brackets: of the consent, or of a signature that no consent followed. Beside a consent
   * without brackets it is a notice that has not taken effect; the State is a party until it does.
   */
  readonly withdrawal: Withdrawal | null;
  /**
   * The hold at whose acceptance a person told that the signature had ended, where `withdrawal` is not of it: beside a
   * consent that came later. Absent where no person did.
   */
  readonly signatureHold?: number;
  /** Numbers of the end notes printed beside the name. */
  readonly notes: readonly number[];
  /** Whether the page prints a declaration or reservation of this participant; `null` where the source does not tell. */
  readonly declared: boolean | null;
}
