import { setImmediate } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { Semaphore } from 'async-mutex';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Body } from '../../../forms/form.js';
import { acceptedEncoding } from '../asking/accepted-encoding.js';
import { compressBody, compressorBytes, encodingFor } from '../cache/compress-body.js';
import type { FinishedReply } from '../cache/finished-reply.js';
import { entityTag, Generations, type Generation } from '../cache/generations.js';
import { ReplyCache } from '../cache/reply-cache.js';
import { replyKey } from '../cache/reply-key.js';
import { sendFinished } from '../cache/send-finished.js';
import { withScripts } from '../../pages/inline-script.js';
import { headersFor } from './headers-for.js';
import { isLong, LoopTurns } from './loop-turns.js';
import type { MadeReply, Maker } from './made-reply.js';
import { sendInPieces, type Lasting } from './send-in-pieces.js';
import { SendingBudget } from './sending-budget.js';
import { takeOver } from './take-over.js';

/** How often a reply is made again because the ledger has moved meanwhile. */
const mostAttempts = 3;

/**
 * So many replies are made at once; the others wait, and what is kept goes out between: each takes memory while it is
 * made.
 */
const mostAtOnce = 4;

/**
 * Of replies that are drawn so many are made at once: they wait for the one thread that draws (`png-of.ts`), and would
 * have every turn of the others meanwhile. While one is drawn the next is written.
 */
const mostDrawnAtOnce = 2;

/** Where replies of one origin are kept, and which generation of them is the present one. */
interface Shelf {
  readonly cache: ReplyCache;
  readonly current: () => Promise<Generation>;
}

/** A reply that is to be made. */
interface Making {
  readonly generation: Generation;
  readonly key: string;
  readonly shelf: Shelf;
  readonly make: Maker;
}

/** Where replies go out: each is made once in a generation, kept, and sent in the encoding that the reader accepts. */
@Injectable()
export class ReplyDesk {
  readonly #turns = new Semaphore(mostAtOnce);
  readonly #turnsOfDrawn = new Semaphore(mostDrawnAtOnce);
  readonly #ofLedger: Shelf;
  readonly #ofPackage: Shelf;

  constructor(
    @Inject(Generations) generations: Generations,
    @Inject(ReplyCache) cache: ReplyCache,
    @Inject(SendingBudget) private readonly budget: SendingBudget,
    @Inject(LoopTurns) private readonly turns: LoopTurns,
  ) {
    this.#ofLedger = { cache, current: async () => generations.current() };
    this.#ofPackage = { cache: new ReplyCache(), current: async () => generations.ofPackage() };
  }

  /**
   * Sends what is kept under a key, or else what is made for it; what the maker throws is thrown. For a reply that is
   * made from the package alone the ledger is not asked; one that is drawn waits among its like.
   */
  async send(
    request: FastifyRequest,
    reply: FastifyReply,
    make: Maker,
    { key = replyKey(request.raw), isOfPackage = false, isDrawn = false } = {},
  ): Promise<void> {
    const shelf = isOfPackage ? this.#ofPackage : this.#ofLedger;
    const turns = isDrawn ? this.#turnsOfDrawn : this.#turns;
    for (let attempt = 1; ; attempt++) {
      const generation = await shelf.current();
      const making = async () =>
        this.#make(request, reply, { generation, key, shelf, make: async () => madeWithScripts(make) });
      const finished =
        shelf.cache.find(generation.key, key) ??
        // Those who wait for the ledger have the turns.
        (await (isOfPackage ? making() : turns.runExclusive(making)));
      if (finished === 'gone') {
        // Nothing will be sent: Fastify must not wait for it, or send what it has.
        reply.hijack();
        return;
      }
      const present = await shelf.current();
      // Made while the ledger moved: it may be of either side.
      if (present.key !== generation.key && attempt < mostAttempts) continue;
      if ('etag' in finished) {
        if (isLong(finished.body)) await this.turns.take();
        sendWhole(request, reply, finished, present);
      }
      // Outside of the turn: a reader may take its time.
      else await this.#sendInPieces(request, reply, finished, lastingOf(finished, generation, key));
      return;
    }
  }

