import type { Socket } from 'node:net';
import type { FastifyReply, FastifyServerOptions } from 'fastify';
import { forAnySite } from '../replying/for-any-site.js';
import { problemJson, problemMediaType, ProblemError, problemOf } from './problem.js';
import { refuseAtSocket } from './refuse-at-socket.js';
import { methodRefusal } from './refuse-requests.js';

/**
 * How long a connection may stand still, in milliseconds, before what is kept for it is given back; and how long a
 * request may take to come, since one that sends a letter a second never stands still. Fastify sets no bound to either.
 */
const stillness = 30_000;

/**
 * What is wrong with a request that could not be read; `packet` is the piece of it that came last. Node has one bound
 * for the address and the headers together (`maxHeaderSize`), and does not tell which of them went over it: where the
 * piece is a method and no blank after what follows, it was the address.
 */
function unreadable(code: string | undefined, packet: unknown): ProblemError {
  if (code === 'HPE_INVALID_METHOD') return methodRefusal('this method');
  if (code !== 'HPE_HEADER_OVERFLOW')
    return new ProblemError(problemOf(400, 'the request is not understood'));
  const isAddress = /^\w+ \S+$/.test(Buffer.isBuffer(packet) ? packet.toString('latin1', 0, 16_384) : '');
  return new ProblemError(
    isAddress
      ? problemOf(414, 'the address is longer than what is read')
      : problemOf(431, 'the headers are longer than what is read'),
  );
}

/** How the server itself is made; what it refuses on its own it tells as problem details too. */
export const serverOptions: FastifyServerOptions = {
  connectionTimeout: stillness,
  requestTimeout: stillness,
  // Above it, usually 100 letters, the router refuses an address: the name in it may be as long as all of it may.
  routerOptions: { maxParamLength: 4096 },
  // For an address with a malformed `%`: no hook of a request has run then, and the filter of problems does not see it.
  frameworkErrors: (error, _request, reply) => {
    const problem = problemOf(error.statusCode ?? 400, error.message);
    void (reply as FastifyReply)
      .status(problem.status)
      // A cache may keep a 414 where nothing is said (RFC 9110, 15.1).
      .headers({ ...forAnySite, 'cache-control': 'no-store' })
      .type(problemMediaType)
      .send(problemJson(problem));
  },
  clientErrorHandler: (error, socket: Socket) => {
    const { code, rawPacket } = error as { code?: string; rawPacket?: unknown };
    // Nobody is at the other end (Node, `http`, event `clientError`).
    if (code === 'ECONNRESET' || socket.destroyed) return;
    refuseAtSocket(socket, unreadable(code, rawPacket));
  },
};
