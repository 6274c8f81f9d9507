import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sendInPieces } from '../../src/web/send-in-pieces.js';

const piece = `${'x'.repeat(9_999)}\n`;
const pieces = 5_000;

let server: FastifyInstance;
let made: number;
let ended: boolean;

/** Fifty million characters, and a note of how many of them were wanted. */
function* long(): Iterable<string> {
  try {
    for (; made < pieces; made++) yield piece;
  } finally {
    ended = true;
  }
}

beforeEach(async () => {
  [made, ended] = [0, false];
  server = Fastify({ forceCloseConnections: true });
  server.get('/long', (request, reply) =>
    sendInPieces(request, reply, { mediaType: 'text/csv', headers: {}, body: long() }),
  );
  await server.listen({ port: 0, host: '127.0.0.1' });
});

afterEach(async () => server.close());

const port = () => (server.server.address() as AddressInfo).port;

it.each(['identity', 'gzip', 'br'])('sends all of it, in %s', async (encoding) => {
  const response = await fetch(`http://127.0.0.1:${port()}/long`, {
    headers: { 'accept-encoding': encoding },
  });
  expect(response.headers.get('content-encoding') ?? 'identity').toBe(encoding);
  expect(response.headers.get('content-length')).toBeNull();
  const text = await response.text();
  expect(text.length).toBe(piece.length * pieces);
  expect([made, ended]).toEqual([pieces, true]);
});

it('makes no more than a reader takes, and stops when it goes away', async () => {
  const socket = connect(port(), '127.0.0.1');
  socket.on('error', () => {});
  socket.pause();
  socket.write('GET /long HTTP/1.1\r\nHost: x\r\n\r\n');
  await expect.poll(() => made).toBeGreaterThan(0);
  await new Promise((resolve) => setTimeout(resolve, 300));
  const before = made;
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(made).toBe(before);
  // The rest is what the two sockets hold.
  expect(before).toBeLessThan(pieces / 3);
  expect(ended).toBe(false);
  socket.destroy();
  await expect.poll(() => ended).toBe(true);
  expect(made).toBeLessThan(pieces / 3);
});
