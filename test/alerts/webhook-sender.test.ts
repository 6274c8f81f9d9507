import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { describe, expect, it, onTestFinished, test } from 'vitest';
import { momentOf } from '../../src/clock.js';
import { sendHeartbeat, sendWebhook, type Sending } from '../../src/alerts/webhook-sender.js';
import { lookAtHost } from '../../src/alerts/webhooks/look-at-host.js';
import { newSecret, rotateSecrets } from '../../src/alerts/webhooks/secrets.js';
import type { WebhookMessage } from '../../src/alerts/webhooks/sign-webhook.js';
import { closedHost, startConnectProxy } from '../sync/connect-proxy.js';
import { loopbackCertificate } from '../sync/loopback-certificate.js';
import {
  answering,
  startWebhookReceiver,
  taken,
  type ReceiverOptions,
  type WebhookReceiver,
  type WebhookReply,
} from './webhook-receiver.js';

const secret = newSecret();
const secrets = [{ secret, until: null }];
// The library of the receiver asks the clock of the machine whether a message is of now.
const now = momentOf(new Date());
const noProxies = { httpProxy: '', httpsProxy: '', noProxy: '' };
const sending: Sending = { userAgent: 'ratification-tracker/test', proxies: noProxies, allowPrivate: true };

async function receiverThat(reply: WebhookReply, options: ReceiverOptions = {}): Promise<WebhookReceiver> {
  const receiver = await startWebhookReceiver({ secret, ...options });
  receiver.answer(reply);
  onTestFinished(async () => receiver.close());
  return receiver;
}

async function send(url: string, how: Partial<Sending> = {}, what: Partial<WebhookMessage> = {}) {
  const message = { id: 'msg_1', url: `${url}/hook/s3cret?key=s3cret`, body: '{"é":"😀"}', secrets };
  return sendWebhook({ ...message, ...what }, now, { ...sending, ...how });
}

