import type { Day } from '../domain/day.js';
import type { Instrument } from '../domain/instrument.js';
import type { Identify } from './names-in-text.js';
import type { StatusPage } from './status-page.js';

/** The forms in which the depositary publishes one and the same record. */
export const editions = ['html', 'xml'] as const;

/** Which of them: the page that people read, or the document beside it. */
export type Edition = (typeof editions)[number];

/** What is to be known of an edition to ask for it and to read it. */
export interface EditionForm {
  /** Where the depositary may have it, the likeliest address first; the next is asked where it is not there. */
  readonly addresses: (
    base: string,
    instrument: Pick<Instrument, 'reference' | 'page'>,
  ) => readonly [string, ...string[]];
  /** What is asked for, as the header field `Accept` says it (RFC 9110, section 12.5.1). */
  readonly accept: string;
  /** The media types in which it comes; one that is not told is believed to be of them. */
  readonly mediaType: RegExp;
  /** The name of the failure where something of another type came. */
  readonly otherType: string;
  /** The names under which it is saved in a folder, whatever their case; the first that is there is read. */
  readonly fileNames: (reference: string) => readonly [string, ...string[]];
  /**
   * Reads its bytes. `asAt` is the day as at which it is true where it prints none. It never throws: what is not
   * understood is among the findings.
   */
  readonly read: (bytes: Buffer, resolve: Identify, asAt: Day | null) => StatusPage;
}
