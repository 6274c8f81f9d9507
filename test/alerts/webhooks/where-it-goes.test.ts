import { describe, expect, it, onTestFinished } from 'vitest';
import { lookAtHost } from '../../../src/alerts/webhooks/look-at-host.js';
import { startConnectProxy } from '../../sync/connect-proxy.js';
import { loopbackCertificate } from '../../sync/loopback-certificate.js';
import { noProxies, receiverThat, send, sending } from '../sending.js';
import { taken } from '../webhook-receiver.js';

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

  it('of a file of this machine is none of a webhook', async () => {
    const resolve = async () => [{ address: '127.0.0.1', family: 4 }];
    const attempt = await send('http://unix/run/docker.sock:', { resolve });
    expect(attempt).toMatchObject({
      state: 'failed',
      reason: expect.stringMatching(/^unix could not be asked/),
    });
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
