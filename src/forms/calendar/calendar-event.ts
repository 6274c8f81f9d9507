import type { Day } from '../../domain/day.js';

export interface CalendarEvent {
  /**
   * What it is, apart from every other event, in whatever list it stands. Its UID is made of it: no word of it may
   * change.
   */
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
