import type { Day } from '../domain/day.js';
import type { InstrumentName } from '../domain/instrument-name.js';
import type { Leaving } from '../domain/leaving.js';
import type { List } from '../domain/reason.js';
import type { Standing } from '../domain/standing.js';
import type { StatementKind } from '../domain/statement.js';
import type { GroupName } from './group-name.js';

/** Of which States an answer is; `null` for all. */
interface OfGroup {
  readonly group: GroupName | null;
}

/** The same on the day asked about. */
interface OfDay extends OfGroup {
  readonly asOf: Day;
}

/** How the States of a list of gaps stand. */
interface StandingClause {
  readonly say: 'states-of-standing';
  readonly standing: Standing;
}

/** What an answer is of. */
export type TitleReason =
  | StandingClause
  | (OfDay & {
      readonly say: 'gaps-title';
      /** `null` where all are asked for that are not parties. */
      readonly standings: List<StandingClause> | null;
      readonly labels: List<string>;
    })
  | (OfDay & {
      readonly say:
        'matrix-title' | 'waiting-title' | 'momentum-title' | 'entry-into-force-title' | 'upcoming-title';
    })
  | (OfDay & { readonly say: 'anniversaries-title'; readonly until: Day })
  | (OfDay & {
      readonly say: 'withdrawals-title';
      /** `null` where it is of several instruments, which may each have a word of their own. */
      readonly instrument: InstrumentName | null;
      readonly called: Leaving | null;
    })
  | (OfDay & { readonly say: 'families-title'; readonly family: string | null })
  | (OfDay & {
      readonly say: 'states-title';
      readonly name: string | null;
      /** Whether a State bore the name that is no more: those in its place are listed too. */
      readonly isOfFormer: boolean;
    })
  | (OfGroup & { readonly say: 'year-title'; readonly year: number })
  | (OfGroup & { readonly say: 'days-title'; readonly from: Day; readonly to: Day })
  | (OfGroup & { readonly say: 'moments-title'; readonly from: string; readonly to: string })
  | (OfGroup & { readonly say: 'changes-title'; readonly since: Day | null })
  | { readonly say: 'instruments-title' | 'groups-title'; readonly asOf: Day }
  | (OfDay & {
      readonly say: 'declarations-title' | 'objections-title';
      /** `null` where it is of several instruments. */
      readonly instrument: InstrumentName | null;
    })
  | {
      readonly say: 'declaration-title';
      readonly statement: StatementKind;
      /** As printed; `null` for a note to the instrument itself. */
      readonly name: string | null;
      readonly instrument: InstrumentName;
    }
  | { readonly say: 'compare-title'; readonly names: List<string>; readonly asOf: Day }
  /** Of one instrument, State or group. */
  | { readonly say: 'title-of-one'; readonly name: string; readonly asOf: Day }
  | {
      readonly say: 'claim-title';
      readonly number: number;
      readonly instrument: InstrumentName;
      /** What becomes of the number by the ways of counting parties; `null` where nothing was counted. */
      readonly outcome: 'right' | 'was-right' | 'cannot-be-told' | 'never' | null;
      readonly asOf: Day;
    }
  | {
      readonly say: 'sheet-title';
      readonly name: string;
      readonly instrument: InstrumentName;
      readonly asOf: Day;
    }
  | { readonly say: 'runs-title' | 'holds-title' | 'no-claim-title' }
  | { readonly say: 'run-title'; readonly run: string; readonly outcome: string };

/** That there is no record, or that it ends before what is asked about. */
type EndedRecord =
  | { readonly say: 'no-record-of' | 'none-of'; readonly instrument: InstrumentName }
  | {
      readonly say: 'record-ends' | 'record-is-of';
      readonly instrument: InstrumentName;
      readonly asAt: Day;
    };

/** That there is no act of a time, and which records do not reach it. */
export type NoAct =
  | { readonly say: 'no-act-of-year' | 'no-act-of-days' }
  | { readonly say: 'besides' | 'besides-that'; readonly first: NoAct; readonly next: EndedRecord };

/** Why an answer has no rows. */
export type EmptyReason =
  | {
      readonly say:
        | 'no-record-yet'
        | 'no-record-of-instrument-yet'
        | 'none-may-join'
        | 'no-instrument'
        | 'no-member'
        | 'none-waits'
        | 'none-may-join-cited'
        | 'no-year'
        | 'no-party'
        | 'nothing-upcoming'
        | 'no-day-between'
        | 'same-at-both'
        | 'no-change'
        | 'run-ended-early'
        | 'nothing-claimed'
        | 'no-instrument-claimed'
        | 'statements-not-yet-read'
        | 'no-statement-matches'
        | 'no-statement-printed'
        | 'no-objection-matches'
        | 'no-objection-printed'
        | 'no-number-claimed';
    }
  | { readonly say: 'not-yet-adopted'; readonly asOf: Day }
  | { readonly say: 'text-not-yet-read'; readonly on: Day }
  | { readonly say: 'no-gap'; readonly isOfStanding: boolean }
  | { readonly say: 'nobody-so-named'; readonly name: string }
  | { readonly say: 'could-join-none'; readonly name: string; readonly asOf: Day }
  | { readonly say: 'no-withdrawal'; readonly called: Leaving | null }
  | { readonly say: 'no-anniversary'; readonly days: number }
  | { readonly say: 'nobody-in-family'; readonly family: string }
  | { readonly say: 'no-run' | 'no-hold'; readonly isUntil: boolean }
  | EndedRecord
  | NoAct;
