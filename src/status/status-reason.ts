import type { Day } from '../domain/day.js';
import type { ActReason } from '../domain/dated-act.js';
import type { InstrumentName } from '../domain/instrument-name.js';
import type { Leaving } from '../domain/leaving.js';
import type { List } from '../domain/reason.js';
import type { WithdrawalRule } from '../domain/withdrawal-clause.js';
import type { FreshnessReason } from './freshness-reason.js';
import type { GroupName } from './group-name.js';
import type { ClaimReason } from './claim-reason.js';
import type { SourceKind } from './sheet/statement.js';
import type { StatedReason } from './stated-reason.js';
import type { EmptyReason, TitleReason } from './title-reason.js';
import type { WarningReason } from './warning-reason.js';
import type { WordsReason } from './words-reason.js';

/** Of which day it is said, and whether that day is past. */
interface OfDay {
  readonly asOf: Day;
  readonly isPast: boolean;
}

/** How many members of a group are parties, and which are not. */
type TallyReason =
  | (OfDay & {
      readonly say: 'group-tally';
      readonly name: string;
      readonly instrument: InstrumentName;
      readonly parties: number;
      readonly of: number;
      /** Whether the instrument was in force on the day that is spoken of: else those who consented are no parties yet. */
      readonly isInForce: boolean;
      readonly oldAsAt: Day | null;
      readonly holdouts: List<string> | null;
      readonly untold: List<string> | null;
    })
  | { readonly say: 'no-member-could-join'; readonly name: string; readonly instrument: InstrumentName }
  | (OfDay & { readonly say: 'cannot-join'; readonly name: string; readonly instrument: InstrumentName });

/** To how many of the cited instruments a State is a party. */
type FamilyReason =
  | (OfDay & {
      readonly say: 'party-to-so-many';
      readonly name: string;
      readonly parties: number;
      readonly of: number;
      readonly missing: List<Missing> | null;
      readonly untold: List<InstrumentName> | null;
      /** The instruments to which it has consented and which are not in force. */
      readonly early: List<InstrumentName> | null;
      readonly earlyCount: number;
    })
  | {
      readonly say: 'set-of-instruments';
      readonly parties: List<InstrumentName> | null;
      readonly missing: List<InstrumentName> | null;
      readonly untold: List<InstrumentName> | null;
    }
  | Missing;

interface Missing {
  readonly say: 'missing';
  readonly instrument: InstrumentName;
  readonly oldAsAt: Day | null;
}

/** For how long nobody joined an instrument, as far as the record tells. */
interface SilenceReason {
  readonly say: 'silence';
  readonly instrument: InstrumentName;
  readonly from: Day;
  readonly to: Day;
  readonly years: number;
  /** Whether it goes on at the last day that the record tells of. */
  readonly goesOn: boolean;
}

type AnniversaryReason =
  | { readonly say: 'anniversary'; readonly years: number; readonly on: Day; readonly what: Returning }
  | Exclude<Returning, ActReason>;

/** What returns. */
export type Returning =
  | ActReason
  | (OfDay & { readonly say: 'act-not-followed'; readonly act: ActReason })
  | {
      readonly say: 'adopted';
      readonly instrument: InstrumentName;
      readonly place: string;
      readonly on: Day;
    }
  | { readonly say: 'entered-into-force'; readonly instrument: InstrumentName; readonly on: Day };

/** How the editions of an instrument stood to its record when they were last asked for. */
export type EditionsReason =
  | { readonly say: 'editions-agree'; readonly agreeing: number; readonly asked: number }
  | { readonly say: 'editions-read'; readonly read: number; readonly asked: number }
  | { readonly say: 'no-edition-read' };

/** When a withdrawal takes effect, and who tells it. */
type WithdrawalReason =
  | {
      readonly say: 'leaving-takes-effect';
      readonly called: Leaving;
      readonly instrument: InstrumentName;
      readonly name: string;
      readonly on: Day;
    }
  | { readonly say: 'effect-is-told'; readonly notifiedOn: Day | null; readonly isPrinted: boolean }
  | { readonly say: 'effect-told-by-person'; readonly hold: number }
  | { readonly say: 'effect-computed'; readonly clause: WithdrawalRule }
  | { readonly say: 'effect-not-told' };

/** What the book has to say beside treaty law. */
export type StatusReason =
  | AnniversaryReason
  | ClaimReason
  | EmptyReason
  | EditionsReason
  | FamilyReason
  | FreshnessReason
  | GroupName
  | NextRun
  | SourceReason
  | SilenceReason
  | StatedReason
  | TallyReason
  | TitleReason
  | WarningReason
  | WithdrawalReason
  | WordsReason;

/** What is read at a source of a sheet. */
interface SourceReason {
  readonly say: 'source-of';
  readonly kind: SourceKind;
  readonly instrument: InstrumentName;
}

/** When the next run is due. */
interface NextRun {
  readonly say: 'next-run';
  readonly on: Day;
  /** The time of day in UTC, HH:MM. */
  readonly at: string;
}
