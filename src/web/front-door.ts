import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Site } from '../forms/site.js';
import { TrackerMetrics } from './health/tracker-metrics.js';
import { addressAsked, basePathAsked } from './http/asking/address-asked.js';
import { Generations } from './http/cache/generations.js';
import { ReplyCache } from './http/cache/reply-cache.js';
import { replyKey } from './http/cache/reply-key.js';
import { sendFinished } from './http/cache/send-finished.js';
import { isLong, LoopTurns } from './http/replying/loop-turns.js';
import { SendingBudget } from './http/replying/sending-budget.js';
import type { RequestLimit } from './http/refusing/request-limit.js';

/**
 * Reads the address of every request in the one way of writing it, so that whatever is behind knows no other. Answers what
 * is kept before the framework looks at the request: for a finished reply, finding its route again and asking every hook
 * would take longer than sending it. Whatever is not kept, or asked too often, goes on inside.
 */
export function openFrontDoor(server: NestFastifyApplication, limit: RequestLimit, site: Site): void {
  const cache = server.get(ReplyCache);
  const generations = server.get(Generations);
  const budget = server.get(SendingBudget);
  const turns = server.get(LoopTurns);
  const { requests, durations } = server.get(TrackerMetrics);
  const basePath = basePathAsked(site);

  async function isServed(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const arrivedAt = performance.now();
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    const generation = generations.known();
    if (generation === null) return false;
    const kept = cache.find(generation.key, replyKey(request));
    if (kept === undefined || (await limit(request)) > 0) return false;
    if (isLong(kept.body)) await turns.take();
    sendFinished(request, response, kept, generation);
    requests.inc({ route: 'kept', status: response.statusCode });
    durations.observe({ route: 'kept' }, (performance.now() - arrivedAt) / 1000);
    return true;
  }

  const http = server.getHttpServer();
  // Who asks many things in one breath is answered one after another: the next is begun when the one before is taken.
  // Answers must go out in the order of asking (RFC 9112, section 9.3.2), so that Node keeps in memory what is made
  // before its turn: a thousand requests in one packet would else be a thousand answers that wait for a reader who
  // takes none.
  // A weak map would cost the collector more than the reply.
  const newest = Symbol('the newest reply');
  // Fastify has its listener already: it is taken off and called from here, or both would answer.
  const inside = http.listeners('request') as RequestListener[];
  http.removeAllListeners('request');
  http.on('connection', (socket: Socket) => socket.once('close', () => budget.forget(socket)));
  http.on('request', async (request: IncomingMessage, response: ServerResponse) => {
    const socket: Socket & { [newest]?: ServerResponse } = request.socket;
    const before = socket[newest];
    socket[newest] = response;
    if (before !== undefined && !before.writableFinished) {
      await new Promise<void>((resolve) => before.once('close', resolve));
      if (socket.destroyed) return;
    }
    request.url = addressAsked(request.url ?? '/', basePath);
    if (await isServed(request, response)) {
      // What the system has taken at once waits for nobody, as nearly every kept reply: to watch it costs more than it.
      if (socket.writableLength > 0) budget.watch(request, response);
      return;
    }
    budget.watch(request, response);
    for (const listener of inside) listener(request, response);
  });
}
