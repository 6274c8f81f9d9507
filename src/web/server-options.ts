import type { Socket } from 'node:net';
import type { FastifyReply, FastifyServerOptions } from 'fastify';
import { problemJson, problemMediaType, problemOf } from './problem.js';

/** How long a connection may stand still, in milliseconds, before what is kept for it is given back. */
const stillness = 30_000;

/** What is wrong with a request that could not be read; `packet` is the piece of it that came last. */
function unreadable(code: string | undefined, packet: unknown) {
  if (code !== 'HPE_HEADER_OVERFLOW') return problemOf(400, 'the request is not understood');
  return /^\w+ \S+$/.test(Buffer.isBuffer(packet) ? packet.toString('latin1', 0, 16_384) : '')
    ? problemOf(414, 'the address is longer than what is read')
    : problemOf(431, 'the headers are longer than what is read');
}

/** How the server itself is made; what it refuses on its own it tells as problem details too. */
export const serverOptions: FastifyServerOptions = {
  // A reverse proxy on the same machine tells whom it speaks for; nobody else is believed.
  trustProxy: 'loopback',
  connectionTimeout: stillness,
  requestTimeout: stillness,
  routerOptions: { maxParamLength: 4096 },
  frameworkErrors: (error, _request, reply) => {
    const problem = problemOf(error.statusCode ?? 400, error.message);
    void (reply as FastifyReply).status(problem.status).type(problemMediaType).send(problemJson(problem));
  },
  clientErrorHandler: (error, socket: Socket) => {
    const { code, rawPacket } = error as { code?: string; rawPacket?: unknown };
    if (code === 'ECONNRESET' || socket.destroyed) return;
    const problem = unreadable(code, rawPacket);
    const body = problemJson(problem);
    const head = `HTTP/1.1 ${problem.status} ${problem.title}\r\nContent-Type: ${problemMediaType}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n`;
    if (socket.writable) socket.end(head + body);
    else socket.destroy();
  },
};
