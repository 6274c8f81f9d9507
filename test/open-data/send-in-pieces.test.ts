import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sendInPieces } from '../../src/web/http/replying/send-in-pieces.js';

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
  server.addHook('onRequest', async (_request, reply) => {
    reply.raw.setHeader('x-frame-options', 'DENY');
    void reply.headers({
      'content-security-policy': "default-src 'none'",
      'x-content-type-options': 'nosniff',
    });
  });
  const sent = { headers: {}, mediaType: 'text/csv' };
  server.get('/long', (request, reply) => sendInPieces(request, reply, { ...sent, body: long() }));
  server.get('/page', (request, reply) =>
    sendInPieces(request, reply, { ...sent, mediaType: 'text/html', body: ['<p>'] }),
  );
  server.get('/lasting', (request, reply) =>
    sendInPieces(request, reply, { ...sent, body: long() }, { etag: '"x"', cacheControl: 'max-age=60' }),
  );
  await server.listen({ port: 0, host: '127.0.0.1' });
});

afterEach(async () => server.close());

const port = () => (server.server.address() as AddressInfo).port;
const address = () => `http://127.0.0.1:${port()}`;

it.each(['identity', 'gzip', 'br'])('sends all of it, in %s', async (encoding) => {
  const response = await fetch(`${address()}/long`, {
    headers: { 'accept-encoding': encoding },
  });
  expect(response.headers.get('content-encoding') ?? 'identity').toBe(encoding);
  expect(response.headers.get('content-length')).toBeNull();
  const text = await response.text();
  expect(text.length).toBe(piece.length * pieces);
  expect([made, ended]).toEqual([pieces, true]);
});

it('sends with data no header that protects documents', async () => {
  const [data, page] = [await fetch(`${address()}/long`), await fetch(`${address()}/page`)];
  const names = ['content-security-policy', 'x-frame-options', 'x-content-type-options'];
  const told = ({ headers }: Response) => names.filter((name) => headers.has(name));
  expect(told(data)).toEqual(['x-content-type-options']);
  expect(data.headers.get('access-control-allow-origin')).toBe('*');
  expect(told(page)).toEqual(names);
  await data.body?.cancel();
  await expect.poll(() => ended).toBe(true);
});

it('makes nothing for a reader that has it, nor for one that asks for the headers', async () => {
  const first = await fetch(`${address()}/lasting`, { method: 'HEAD' });
  expect([first.status, first.headers.get('etag'), first.headers.get('cache-control')]).toEqual([
    200,
    '"x"',
    'max-age=60',
  ]);
  const again = await fetch(`${address()}/lasting`, { headers: { 'if-none-match': '"x"' } });
  expect([again.status, again.headers.get('etag'), again.headers.get('cache-control')]).toEqual([
    304,
    '"x"',
    'max-age=60',
  ]);
  expect(made).toBe(0);
  const other = await fetch(`${address()}/long`, { headers: { 'if-none-match': '"x"' } });
  expect([other.status, other.headers.get('etag'), other.headers.get('cache-control')]).toEqual([
    200,
    null,
    'no-cache',
  ]);
  await other.body?.cancel();
  await expect.poll(() => ended).toBe(true);
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
