import { LRUCache } from 'lru-cache';
import { weightOf, type FinishedReply } from './finished-reply.js';

/**
 * How much a tracker keeps of its replies, in bytes: a bound by number would be none, as one reply may have megabytes.
 */
const usualLimit = 64 * 2 ** 20;

/** Finished replies of one generation, the ones asked for last; another generation empties it. */
export class ReplyCache {
  readonly #replies: LRUCache<string, FinishedReply>;
  readonly #making = new Map<string, Promise<FinishedReply | null>>();
  #generation = '';
  #hits = 0;
  #misses = 0;

  /** Keeps up to so many bytes, also where one reply has nearly all of them: to make that one takes longest. */
  constructor(limit: number = usualLimit) {
    this.#replies = new LRUCache({ maxSize: limit, sizeCalculation: weightOf });
  }

  /** How much is kept, in bytes. */
  get bytes(): number {
    return this.#replies.calculatedSize;
  }

  get size(): number {
    return this.#replies.size;
  }

  /** How many replies were found here since it was begun, and how many had to be made. */
  get counts(): { readonly hits: number; readonly misses: number } {
    return { hits: this.#hits, misses: this.#misses };
  }

  /** The reply kept under a key, or `undefined`. */
  find(generation: string, key: string): FinishedReply | undefined {
    this.#moveTo(generation);
    const found = this.#replies.get(key);
    if (found !== undefined) this.#hits += 1;
    return found;
  }

  /** Keeps a reply of the present generation; the ones that were not asked for longest make room. */
  keep(generation: string, key: string, reply: FinishedReply): void {
    this.#moveTo(generation);
    this.#replies.set(key, reply);
  }

  /**
   * Makes a reply once for all who ask for it at the same time; `null` is one that cannot be shared. After a night the
   * cache is empty and everybody asks for the front page. What fails is forgotten at once, and fails for those who wait
   * alone.
   */
  async once(key: string, make: () => Promise<FinishedReply | null>): Promise<FinishedReply | null> {
    const under = this.#making.get(key);
    if (under !== undefined) return under;
    this.#misses += 1;
    const making = make().finally(() => this.#making.delete(key));
    this.#making.set(key, making);
    return making;
  }

  clear(): void {
    this.#replies.clear();
  }

  #moveTo(generation: string): void {
    if (generation === this.#generation) return;
    this.clear();
    this.#generation = generation;
  }
}
