/** A file that is no WARC, or one of which the rest cannot be read; the message is one line that says what was found. */
export class BrokenWarc extends Error {}

/** The compression of a file is broken: what came out of it before is whole only as far as the last sound member. */
export class BrokenGzip extends BrokenWarc {
  constructor(
    message: string,
    /** How many unpacked bytes were of members whose checksum held. */
    readonly soundBytes: number,
  ) {
    super(message);
  }
}
