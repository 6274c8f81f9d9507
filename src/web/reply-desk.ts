import { setImmediate } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { acceptedEncoding } from './cache/accepted-encoding.js';
import { compressBody, encodingFor } from './cache/compress-body.js';
import type { FinishedReply } from './cache/finished-reply.js';
import { entityTag, Generations, type Generation } from './cache/generations.js';
import { ReplyCache } from './cache/reply-cache.js';
import { replyKey } from './cache/reply-key.js';
import { sendFinished } from './cache/send-finished.js';
import { headersFor } from './headers-for.js';
import type { Body, MadeReply, Maker } from './made-reply.js';
import { sendInPieces } from './send-in-pieces.js';

/** How often a reply is made again because the ledger has moved meanwhile. */
const mostAttempts = 3;

/** Where replies go out: each is made once in a generation, kept, and sent in the encoding that the reader accepts. */
@Injectable()
export class ReplyDesk {
  constructor(
    @Inject(Generations) private readonly generations: Generations,
    @Inject(ReplyCache) private readonly cache: ReplyCache,
  ) {}

  /** Sends what is made for a request; what the maker throws is thrown. */
  async send(request: FastifyRequest, reply: FastifyReply, make: Maker): Promise<void> {
    // Whoever has gone while waiting in line gets nothing made.
    if (request.raw.socket.destroyed) {
      reply.hijack();
      return;
    }
    const key = replyKey(request.raw);
    for (let attempt = 1; attempt <= mostAttempts; attempt++) {
      const generation = await this.generations.current();
      let made: MadeReply | null = null;
      const finished = await this.cache.once(`${generation.key}\n${key}`, async () => {
        made = await make();
        if (made.isLong || !made.isLasting) return null;
        const whole = await this.#finish(request, reply, made, entityTag(generation, key));
        const { key: present } = await this.generations.current();
        if (present === generation.key) this.cache.keep(present, key, whole);
        return whole;
      });
      const present = await this.generations.current();
      // Made while the ledger moved: it may be of either side.
      if (present.key !== generation.key && attempt < mostAttempts) continue;
      if (finished) return sendWhole(request, reply, finished, present);
      return sendInPieces(request, reply, made ?? (await make()));
    }
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

/** Sends a finished reply past everything that would look at it once more: it is complete. */
function sendWhole(
  request: FastifyRequest,
  reply: FastifyReply,
  finished: FinishedReply,
  generation: Generation,
): void {
  reply.hijack();
  // What hooks have set already is among the headers of the reply, or was left out of them.
  for (const name of reply.raw.getHeaderNames()) reply.raw.removeHeader(name);
  sendFinished(request.raw, reply.raw, finished, generation);
}

/** A body in one piece; other requests are let through while a long one is put together. */
async function wholeBody(body: Body): Promise<Buffer> {
  if (Buffer.isBuffer(body)) return body;
  if (typeof body === 'string') return Buffer.from(body);
  const pieces: Buffer[] = [];
  for (const piece of body) {
    pieces.push(Buffer.from(piece));
    if (pieces.length > 3) await setImmediate();
  }
  return Buffer.concat(pieces);
}
