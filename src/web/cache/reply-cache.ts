import { weightOf, type FinishedReply } from './finished-reply.js';

/** How much a cache keeps, in bytes. */
export interface CacheLimits {
  readonly total: number;
  /** The heaviest reply that is kept. */
  readonly each: number;
}

/** What a tracker keeps of its replies. */
export const usualLimits: CacheLimits = { total: 64 * 2 ** 20, each: 32 * 2 ** 20 };

/** Finished replies of one generation, the ones asked for last; another generation empties it. */
export class ReplyCache {
  readonly #replies = new Map<string, FinishedReply>();
  readonly #making = new Map<string, Promise<FinishedReply | null>>();
  #generation = '';
  #bytes = 0;

  constructor(private readonly limits: CacheLimits = usualLimits) {}

  /** How much is kept, in bytes. */
  get bytes(): number {
    return this.#bytes;
  }

  /** How many replies are kept. */
  get size(): number {
    return this.#replies.size;
  }

  /** The reply kept under a key, or `undefined`. */
  find(generation: string, key: string): FinishedReply | undefined {
    this.#moveTo(generation);
    const found = this.#replies.get(key);
    if (found === undefined) return undefined;
    this.#replies.delete(key);
    this.#replies.set(key, found);
    return found;
  }

  /** Keeps a reply of the present generation; the ones that were not asked for longest make room. */
  keep(generation: string, key: string, reply: FinishedReply): void {
    this.#moveTo(generation);
    const weight = weightOf(reply, key);
    if (weight > this.limits.each) return;
    this.#drop(key);
    this.#replies.set(key, reply);
    this.#bytes += weight;
    for (const oldest of this.#replies.keys()) {
      if (this.#bytes <= this.limits.total) break;
      this.#drop(oldest);
    }
  }

  /** Makes a reply once for all who ask for it at the same time; `null` is one that cannot be shared. */
  async once(key: string, make: () => Promise<FinishedReply | null>): Promise<FinishedReply | null> {
    const making = this.#making.get(key) ?? make().finally(() => this.#making.delete(key));
    this.#making.set(key, making);
    return making;
  }

  #moveTo(generation: string): void {
    if (generation === this.#generation) return;
    this.#replies.clear();
    this.#bytes = 0;
    this.#generation = generation;
  }

  #drop(key: string): void {
    const found = this.#replies.get(key);
    if (found === undefined) return;
    this.#bytes -= weightOf(found, key);
    this.#replies.delete(key);
  }
}
