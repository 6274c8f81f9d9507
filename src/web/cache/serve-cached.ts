import type { FastifyReply, FastifyRequest } from 'fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Generations } from './generations.js';
import { ReplyCache } from './reply-cache.js';
import { replyKey } from './reply-key.js';
import { sendFinished } from './send-finished.js';

/**
 * Answers what is kept before anything else looks at the request. What limits requests must come before.
 */
export function serveCached(server: NestFastifyApplication): void {
  const cache = server.get(ReplyCache);
  const generations = server.get(Generations);

  server
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
      const generation = await generations.current();
      const kept = cache.find(generation.key, replyKey(request.raw));
      if (kept) sendFinished(request, reply, kept, generation);
    });
}
