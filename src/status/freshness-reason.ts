import type { Day } from '../domain/day.js';

/** The moment of knowledge of an answer: the end of a day where a day was asked about. */
export type KnownWhen =
  | { readonly say: 'known-on-day'; readonly on: Day }
  | {
      readonly say: 'known-at-moment';
      readonly on: Day;
      /** The hour and minute in UTC, `HH:MM`. */
      readonly time: string;
    };

/** How old what an answer speaks of is, in one line. */
export type FreshnessReason =
  | KnownWhen
  | {
      readonly say: 'age-of-records';
      readonly count: number;
      readonly newest: Day;
      /** `null` where all are of one day. */
      readonly oldest: Day | null;
      /** How many are too old for the day asked about. */
      readonly old: number;
      /** Whether these are all of them. */
      readonly isAll: boolean;
      /** The day asked about where it is past: a record is not old for it, but does not reach it. */
      readonly pastDay: Day | null;
      /** `null` where it is known now. */
      readonly known: KnownWhen | null;
      /** Of how many instruments there is no record yet, beside these. */
      readonly without: number;
    }
  | { readonly say: 'no-records-yet'; readonly count: number; readonly known: KnownWhen | null }
  /** Of an answer that speaks of no record, and of which something must be known. */
  | { readonly say: 'before-quoting' };
