import { weightOf, type FinishedReply } from './finished-reply.js';

/** How much a tracker keeps of its replies, in bytes. */
const usualLimit = 64 * 2 ** 20;

/** Finished replies of one generation, the ones asked for last; another generation empties it. */
export class ReplyCache {
  readonly #replies = new Map<string, FinishedReply>();
  readonly #making = new Map<string, Promise<FinishedReply | null>>();
  #generation = '';
  #bytes = 0;

  /** Keeps up to so many bytes, also where one reply has nearly all of them: to make that one takes longest. */
  constructor(private readonly limit: number = usualLimit) {}

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
    if (weight > this.limit) return;
    this.#drop(key);
    this.#replies.set(key, reply);
    this.#bytes += weight;
    for (const oldest of this.#replies.keys()) {
      if (this.#bytes <= this.limit) break;
      this.#drop(oldest);
    }
  }

  /** Makes a reply once for all who ask for it at the same time; `null` is one that cannot be shared. */
  async once(key: string, make: () => Promise<FinishedReply | null>): Promise<FinishedReply | null> {
    const making = this.#making.get(key) ?? make().finally(() => this.#making.delete(key));
    this.#making.set(key, making);
    return making;
  }

  /** Forgets every reply. */
  clear(): void {
    this.#replies.clear();
    this.#bytes = 0;
  }

  #moveTo(generation: string): void {
    if (generation === this.#generation) return;
    this.clear();
    this.#generation = generation;
  }

  #drop(key: string): void {
    const found = this.#replies.get(key);
    if (found === undefined) return;
    this.#bytes -= weightOf(found, key);
    this.#replies.delete(key);
  }
}
