import type { Instrument } from '../domain/instrument.js';

/** What lets the depositary answer "not modified": taken from the last good snapshot, where it gave any. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** What came of asking for a page. A failure is a value: it has a stable name and one sentence. */
export type Delivery =
  | {
      readonly kind: 'page';
      readonly url: string;
      readonly bytes: Buffer;
      readonly httpStatus: number | null;
      readonly validators: Validators;
    }
  | { readonly kind: 'not-modified'; readonly url: string; readonly httpStatus: number }
  | {
      readonly kind: 'failure';
      readonly url: string;
      readonly name: string;
      readonly message: string;
      readonly httpStatus: number | null;
    };

/** How far a page has come. */
export type OnProgress = (bytes: number) => void;

/** Where status pages come from: the network, or a folder. */
export interface PageSource {
  readonly origin: 'network' | 'folder';
  read(instrument: Instrument, validators: Validators, onProgress?: OnProgress): Promise<Delivery>;
}

/** Nothing known that would let the depositary answer "not modified". */
export const noValidators: Validators = { etag: null, lastModified: null };
