import type { Edition } from '../edition.js';
import type { HeaderFields } from '../page-source.js';

/** What a record is about. */
export interface Subject {
  /** The id of the instrument. */
  readonly instrument: string;
  readonly edition: Edition;
  /** As the record has it. */
  readonly url: string;
}

/** The head of an answer, with the fields as they came. */
export interface AnswerHead {
  readonly status: number;
  readonly fields: HeaderFields;
}

/** A page as it was captured. */
export interface Capture extends Subject {
  /** RFC 3339 in UTC. */
  readonly fetchedAt: string;
  /** Of the page, unpacked. */
  readonly sha256: string;
  /** `null` where the record is of a resource, which nobody answered with. */
  readonly answer: AnswerHead | null;
}

/** A record that would have been a capture, and is none. */
export interface RefusedRecord extends Subject {
  /** `null` where it has none that can be believed. */
  readonly fetchedAt: string | null;
  /** The stable name of the reason. */
  readonly kind: string;
  /** The reason, of "it", the record. */
  readonly because: string;
}
