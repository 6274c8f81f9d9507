import type { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { closedHost } from '../sync/connect-proxy.js';
import { portThat, receiverThat, send, present } from './sending.js';
import { answering, type WebhookReply } from './webhook-receiver.js';

/** Does something with a connection once all of a message has come by it. */
const afterRequest =
  (then: (socket: Socket) => void) =>
  (socket: Socket): void => {
    socket.on('data', (bytes) => {
      if (bytes.toString('utf8').endsWith('}')) then(socket);
    });
  };

describe('what a webhook does', () => {
  const elsewhere = { location: 'https://user:pw@other.example:8443/s3cret?key=s3cret' };
  const now = present();
  const later = new Date(Date.parse(now) + 90_000).toUTCString();

  it.each<[what: string, WebhookReply, expected: object]>([
    ['200', answering(200), { state: 'accepted', reason: null }],
    [
      '410',
      answering(410),
      { state: 'bounced', reason: expect.stringContaining('status 410'), pauses: true },
    ],
    ['404', answering(404), { state: 'failed', reason: expect.stringMatching(/ answered with status 404$/) }],
    ['500', answering(500), { state: 'failed', reason: expect.stringMatching(/ answered with status 500$/) }],
    [
      '500 with Retry-After',
      answering(500, { 'retry-after': '9' }),
      { state: 'failed', reason: expect.any(String) },
    ],
    ['429', answering(429), { state: 'failed', reason: expect.any(String) }],
    ['429 for 120 s', answering(429, { 'retry-after': '120' }), { state: 'failed', retryAfterMs: 120_000 }],
    ['503 until', answering(503, { 'retry-after': later }), { state: 'failed', retryAfterMs: 90_000 }],
    ['503 long ago', answering(503, { 'retry-after': new Date(0).toUTCString() }), { retryAfterMs: 0 }],
    ['503 for ever', answering(503, { 'retry-after': '9'.repeat(400) }), { retryAfterMs: 86_400_000 }],
    [
      '503 unclearly',
      answering(503, { 'retry-after': 'soon' }),
      { state: 'failed', reason: expect.any(String) },
    ],
    [
      'redirects',
      answering(307, elsewhere),
      {
        state: 'failed',
        reason: expect.stringContaining('307, a redirect to other.example:8443, which is not'),
      },
    ],
    [
      'redirects nowhere',
      answering(302, { location: 'http://' }),
      { state: 'failed', reason: expect.stringContaining('302, a redirect, which is not followed') },
    ],
    ['sets a cookie', answering(200, { 'set-cookie': 'a=1' }), { state: 'accepted' }],
    ['tells its password', (response) => response.writeHead(400).end('s3cret\u001b[2J'), { state: 'failed' }],
  ])('%s', async (_what, reply, expected) => {
    const receiver = await receiverThat(reply);
    const attempt = await send(receiver.url, {}, {}, now);
    expect(attempt).toMatchObject(expected);
    expect('retryAfterMs' in attempt).toBe('retryAfterMs' in expected);
    expect(attempt.reason ?? '').not.toMatch(/s3cret|pw|\p{Cc}/u);
    expect(receiver.connections()).toBe(1);
  });

  it('hangs: it may have taken it', async () => {
    const receiver = await receiverThat(() => {});
    const { host } = new URL(receiver.url);
    const attempt = await send(receiver.url, { limitMs: 300 });
    expect(attempt).toEqual({ state: 'sent', reason: `${host} did not answer within 0.3 s` });
    expect(receiver.received).toHaveLength(1);
  });

  it('hangs until the tracker stops: it may have taken it', async () => {
    const stop = new AbortController();
    const receiver = await receiverThat(() => stop.abort());
    const attempt = await send(receiver.url, { stop: stop.signal });
    expect(attempt).toEqual({ state: 'sent', reason: 'the tracker was told to stop' });
  });

  it('closes the connection when it has all: it may have taken it', async () => {
    const receiver = await receiverThat((response) => response.destroy());
    const { state, reason } = await send(receiver.url);
    expect({ state, reason }).toEqual({
      state: 'sent',
      reason: expect.stringContaining('closed the connection'),
    });
  });

  it('closes the connection before it has all: it has not taken it', async () => {
    const port = await portThat((socket) => socket.once('data', () => socket.resetAndDestroy()));
    const body = JSON.stringify('x'.repeat(14_000_000));
    const { state, reason } = await send(`http://127.0.0.1:${port}`, {}, { body });
    expect({ state, reason }).toEqual({
      state: 'failed',
      reason: expect.stringContaining('closed the connection'),
    });
  });

  it('reads nothing: it has not taken it', async () => {
    const port = await portThat((socket) => socket.pause());
    const body = JSON.stringify('x'.repeat(14_000_000));
    const attempt = await send(`http://127.0.0.1:${port}`, { limitMs: 500 }, { body });
    expect(attempt).toEqual({ state: 'failed', reason: `127.0.0.1:${port} did not answer within 0.5 s` });
  });

  it('says no before it has all', async () => {
    const port = await portThat((socket) =>
      socket.once('data', () => socket.pause().write('HTTP/1.1 413 Too Large\r\ncontent-length: 0\r\n\r\n')),
    );
    const body = JSON.stringify('x'.repeat(14_000_000));
    const { state, reason } = await send(`http://127.0.0.1:${port}`, {}, { body });
    expect({ state, reason }).toEqual({ state: 'failed', reason: expect.stringContaining('status 413') });
  });

  it('says yes before it has all, and goes on reading', async () => {
    let read = 0;
    const port = await portThat((socket) => {
      socket.once('data', () => socket.write('HTTP/1.1 202 Accepted\r\ncontent-length: 0\r\n\r\n'));
      socket.on('data', (bytes) => (read += bytes.length));
    });
    const body = JSON.stringify('x'.repeat(14_000_000));
    expect(await send(`http://127.0.0.1:${port}`, {}, { body })).toMatchObject({ state: 'accepted' });
    await expect.poll(() => read).toBeGreaterThan(14_000_000);
  });

  it('says yes before it has all, and reads no more: it has not taken it', async () => {
    const port = await portThat((socket) =>
      socket.once('data', () =>
        socket.pause().write('HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n', () => socket.resetAndDestroy()),
      ),
    );
    const body = JSON.stringify('x'.repeat(14_000_000));
    const { state, reason } = await send(`http://127.0.0.1:${port}`, { limitMs: 2_000 }, { body });
    expect(state).toBe('failed');
    expect(reason).toMatch(/before all had gone out|closed the connection/);
  });

  it.each<[what: string, answer: string, RegExp]>([
    ['no HTTP', 'SSH-2.0-OpenSSH_9.2\r\n', /answered something that is not HTTP \(HPE_\w+\)$/],
    [
      'another protocol',
      'HTTP/1.1 101 Switching\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n',
      / status 101$/,
    ],
    [
      'a header without end',
      `HTTP/1.1 200 OK\r\nx: ${'x'.repeat(100_000)}`,
      /not HTTP \(HPE_HEADER_OVERFLOW\)$/,
    ],
  ])('answers with %s', async (_what, answer, expected) => {
    const port = await portThat(afterRequest((socket) => socket.end(answer)));
    const attempt = await send(`http://127.0.0.1:${port}`, { limitMs: 2_000 });
    expect(attempt).toEqual({ state: 'failed', reason: expect.stringMatching(expected) });
  });

  it('answers byte after byte, its header or what follows', async () => {
    const drip = (text: string) => (socket: Socket) => {
      socket.write(text);
      const dripping = setInterval(() => socket.write('x'), 50);
      socket.once('close', () => clearInterval(dripping));
    };
    const inHeader = await portThat(afterRequest(drip('HTTP/1.1 200 OK\r\nx: ')));
    const inBody = await portThat(afterRequest(drip('HTTP/1.1 200 OK\r\ncontent-length: 9999\r\n\r\n')));
    const [header, body] = await Promise.all(
      [inHeader, inBody].map((port) => send(`http://127.0.0.1:${port}`, { limitMs: 400 })),
    );
    expect(header).toEqual({ state: 'sent', reason: `127.0.0.1:${inHeader} did not answer within 0.4 s` });
    expect(body).toEqual({ state: 'accepted', reason: null });
  });

  it('answers with 100 MB, of which little is read and nothing kept', async () => {
    const piece = Buffer.alloc(1024 * 1024, 'x');
    let written = 0;
    let isGone = false;
    const receiver = await receiverThat((response) => {
      response.writeHead(200, { 'content-type': 'text/plain', 'content-encoding': 'gzip' });
      response.once('close', () => (isGone = true));
      const pour = () => {
        while (!response.destroyed && written < 100 * piece.length) {
          written += piece.length;
          if (!response.write(piece)) return;
        }
        response.end();
      };
      response.on('drain', pour);
      pour();
    });
    const before = process.memoryUsage().arrayBuffers;
    expect(await send(receiver.url)).toEqual({ state: 'accepted', reason: null });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20 * piece.length);
    await expect.poll(() => isGone).toBe(true);
    expect(written).toBeLessThan(50 * piece.length);
  });

  it('is not there', async () => {
    const host = await closedHost();
    expect(await send(`http://${host}`)).toEqual({
      state: 'failed',
      reason: `${host} refused the connection (ECONNREFUSED)`,
    });
  });
});
