import type { Day } from '../domain/day.js';
import type { InstrumentName } from '../domain/instrument-name.js';
import type { StandingReason } from '../domain/standing-reason.js';
import type { TroubleKind } from '../ledger/entities/trouble.entity.js';

/** Something that is wrong for a time since a day, or is over. */
interface Troubled {
  readonly isMended: boolean;
  readonly since: Day;
}

/** The same of an instrument. */
interface OfInstrument extends Troubled {
  readonly kind: Exclude<TroubleKind, 'paused'>;
}

/** The same of a subscription, by its number. */
interface OfSubscription extends Troubled {
  readonly subscription: string;
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
  | (OfInstrument & {
      readonly say: 'subject-of-trouble';
      /** The instrument, as a line begins with it. */
      readonly label: string;
      readonly isAcronym: boolean;
    })
  | (OfInstrument & {
      readonly say: 'trouble-told';
      readonly instrument: InstrumentName;
      /** In the operator's words; `null` where nothing is to be said. */
      readonly reason: string | null;
    })
  | (OfSubscription & { readonly say: 'subject-of-pause' })
  | (OfSubscription & { readonly say: 'pause-told'; readonly reason: string | null })
  /** How a change of the message is marked. */
  | { readonly say: 'change-marked'; readonly as: 'news' | 'correction' | 'undone'; readonly change: string }
  | {
      /** When a change was found, and when it happened where that was another day. */
      readonly say: 'found-on';
      readonly detectedOn: Day;
      readonly happenedOn: Day | null;
    }
  | { readonly say: 'is-undone' | 'is-undoing' | 'is-corrected' | 'all-is-undone' | 'before-it-is-quoted' }
  | {
      /** That the row of a State is gone from the page, with the day of what stood in it. */
      readonly say: 'is-removed';
      readonly signature: Day | null;
      readonly consent: Day | null;
    }
  /** What the record says by now, where that is neither what a change brought nor what was before. */
  | { readonly say: 'changed-since'; readonly standing: StandingReason }
  | { readonly say: 'row-gone-since'; readonly name: string; readonly instrument: InstrumentName }
  /** What the record says by now of a text. */
  | { readonly say: 'text-changed-since'; readonly isPrinted: boolean }
  /** That a text is printed which was not, and the day that stands with it. */
  | { readonly say: 'first-printed'; readonly madeOn: Day | null }
  | { readonly say: 'words-quoted'; readonly isPrinted: boolean; readonly text: string }
  | { readonly say: 'also-told'; readonly more: number }
  | { readonly say: 'evidence-shown' | 'text-shown' | 'depositary-page' | 'end-link-named' }
  | { readonly say: 'instruments-in-full' }
  | { readonly say: 'instrument-in-full'; readonly label: string; readonly title: string }
  | { readonly say: 'bytes-of-hash'; readonly sha256: string }
  | { readonly say: 'cited-as'; readonly text: string }
  | { readonly say: 'record-shown'; readonly instrument: InstrumentName }
  | { readonly say: 'commands-named' | 'test-subject' }
  | { readonly say: 'test-told'; readonly subscription: string }
  | { readonly say: 'why-told'; readonly subscription: string; readonly hasLink: boolean };
