import type { Clock } from '../src/clock.js';

/** A clock that stands still until it is set: the only stand-in beside the far end of the network. */
export class FixedClock implements Clock {
  #moment: string;

  constructor(moment: string) {
    this.#moment = moment;
  }

  now(): string {
    return this.#moment;
  }

  /** Sets it to another moment, RFC 3339 in UTC. */
  set(moment: string): void {
    this.#moment = moment;
  }
}
