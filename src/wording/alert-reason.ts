import type { Day } from '../domain/day.js';
import type { InstrumentName } from '../domain/instrument-name.js';
import type { StandingReason } from '../domain/standing-reason.js';
import type { TroubleKind } from '../ledger/entities/trouble.entity.js';

/** Something that is wrong for a time, or is over. */
interface Troubled {
  readonly kind: TroubleKind;
  /** `null` where it is about a subscription. */
  readonly instrument: InstrumentName | null;
  /** The number of a subscription; `null` where it is about an instrument. */
  readonly subscription: string | null;
  readonly isMended: boolean;
  readonly since: Day;
}

/** What messages say to those who are told of changes. */
export type AlertReason =
  | {
      /** Of what a message is, in one line. */
      readonly say: 'subject-of-changes';
      readonly as: 'news' | 'correction' | 'undone';
      readonly first: string;
      /** How many others it tells. */
      readonly more: number;
      /** The first and the last day on which they were found, of a digest; `null` of what is told at once. */
      readonly from: Day | null;
      readonly to: Day | null;
    }
  | (Troubled & {
      readonly say: 'subject-of-trouble';
      /** The instrument, as a line begins with it. */
      readonly label: string;
      readonly isAcronym: boolean;
    })
  | (Troubled & {
      readonly say: 'trouble-told';
      /** In the operator's words; `null` where nothing is to be said. */
      readonly reason: string | null;
    })
  /** How a change of the message is marked. */
  | { readonly say: 'change-marked'; readonly as: 'news' | 'correction' | 'undone'; readonly change: string }
  | {
      /** When a change was found, and when it happened where that was another day. */
      readonly say: 'found-on';
      readonly detectedOn: Day;
      readonly happenedOn: Day | null;
    }
  | { readonly say: 'is-undone' | 'is-undoing' | 'is-corrected' | 'all-is-undone' | 'before-it-is-quoted' }
  /** What the record says by now, where that is neither what a change brought nor what was before. */
  | { readonly say: 'changed-since'; readonly standing: StandingReason }
  | { readonly say: 'row-gone-since'; readonly name: string; readonly instrument: InstrumentName }
  | { readonly say: 'also-told'; readonly more: number }
  | { readonly say: 'evidence-shown' | 'depositary-page' | 'list-of-changes' | 'end-link-named' }
  | { readonly say: 'bytes-of-hash'; readonly sha256: string }
  | { readonly say: 'cited-as'; readonly text: string }
  | { readonly say: 'record-shown'; readonly instrument: InstrumentName }
  | { readonly say: 'commands-named' | 'test-subject' }
  | { readonly say: 'test-told'; readonly subscription: string }
  | { readonly say: 'why-told'; readonly subscription: string; readonly hasLink: boolean };
