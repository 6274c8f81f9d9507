import type { Finding } from '../domain/finding.js';
import type { Instrument } from '../domain/instrument.js';
import type { Edition } from './edition.js';

/**
 * What lets the depositary answer "not modified" (RFC 9110, section 13.1): taken from the last good snapshot, where it
 * gave any. Whether its server ever sends them is not known, so nothing depends on them.
 */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** The moment of an answer by the clock of whoever gave it, RFC 3339 in UTC; `null` where it does not say. */
type AnsweredAt = string | null;

/** The header fields of an answer, by name and value, as often and in the order in which they came. */
export type HeaderFields = readonly (readonly [name: string, value: string])[];

/** What came of asking for a page. A failure is a value: it has a stable name and one sentence. */
export type Delivery =
  | {
      readonly kind: 'page';
      readonly edition: Edition;
      readonly url: string;
      readonly bytes: Buffer;
      readonly httpStatus: number | null;
      /** `null` where it did not come over HTTP. */
      readonly headers: HeaderFields | null;
      readonly validators: Validators;
      readonly answeredAt?: AnsweredAt;
      /** When it was fetched, RFC 3339 in UTC, where that was not now: of an answer that somebody had saved. */
      readonly fetchedAt?: string;
      /** The moment at which the document was written, as its source dates it; `null` where it does not. */
      readonly writtenAt?: string | null;
    }
  | {
      readonly kind: 'not-modified';
      readonly url: string;
      readonly httpStatus: number;
      readonly answeredAt?: AnsweredAt;
    }
  | {
      readonly kind: 'failure';
      readonly url: string;
      readonly name: string;
      readonly message: string;
      readonly httpStatus: number | null;
    };

/** How a reading is watched and ended. */
export interface Reading {
  /** Told how many bytes have come. */
  readonly onProgress: (bytes: number) => void;
  /** Ends it at once. */
  readonly signal: AbortSignal;
}

/** Where status pages come from: the network, or what was saved. */
export interface PageSource {
  readonly origin: 'network' | 'folder';
  /** The editions that it has of any instrument; the others are not asked for. */
  readonly editions: readonly Edition[];
  /** What is to be told of what it has of an instrument, beside what it delivers. */
  findings?(instrument: Instrument): readonly Finding[];
  read(instrument: Instrument, edition: Edition, validators: Validators, reading: Reading): Promise<Delivery>;
}

/** Nothing known that would let the depositary answer "not modified". */
export const noValidators: Validators = { etag: null, lastModified: null };

/** The token under which it is provided how patient the tracker is with the depositary. */
export const PATIENCE = 'PATIENCE';
