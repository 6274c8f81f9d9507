import { recordPatienceMs, stopPatienceMs } from './stop-patience.js';
import type { StopWish } from './sync-run.js';

/** Stops the work that goes on: kindly first, then at once. */
export class StopButton implements StopWish {
  readonly #atOnce = new AbortController();
  readonly #work = new Set<Promise<unknown>>();
  #pressed: Promise<void> | null = null;

  readonly wanted = (): boolean => this.#pressed !== null;

  get atOnce(): AbortSignal {
    return this.#atOnce.signal;
  }

  /** Lets the button stop this work. */
  async during<Result>(work: Promise<Result>): Promise<Result> {
    this.#work.add(work);
    try {
      return await work;
    } finally {
      this.#work.delete(work);
    }
  }

  /**
   * Asks for the stop, and waits until nothing goes on any more. What cannot even be ended in time, as where the database
   * does not answer, is left to its fate: the next start closes its run. To press it again changes nothing.
   */
  async press(): Promise<void> {
    this.#pressed ??= this.#stopAll();
    return this.#pressed;
  }

  async #stopAll(): Promise<void> {
    const patience = setTimeout(() => this.#atOnce.abort(), stopPatienceMs);
    let last: NodeJS.Timeout | undefined;
    const tooLate = new Promise((resolve) => {
      last = setTimeout(resolve, stopPatienceMs + recordPatienceMs);
    });
    await Promise.race([Promise.allSettled(this.#work), tooLate]);
    clearTimeout(patience);
    clearTimeout(last);
  }
}

/** A wish to stop that is also there, at once, where the lease is lost under which the work is done. */
export function orLost(stop: StopWish, lost: AbortSignal): StopWish {
  return {
    wanted: () => stop.wanted() || lost.aborted,
    atOnce: AbortSignal.any([stop.atOnce, lost]),
  };
}
