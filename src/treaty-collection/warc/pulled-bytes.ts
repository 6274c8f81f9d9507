/** Bytes that come in pieces, taken as they are needed, and given back where too many were. */
export class PulledBytes {
  readonly #pieces: AsyncIterator<Buffer>;
  #rest: Buffer | null = null;

  constructor(pieces: AsyncIterable<Buffer>) {
    this.#pieces = pieces[Symbol.asyncIterator]();
  }

  /** The next bytes, however many there are; `null` at the end. */
  async some(): Promise<Buffer | null> {
    const rest = this.#rest;
    this.#rest = null;
    if (rest !== null) return rest;
    for (;;) {
      const { done, value } = await this.#pieces.next();
      if (done) return null;
      if (value.length > 0) return value;
    }
  }

  /** Exactly so many bytes; fewer at the end only. */
  async take(count: number): Promise<Buffer> {
    let taken = Buffer.alloc(0);
    while (taken.length < count) {
      const piece = await this.some();
      if (piece === null) break;
      taken = Buffer.concat([taken, piece]);
    }
    this.giveBack(taken.subarray(count));
    return taken.subarray(0, count);
  }

  giveBack(bytes: Buffer): void {
    if (bytes.length === 0) return;
    this.#rest = this.#rest === null ? bytes : Buffer.concat([bytes, this.#rest]);
  }
}
