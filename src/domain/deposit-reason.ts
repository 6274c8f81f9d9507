import type { WhyBound } from './binding-day.js';
import type { ConsentMode } from './consent.js';
import type { Day } from './day.js';
import type { Notified, ReportClause, ReportedTo } from './deposit-clause.js';
import type { NotComputed } from './entry-into-force.js';
import type { InstrumentName } from './instrument-name.js';
import type { ParticipationRule } from './participation-clause.js';
import type { List } from './reason.js';
import type { SpanName } from './span-name.js';

/** What is deposited: what a signatory deposits, by whichever name of the three, or what any other State does. */
export type DepositedAct = 'ratification' | 'accession';

/** On what it hangs that a State can do something: its standing, or its right to join, cannot be told. */
export type Hedge = 'standing-untold' | 'opening-untold';

/** Of whom and of which instrument it is said, and whether of a past day. */
interface OfState {
  readonly name: string;
  readonly instrument: InstrumentName;
  readonly isPast: boolean;
}

interface Hedged extends OfState {
  readonly hedge: Hedge | null;
  /** The day of a record that is too old to speak of the day asked about: the State may have joined since. */
  readonly oldAsAt: Day | null;
}

/** A way to consent, as it is named in a sentence: `ratify`, `ratifies`, `ratification`. */
export interface ConsentWord {
  readonly say: 'consent-word';
  readonly mode: ConsentMode;
  readonly as: 'to-do' | 'does' | 'noun';
}

/** What a State can still do. */
type ActReason =
  | (Hedged & { readonly say: 'can-ratify'; readonly verbs: List<ConsentWord> })
  | (Hedged & {
      readonly say: 'can-accede';
      readonly isReturn: boolean;
      /** From which day on, where that had not come; `null` where it could at once. */
      readonly opensOn: Day | null;
    })
  | (OfState & { readonly say: 'can-sign-first' })
  | (Omit<Hedged, 'hedge'> & { readonly say: 'nothing-to-deposit' })
  | (OfState & {
      readonly say: 'may-not-join';
      /** The day of its adoption, where that had not come. */
      readonly adoptedOn: Day | null;
      readonly isState: boolean;
    })
  | (OfState & { readonly say: 'signature-has-closed'; readonly on: Day })
  | { readonly say: 'told-by-record'; readonly instrument: InstrumentName; readonly asAt: Day };

/** What must be so before. */
type ConditionReason =
  | {
      readonly say: 'is-open-to';
      readonly instrument: InstrumentName;
      readonly clause: ParticipationRule['say'];
    }
  | {
      readonly say: 'admitted-since';
      readonly name: string;
      readonly as: 'member' | 'agency-member' | 'child-rights-convention';
      readonly on: Day;
    }
  | {
      readonly say: 'parent-must-be-joined';
      readonly name: string;
      readonly parent: InstrumentName;
      /** How the record of the other instrument shows it, and on which day; `null` where there is none. */
      readonly is: 'party' | 'no-party' | 'untold';
      readonly asAt: Day | null;
      readonly isPast: boolean;
    }
  | { readonly say: 'member-state-first'; readonly act: DepositedAct };

/** Who signs what, and where it goes. */
type FormReason =
  | {
      readonly say: 'signed-by-office' | 'signed-for-organization' | 'is-deposited-with';
      readonly acts: List<ConsentWord>;
    }
  | { readonly say: 'names-the-treaty'; readonly title: string; readonly place: string; readonly on: Day }
  | {
      readonly say: 'declares-consent';
      readonly verbs: List<ConsentWord>;
      readonly isOrganization: boolean;
    }
  | {
      readonly say:
        | 'signed-by-another'
        | 'asked-of-every-state'
        | 'names-who-signs'
        | 'is-dated-and-signed'
        | 'holds-reservations'
        | 'declares-competence'
        | 'is-delivered-to'
        | 'is-deposited-on-receipt'
        | 'is-translated';
    };

/** What the treaty asks to be told, and what it says of reservations. */
type ClauseReason =
  | {
      readonly say: 'notifies';
      readonly name: string;
      readonly notified: Notified;
      readonly isAtDeposit: boolean;
    }
  | { readonly say: 'asks-no-notification'; readonly instrument: InstrumentName }
  | {
      readonly say: 'notifies-under-parent';
      readonly instrument: InstrumentName;
      readonly parent: InstrumentName;
    }
  | {
      readonly say: 'reservations-refused' | 'reservations-compatible' | 'reservations-not-mentioned';
      readonly instrument: InstrumentName;
    }
  | { readonly say: 'not-bound-by-disputes'; readonly disputes: string }
  | { readonly say: 'stated-on-signing'; readonly name: string; readonly count: number }
  | { readonly say: 'reservations-confirmed' };

/** What follows. */
type EffectReason =
  | {
      readonly say: 'would-bind';
      readonly name: string;
      readonly instrument: InstrumentName;
      readonly on: Day;
      readonly inForceOn: Day;
      readonly because: WhyBound;
      /** The other instrument that is counted as deposited on the same day; `null` where there is none. */
      readonly withParent: InstrumentName | null;
    }
  | {
      readonly say: 'would-not-bind-yet';
      readonly name: string;
      readonly instrument: InstrumentName;
      readonly on: Day;
      readonly why: NotComputed['why'];
    }
  | {
      readonly say: 'report-due';
      readonly to: ReportedTo;
      readonly within: SpanName | null;
      /** The last day for it, where that of entry into force is computed. */
      readonly by: Day | null;
    }
  | { readonly say: 'reports-then'; readonly how: NonNullable<ReportClause['next']>['how'] };

/** The law and the practice of all treaties, by a word of its own. */
export type GeneralRuleOf =
  'law-of-treaties' | 'law-of-treaties-of-organizations' | 'treaty-handbook' | 'summary-of-practice';

/** A place in it, e.g. article `7(2)(a)` or section `3.3.5`. */
export interface RuleReason {
  readonly say: 'rule-of';
  readonly of: GeneralRuleOf;
  readonly at: string;
}

/** What is said on the sheet of whoever may deposit an instrument. */
export type DepositReason =
  ActReason | ClauseReason | ConditionReason | ConsentWord | EffectReason | FormReason;
