import type { Day } from '../../domain/day.js';

/** Something that happens on a day. */
export interface CalendarEvent {
  /** What it is, apart from every other event, in whatever list it stands. */
  readonly key: string;
  readonly on: Day;
  /** What it is, in a few words. */
  readonly summary: string;
  /** The whole of it, in a sentence that can be quoted. */
  readonly sentence: string;
  /** The id of the instrument that it is about. */
  readonly instrument: string;
  /** Where more can be read, as a path. */
  readonly path: string;
}