/** The port of a server that does with each connection what it is told. */
async function portThat(treats: (socket: Socket) => void): Promise<number> {
  const server = createServer((socket) => treats(socket.on('error', () => {})));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** Has one connection write so much as has come to it, then does something with it. */
const afterRequest =
  (then: (socket: Socket) => void) =>
  (socket: Socket): void => {
    socket.on('data', (bytes) => {
      if (bytes.toString('utf8').endsWith('}')) then(socket);
    });
  };

describe('a message to a webhook', () => {
  it('is signed as the specification has it, and tells nothing else', async () => {
    const receiver = await receiverThat(taken);
    expect(await send(receiver.url)).toEqual({ state: 'accepted', reason: null });
    const [message] = receiver.received;
    expect(message).toMatchObject({
      method: 'POST',
      target: '/hook/s3cret?key=s3cret',
      body: '{"é":"😀"}',
      refusal: null,
    });
    const { host, 'webhook-signature': signature, ...headers } = message!.headers;
    expect(host).toBe(new URL(receiver.url).host);
    expect(signature).toMatch(/^v1,[\w+/]{43}=$/);
    expect(headers).toEqual({
      'webhook-id': 'msg_1',
      'webhook-timestamp': String(Date.parse(now) / 1000),
      'content-type': 'application/json',
      'content-length': '13',
      'user-agent': 'ratification-tracker/test',
      connection: 'close',
    });
  });

  it('is signed with the older secret too while that is used', async () => {
    const fresh = newSecret();
    const receiver = await receiverThat(taken);
    const other = await receiverThat(taken, { secret: fresh });
    for (const { url } of [receiver, other])
      await send(url, {}, { secrets: rotateSecrets(secrets, fresh, now) });
    expect([...receiver.received, ...other.received].map(({ refusal }) => refusal)).toEqual([null, null]);
    expect(receiver.received[0]?.headers['webhook-signature']).toMatch(/^v1,\S+ v1,\S+$/);
  });

  it('goes over TLS to who is trusted, and to nobody else', async () => {
    const receiver = await receiverThat(taken, { isSecure: true });
    const refused = await send(receiver.url);
    expect(refused).toEqual({
      state: 'failed',
      reason: `the certificate of ${new URL(receiver.url).host} is not trusted (DEPTH_ZERO_SELF_SIGNED_CERT)`,
    });
    expect(receiver.received).toEqual([]);
    expect(await send(receiver.url, { trusts: loopbackCertificate.cert })).toMatchObject({
      state: 'accepted',
    });
    expect(receiver.received[0]?.refusal).toBeNull();
  });

  it.each(['', 'nowhere'])('is not sent to "%s"', async (url) => {
    expect(await send('', {}, { url })).toEqual({
      state: 'failed',
      reason: 'there is no address to send it to',
    });
  });

  it.each([[[]], [[{ secret: 'whsec_', until: null }]], [[{ secret, until: '2001-01-01T00:00:00Z' }]]])(
    'is not sent where it cannot be signed: %j',
    async (useless) => {
      const receiver = await receiverThat(taken);
      const { state, reason } = await send(receiver.url, {}, { secrets: useless });
      expect({ state, reason }).toEqual({ state: 'failed', reason: expect.stringContaining('rotate') });
      expect(receiver.connections()).toBe(0);
    },
  );
});

describe('what a webhook does', () => {
  const elsewhere = { location: 'https://user:pw@other.example:8443/s3cret?key=s3cret' };
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
    const attempt = await send(receiver.url);
    expect(attempt).toMatchObject(expected);
    expect('retryAfterMs' in attempt).toBe('retryAfterMs' in expected);
    expect(attempt.reason ?? '').not.toMatch(/s3cret|pw|[\u0000-\u001f]/);
    expect(receiver.connections()).toBe(1);
  });

  it('hangs: it may have taken it', async () => {
    const receiver = await receiverThat(() => {});
    const { host } = new URL(receiver.url);
    const attempt = await send(receiver.url, { limitMs: 300 });
    expect(attempt).toEqual({ state: 'sent', reason: `${host} did not answer within 0.3 s` });
    expect(receiver.received).toHaveLength(1);
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
    const body = JSON.stringify('x'.repeat(30_000_000));
    const { state, reason } = await send(`http://127.0.0.1:${port}`, {}, { body });
    expect({ state, reason }).toEqual({
      state: 'failed',
      reason: expect.stringContaining('closed the connection'),
    });
  });

  it('reads nothing: it has not taken it', async () => {
    const port = await portThat((socket) => socket.pause());
    const body = JSON.stringify('x'.repeat(30_000_000));
    const attempt = await send(`http://127.0.0.1:${port}`, { limitMs: 500 }, { body });
    expect(attempt).toEqual({ state: 'failed', reason: `127.0.0.1:${port} did not answer within 0.5 s` });
  });

  it('says no before it has all', async () => {
    const port = await portThat((socket) =>
      socket.once('data', () => socket.pause().write('HTTP/1.1 413 Too Large\r\ncontent-length: 0\r\n\r\n')),
    );
    const body = JSON.stringify('x'.repeat(30_000_000));
    const { state, reason } = await send(`http://127.0.0.1:${port}`, {}, { body });
    expect({ state, reason }).toEqual({ state: 'failed', reason: expect.stringContaining('status 413') });
  });

  it('says yes before it has all, and goes on reading', async () => {
    let read = 0;
    const port = await portThat((socket) => {
      socket.once('data', () => socket.write('HTTP/1.1 202 Accepted\r\ncontent-length: 0\r\n\r\n'));
      socket.on('data', (bytes) => (read += bytes.length));
    });
    const body = JSON.stringify('x'.repeat(30_000_000));
    expect(await send(`http://127.0.0.1:${port}`, {}, { body })).toMatchObject({ state: 'accepted' });
    await expect.poll(() => read).toBeGreaterThan(30_000_000);
  });

  it('says yes before it has all, and reads no more: it has not taken it', async () => {
    const port = await portThat((socket) =>
      socket.once('data', () =>
        socket.pause().write('HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n', () => socket.resetAndDestroy()),
      ),
    );
    const body = JSON.stringify('x'.repeat(30_000_000));
    const { state, reason } = await send(`http://127.0.0.1:${port}`, { limitMs: 2_000 }, { body });
    expect(state).toBe('failed');
    expect(reason).toMatch(/before all had gone out|closed the connection/);
  });

  it.each<[what: string, answer: string, RegExp]>([
    ['no HTTP', 'SSH-2.0-OpenSSH_9.2\r\n', /answered something that is not HTTP \(HPE_\w+\)$/],
    ['another protocol', 'HTTP/1.1 101 Switching\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n', /./],
    [
      'a header without end',
      `HTTP/1.1 200 OK\r\nx: ${'x'.repeat(100_000)}`,
      /not HTTP \(HPE_HEADER_OVERFLOW\)$/,
    ],
  ])('answers with %s', async (_what, answer, expected) => {
    const port = await portThat(afterRequest((socket) => socket.end(answer)));
    const attempt = await send(`http://127.0.0.1:${port}`, { limitMs: 2_000 });
    expect(['failed', 'sent']).toContain(attempt.state);
    expect(attempt.reason).toMatch(expected);
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

describe('an address', () => {
  const secretly = { allowPrivate: false };

  /** A server of names that gives these answers in turn. */
  const namesIn = (...answers: readonly string[]) => {
    let asked = 0;
    return async () => [{ address: answers[asked++]!, family: 4 }];
  };

  it.each([
    'http://127.0.0.1:1',
    'http://0x7f.1:1',
    'http://[::1]:1',
    'http://[::ffff:127.0.0.1]:1',
    'http://localhost:1',
    'http://a.localhost.:1',
  ])('of this machine is not connected to: %s', async (url) => {
    const { state, reason } = await send(url, secretly);
    expect({ state, reason }).toEqual({
      state: 'failed',
      reason: expect.stringMatching(/ is (not an address of the public Internet|this machine)$/),
    });
  });

  it('that is found elsewhere when it is added, and here when it is sent to, is not connected to', async () => {
    const receiver = await receiverThat(taken);
    const url = `http://hook.example:${new URL(receiver.url).port}`;
    const rule = { ...secretly, resolve: namesIn('8.8.8.8', '127.0.0.1') };
    expect(await lookAtHost(url, rule)).toMatchObject({ kind: 'reached' });
    expect(await send(url, rule)).toEqual({
      state: 'failed',
      reason: 'hook.example leads to 127.0.0.1, which is not an address of the public Internet',
    });
    expect(receiver.connections()).toBe(0);
  });

  it('is looked up once for each try: the second answer is not even asked for', async () => {
    const receiver = await receiverThat(taken);
    const url = `http://hook.example:${new URL(receiver.url).port}`;
    // Nobody listens at the first; the receiver is at the second.
    const attempt = await send(url, { resolve: namesIn('127.0.0.2', '127.0.0.1') });
    expect(attempt).toMatchObject({ state: 'failed', reason: expect.stringContaining('ECONNREFUSED') });
    expect(receiver.connections()).toBe(0);
  });

  it('is tried at each of those that were found', async () => {
    const receiver = await receiverThat(taken);
    const url = `http://hook.example:${new URL(receiver.url).port}`;
    const resolve = async () => ['127.0.0.2', '127.0.0.1'].map((address) => ({ address, family: 4 }));
    expect(await send(url, { resolve })).toMatchObject({ state: 'accepted' });
  });

  it('is connected to as it was found, though the machine would find another', async () => {
    const receiver = await receiverThat(taken);
    const { port } = new URL(receiver.url);
    const resolve = async () => [{ address: '127.0.0.1', family: 4 }];
    expect(await send(`http://hook.example:${port}`, { resolve })).toMatchObject({ state: 'accepted' });
    expect(receiver.received[0]?.headers.host).toBe(`hook.example:${port}`);
  });

  it('that is not found, or not in time, has not had it', async () => {
    const resolve = async () => Promise.reject(Object.assign(new Error('x s3cret'), { code: 'ENOTFOUND' }));
    expect(await send('http://hook.example', { resolve })).toEqual({
      state: 'failed',
      reason: 'hook.example was not found (ENOTFOUND)',
    });
    const never = async () => new Promise<never>(() => {});
    expect(await send('http://hook.example', { resolve: never, limitMs: 100 })).toEqual({
      state: 'failed',
      reason: 'hook.example did not answer within 0.1 s',
    });
  });

  it.each([
    [false, '203.0.114.9:8080'],
    [true, 'hook.example:8080'],
  ])('is asked for at a proxy as it was found, unless it may be anywhere (%s)', async (allowPrivate, to) => {
    const proxy = await startConnectProxy({ answers: ['HTTP/1.1 403 No\r\n\r\n'] });
    onTestFinished(async () => proxy.close());
    const resolve = async () => [{ address: '203.0.114.9', family: 4 }];
    const proxies = { ...noProxies, httpProxy: `http://${proxy.host}` };
    const attempt = await send('http://hook.example:8080', { allowPrivate, resolve, proxies });
    expect(attempt).toEqual({ state: 'failed', reason: 'the proxy answered with status 403' });
    expect(proxy.tunnels).toMatchObject([{ to, userAgent: sending.userAgent }]);
  });

  it('of this machine is not asked for at a proxy either', async () => {
    const proxy = await startConnectProxy();
    onTestFinished(async () => proxy.close());
    const proxies = { ...noProxies, httpProxy: `http://${proxy.host}` };
    expect((await send('http://127.0.0.1:1', { ...secretly, proxies })).state).toBe('failed');
    expect(proxy.tunnels).toEqual([]);
  });

  it('is reached through a proxy, over TLS with its own name', async () => {
    const receiver = await receiverThat(taken, { isSecure: true });
    const proxy = await startConnectProxy();
    onTestFinished(async () => proxy.close());
    const proxies = { ...noProxies, httpsProxy: `http://${proxy.host}` };
    const { port } = new URL(receiver.url);
    const how = { proxies, trusts: loopbackCertificate.cert };
    expect(await send(`https://localhost:${port}`, how)).toMatchObject({ state: 'accepted' });
    expect(proxy.tunnels).toMatchObject([{ to: `localhost:${port}` }]);
    expect(receiver.received[0]?.refusal).toBeNull();
  });
});

describe('a heartbeat', () => {
  const quickly = { minTimeout: 1 };

  test('is a GET, and private addresses are the operator’s own', async () => {
    const receiver = await receiverThat(answering(200));
    expect(await sendHeartbeat(`${receiver.url}/s3cret`, sending)).toBeNull();
    expect(receiver.received).toMatchObject([{ method: 'GET', target: '/s3cret', body: '' }]);
  });

  test('is tried again', async () => {
    let asked = 0;
    const receiver = await receiverThat((response) => response.writeHead(++asked < 3 ? 500 : 200).end('OK'));
    expect(await sendHeartbeat(receiver.url, sending, quickly)).toBeNull();
    expect(asked).toBe(3);
  });

  test('is given up, and why is told without its path', async () => {
    const receiver = await receiverThat(answering(302, { location: '/s3cret' }));
    const { host } = new URL(receiver.url);
    expect(await sendHeartbeat(`${receiver.url}/s3cret?s3cret`, sending, quickly)).toBe(
      `${host} answered with status 302, a redirect to ${host}, which is not followed`,
    );
    expect(receiver.connections()).toBe(4);
  });

  test('ends when the tracker does', async () => {
    const receiver = await receiverThat(answering(500));
    const stop = new AbortController();
    const beaten = sendHeartbeat(receiver.url, sending, { signal: stop.signal });
    await expect.poll(() => receiver.connections()).toBe(1);
    stop.abort(new Error('the tracker ends'));
    expect(await beaten).toBe('the tracker ends');
  });
});
