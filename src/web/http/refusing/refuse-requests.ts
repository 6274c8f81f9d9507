import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { partsOf } from '../../../forms/address.js';
import { isEndPath } from '../../unsubscribe/end-path.js';
import { isPreflight, preflightHeaders } from '../asking/preflight.js';
import { ProblemError, problemOf } from './problem.js';
import { refuseAtSocket } from './refuse-at-socket.js';
import type { RequestLimit } from './request-limit.js';

/** The longest address that is read, in characters: room for every State and instrument by name. */
const longestAddress = 4096;

export function methodRefusal(method: string): ProblemError {
  const detail = `${method} is not allowed: the tracker is only read over HTTP, with GET or HEAD`;
  return new ProblemError(problemOf(405, detail), { allow: 'GET, HEAD' });
}

/** The same at the one address where POST is allowed. */
function methodRefusalAtEnd(method: string): ProblemError {
  const detail = `${method} is not allowed: a subscription is shown with GET or HEAD, and ended with POST`;
  return new ProblemError(problemOf(405, detail), { allow: 'GET, HEAD, POST' });
}

/**
 * What is wrong with a request whatever it asks for, or `null`: the tracker is only read, but for the POST that ends a
 * subscription, and by addresses of some length.
 */
function refusalOf(request: Pick<FastifyRequest, 'method' | 'url' | 'headers'>): ProblemError | null {
  const { method, url } = request;
  if (method !== 'GET' && method !== 'HEAD' && !isPreflight(request)) {
    if (!isEndPath(partsOf(url).path)) return methodRefusal(method);
    if (method !== 'POST') return methodRefusalAtEnd(method);
  }
  if (url.includes('#')) {
    // A fragment is never sent (RFC 9110, section 7.1). The router would end the path there, and the rest of the house
    // would not.
    return new ProblemError(
      problemOf(400, 'the address has a raw "#"; expected %23, or nothing from there on'),
    );
  }
  if (url.length <= longestAddress) return null;
  const detail = `the address has ${url.length} characters; expected at most ${longestAddress}`;
  return new ProblemError(problemOf(414, detail));
}

function tooMany(seconds: number): ProblemError {
  const detail = `too many requests from one address; ask again in ${seconds} seconds`;
  return new ProblemError(problemOf(429, detail), { 'retry-after': String(seconds) });
}

/**
 * Refuses such requests, and those of whoever asks too often, before anything else is done for them. A preflight is
 * answered here, whatever there is at its address: it tells what may be asked, and the answer to that what there is.
 */
export function refuseRequests(server: NestFastifyApplication, limit: RequestLimit): void {
  // A request for a tunnel comes without a reply (Node, `http`, event `connect`), and is hung up on where nobody
  // listens for it.
  server.getHttpServer().on('connect', async (request: IncomingMessage, socket: Duplex) => {
    // Node has let go of the socket: its error is ours, and one that nobody hears ends the process.
    socket.on('error', () => socket.destroy());
    const seconds = await limit(request);
    refuseAtSocket(socket, seconds > 0 ? tooMany(seconds) : methodRefusal('CONNECT'));
  });
  server
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
      const seconds = await limit(request.raw);
      const refusal = seconds > 0 ? tooMany(seconds) : refusalOf(request);
      if (refusal) throw refusal;
      return isPreflight(request) ? reply.status(204).headers(preflightHeaders(request)).send() : undefined;
    });
}
