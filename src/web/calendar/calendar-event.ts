import type { Day } from '../../domain/day.js';

/** Something that happens on a day. */
export interface CalendarEvent {
  /** What it is, apart from every other event, in whatever list it stands. */
  readonly key: string;
  readonly on: Day;
  readonly summary: string;
  /** Where more can be read, as a path. */
  readonly path: string;
}
