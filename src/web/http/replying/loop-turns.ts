import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Mutex } from 'async-mutex';

/** Whether to hand a body to the system takes so long that it has a turn of its own: of more than 64 kB. */
export const isLong = ({ length }: Uint8Array): boolean => length > 65_536;

/**
 * Turns of the event loop: whatever takes one begins in a turn of its own, in the order of asking. Requests that come
 * in one packet, or in the same moment, would otherwise be answered one after another before anybody else is read.
 * `setImmediate` runs after new input was looked at; a promise alone would not let the loop go on.
 */
@Injectable()
export class LoopTurns {
  readonly #queue = new Mutex();

  /** Resolves in the next turn that nobody has taken. */
  async take(): Promise<void> {
    await this.#queue.runExclusive(() => setImmediate());
  }
}
