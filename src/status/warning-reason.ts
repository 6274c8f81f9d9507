import type { Day } from '../domain/day.js';
import type { InstrumentName } from '../domain/instrument-name.js';
import type { List } from '../domain/reason.js';
import type { UntoldSaid } from '../domain/untold-reason.js';
import type { GroupName } from './group-name.js';

/** When a record was last held against what the depositary prints. */
export type LastCheck =
  | { readonly say: 'not-checked-since' }
  | { readonly say: 'read-and-no-newer' | 'last-checked'; readonly on: Day };

/** What must be known of a record before it is quoted. */
export type RecordWarning =
  | { readonly say: 'no-record-of-yet'; readonly instrument: InstrumentName }
  | {
      readonly say: 'old-record';
      readonly instrument: InstrumentName;
      readonly asAt: Day;
      /** The official publication that gives it; `null` for the depositary's page. */
      readonly gazette: string | null;
      readonly lastCheck: LastCheck;
    }
  | {
      readonly say: 'page-held';
      readonly instrument: InstrumentName;
      /** Whether the page is of a day before that of the record. */
      readonly isOlder: boolean;
      readonly since: Day;
      readonly hold: number;
    }
  | { readonly say: 'old-and-held'; readonly first: RecordWarning; readonly next: RecordWarning };

/** Whose members are those of another day than the one asked about. */
export interface MembersOfOtherDay {
  readonly say: 'members-of-later-day' | 'members-of-earlier-day' | 'members-in-doubt';
  /** `null` where they are too many to be named. */
  readonly groups: List<GroupName> | null;
  readonly count: number;
  readonly from: Day;
  /** The last of several days; `null` where it is one. */
  readonly to: Day | null;
  /** Why it is in doubt, in the words of the file of groups; empty where it is not. */
  readonly doubt: string;
}

/** Since when a participant is no more. */
interface FormerUntil {
  readonly say: 'former-until';
  readonly name: string;
  readonly on: Day;
}

/** What must be known before anything of an answer is quoted, with what is said within it. */
export type WarningReason = Warning | LastCheck | FormerUntil;

/** What must be known before anything of an answer is quoted. */
export type Warning =
  | RecordWarning
  | MembersOfOtherDay
  /** Why among the words to use there is no question for parliament. */
  | { readonly say: 'no-parliament'; readonly name: string }
  | {
      readonly say: 'database-silent';
      /** The hour and minute in UTC, `HH:MM`. */
      readonly time: string;
      readonly on: Day;
    }
  | {
      readonly say: 'not-in-force';
      readonly instrument: InstrumentName;
      readonly asOf: Day;
      readonly isPast: boolean;
    }
  | {
      readonly say: 'untold-of';
      readonly names: List<string>;
      readonly count: number;
      readonly isPast: boolean;
      readonly instrument: InstrumentName;
      readonly why: UntoldSaid;
    }
  | {
      readonly say: 'untold-family';
      readonly names: List<string>;
      readonly count: number;
      readonly isPast: boolean;
      readonly family: string;
    }
  | {
      readonly say: 'waits-for-second-look';
      readonly name: string;
      readonly instrument: InstrumentName;
      readonly since: Day;
      readonly hold: number;
    }
  /** Nothing is known of what States declared, which is not that they declared nothing. */
  | { readonly say: 'statements-not-read'; readonly instruments: List<InstrumentName> }
  | { readonly say: 'former-counted'; readonly who: List<FormerUntil> }
  | { readonly say: 'before-in-force'; readonly instrument: InstrumentName; readonly on: Day }
  /** What a State was before, in the words of the file of former participants. */
  | { readonly say: 'acted-otherwise'; readonly became: string }
  | { readonly say: 'statements-as-printed'; readonly asOf: Day }
  | { readonly say: 'no-record-at'; readonly instrument: InstrumentName; readonly at: string }
  | { readonly say: 'waiting-left-out'; readonly instrument: InstrumentName; readonly asAt: Day };
