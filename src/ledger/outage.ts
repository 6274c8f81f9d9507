import { Logger } from '@nestjs/common';
import { LedgerAway } from './ledger-away.js';

/**
 * How long nobody tries again after the database has failed, in milliseconds: all who ask meanwhile are told at once,
 * instead of each waiting for a time-out behind the one before.
 */
const pause = 1_000;

/** Whether the database can be read: one line of the log says when it no longer can, and one when it can again. */
export class Outage {
  readonly #log = new Logger('Ledger');
  readonly #where: string;
  #present: { readonly because: string; readonly since: number } | null = null;
  #mayTryAt = -Infinity;

  constructor(where: string) {
    this.#where = where;
  }

  /** Throws `LedgerAway` where the database was away a moment ago, or someone is trying it already. */
  refuse(): void {
    if (this.#present !== null && performance.now() < this.#mayTryAt)
      throw new LedgerAway(this.#present.because);
  }

  /** Reads, and takes note of whether that could be done. */
  async during<Result>(read: () => Promise<Result>): Promise<Result> {
    // Of those who ask during an outage one tries.
    if (this.#present !== null) this.#mayTryAt = Infinity;
    try {
      const result = await read();
      this.#end();
      return result;
    } catch (error) {
      if (error instanceof LedgerAway) this.begin(error.message);
      else this.#end();
      throw error;
    }
  }

  /** Takes note that it cannot be read: it failed, or someone has waited for too long. */
  begin(because: string): void {
    if (this.#present === null)
      this.#log.error(`the database ${this.#where} cannot be read, and is tried again: ${because}`);
    this.#present = { because, since: this.#present?.since ?? performance.now() };
    this.#mayTryAt = performance.now() + pause;
  }

  #end(): void {
    if (this.#present === null) return;
    const seconds = Math.round((performance.now() - this.#present.since) / 1000);
    this.#log.log(`the database ${this.#where} can be read again, after ${seconds} s`);
    this.#present = null;
  }
}
