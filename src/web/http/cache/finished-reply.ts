/** A reply that only needs to be sent. */
export interface FinishedReply {
  /** Names and values in turn, as `writeHead` takes them without a copy, without what depends on the moment. */
  readonly headers: readonly string[];
  readonly etag: string;
  /** Whether a reader must ask again each time: it moves at moments that nobody knows beforehand. */
  readonly mustAskAgain: boolean;
  readonly body: Buffer;
}

/** What a finished reply takes in memory, about, in bytes: letters of the address count double, as they may in V8. */
export function weightOf({ headers, body }: FinishedReply, key: string): number {
  return body.length + headers.join('').length + 2 * key.length + 256;
}