  async #sendInPieces(
    request: FastifyRequest,
    reply: FastifyReply,
    made: MadeReply,
    lasting: Lasting | null,
  ): Promise<void> {
    const accepted = acceptedEncoding(request.headers['accept-encoding']);
    if (encodingFor(accepted, made.mediaType) !== 'identity')
      this.budget.countBeside(reply.raw, compressorBytes);
    await sendInPieces(request, reply, made, lasting);
  }

  /** Makes a reply: a finished one, or one that is not to be kept; `gone` where nobody waits for it any more. */
  async #make(
    request: FastifyRequest,
    reply: FastifyReply,
    { generation, key, shelf, make }: Making,
  ): Promise<FinishedReply | MadeReply | 'gone'> {
    await this.turns.take();
    if (request.raw.socket.destroyed) return 'gone';
    const { cache } = shelf;
    const kept = cache.find(generation.key, key);
    if (kept) return kept;
    // Only who makes it first may have it: its pieces can be read once.
    let loose: MadeReply | null = null;
    const finished = await cache.once(`${generation.key}\n${key}`, async () => {
      const made = await make();
      if (made.isLong || !made.isLasting) {
        loose = made;
        return null;
      }
      const bytes = Buffer.isBuffer(made.body) ? made.body : null;
      const whole = await this.#finish(request, reply, made, entityTag(generation, key, bytes));
      const { key: present } = await shelf.current();
      if (present === generation.key) cache.keep(present, key, whole);
      return whole;
    });
    return finished ?? loose ?? make();
  }

  async #finish(
    request: FastifyRequest,
    reply: FastifyReply,
    made: MadeReply,
    etag: string,
  ): Promise<FinishedReply> {
    const body = await wholeBody(made.body);
    const accepted = acceptedEncoding(request.headers['accept-encoding']);
    const encoding = encodingFor(accepted, made.mediaType, body.length);
    return {
      headers: headersFor(reply, made, encoding),
      etag,
      mustAskAgain: made.mustAskAgain,
      body: await compressBody(body, encoding),
    };
  }
}

/** What is made, with the scripts that were rendered for it. */
async function madeWithScripts(make: Maker): Promise<MadeReply> {
  const { made, scripts } = await withScripts(make);
  return { ...made, scripts };
}

/** Sends a finished reply past everything that would look at it once more: it is complete. */
function sendWhole(
  request: FastifyRequest,
  reply: FastifyReply,
  finished: FinishedReply,
  generation: Generation,
): void {
  sendFinished(request.raw, takeOver(reply), finished, generation);
}

/** What is said of a reply that is not kept here, where a reader may keep it. */
function lastingOf(
  { isLasting, mustAskAgain }: MadeReply,
  generation: Generation,
  key: string,
): Lasting | null {
  if (!isLasting) return null;
  return {
    etag: entityTag(generation, key, null),
    cacheControl: mustAskAgain ? 'no-cache' : generation.cacheControl,
  };
}

/** So many pieces are made before other requests are let through. */
const piecesAtOnce = 100;

/** A body in one piece, its strings written into it without a copy between. */
async function wholeBody(body: Body): Promise<Buffer> {
  if (Buffer.isBuffer(body)) return body;
  if (typeof body === 'string') return Buffer.from(body);
  const pieces: string[] = [];
  let length = 0;
  for (const piece of body) {
    pieces.push(piece);
    length += Buffer.byteLength(piece);
    if (pieces.length % piecesAtOnce === 0) await setImmediate();
  }
  const whole = Buffer.allocUnsafe(length);
  let end = 0;
  for (const piece of pieces) end += whole.write(piece, end);
  return whole;
}
