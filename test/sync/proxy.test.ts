import { writeFile } from 'node:fs/promises';
import { connect, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createServer as createTlsServer } from 'node:tls';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, test } from 'vitest';
import { declaredInstruments } from '../../src/instruments/instruments.js';
import type { Proxies } from '../../src/proxies.js';
import { pageFetcher, usualPatience, type FetchPolicy } from '../../src/treaty-collection/page-fetcher.js';
import { noValidators } from '../../src/treaty-collection/page-source.js';
import { fivePages } from '../baseline-page.js';
import { runCli } from '../commands/run-cli.js';
import { startDepositary, type Depositary } from '../depositary-server.js';
import { tempFolder } from '../temp-folder.js';
import { openTracker } from '../tracker.js';
import { closedHost, startConnectProxy, type ConnectProxy, type ProxyOptions } from './connect-proxy.js';
import { loopbackCertificate } from './loopback-certificate.js';

const cedaw = declaredInstruments().find(({ id }) => id === 'cedaw')!;
const pages = fivePages();

let depositary: Depositary;

beforeEach(async () => {
  depositary = await startDepositary(pages);
});
afterEach(async () => depositary.close());

const portOf = (url: string) => new URL(url).port;

async function proxyThat(options?: ProxyOptions): Promise<ConnectProxy> {
  const proxy = await startConnectProxy(options);
  onTestFinished(async () => proxy.close());
  return proxy;
}

/** Fetches CEDAW's page through proxies. */
async function fetchCedaw(
  proxies: Partial<Proxies>,
  policy: Partial<FetchPolicy> = {},
  signal = new AbortController().signal,
) {
  const source = pageFetcher({
    ...usualPatience,
    base: depositary.url,
    userAgent: 'test',
    delayMs: 0,
    retries: 0,
    longestWaitMs: 10,
    proxies: { httpProxy: '', httpsProxy: '', noProxy: '', ...proxies },
    ...policy,
  });
  return source.read(cedaw, 'html', noValidators, { onProgress: () => {}, signal });
}

describe('a proxy', () => {
  it.each(['HTTP_PROXY', 'http_proxy'])(
    'of %s is asked for a tunnel to the depositary, once for each edition of a page',
    async (variable) => {
      const proxy = await proxyThat();
      const settings = { TREATY_COLLECTION_URL: depositary.url, [variable]: `http://${proxy.host}` };
      const tracker = await openTracker({ settings });
      const report = await tracker.sync();
      await tracker.close();
      expect(report.rows.map(({ outcome }) => outcome)).toEqual(Array(5).fill('applied'));
      expect(proxy.tunnels.map(({ to }) => to)).toEqual(
        Array(10).fill(`127.0.0.1:${portOf(depositary.url)}`),
      );
      expect(depositary.requests).toHaveLength(10);
    },
  );

  it.each(['127.0.0.1', '*', 'example.org, 127.0.0.0/8', `127.0.0.1:PORT`])(
    'is passed by for a host of NO_PROXY: %s',
    async (written) => {
      const proxy = await proxyThat();
      const noProxy = written.replace('PORT', portOf(depositary.url));
      expect(await fetchCedaw({ httpProxy: `http://${proxy.host}`, noProxy })).toMatchObject({
        kind: 'page',
      });
      expect(proxy.tunnels).toEqual([]);
    },
  );

  it('is told who asks, and the name and the password that it wants; the depositary is not', async () => {
    const proxy = await proxyThat({ login: 'käthe:p@ss:100%/x' });
    const login = 'k%C3%A4the:p%40ss:100%25%2Fx';
    expect(await fetchCedaw({ httpProxy: `http://${login}@${proxy.host}` })).toMatchObject({ kind: 'page' });
    expect(proxy.tunnels[0]?.userAgent).toBe('test');
    expect(Object.keys(depositary.requests[0]!.headers)).not.toContain('proxy-authorization');
  });

  it('that wants another password is told, and not asked again', async () => {
    const proxy = await proxyThat({ login: 'a:b' });
    for (const login of ['', 'a:secret@']) {
      expect(await fetchCedaw({ httpProxy: `http://${login}${proxy.host}` }, { retries: 2 })).toMatchObject({
        kind: 'failure',
        name: 'proxy-refused',
        message: expect.stringMatching(
          /: the proxy answered with status 407: it asks for a name and a password, or for others$/,
        ) as unknown,
        httpStatus: null,
      });
    }
    expect(proxy.tunnels).toHaveLength(2);
    expect(depositary.requests).toEqual([]);
  });

  const page = pages['IV-8']!;
  const withPage = (head: string) =>
    `HTTP/1.1 ${head}\r\nContent-Type: text/html\r\nContent-Length: ${Buffer.byteLength(page)}\r\n\r\n${page}`;

  // A page of its own is no page of the depositary, whatever status it has: only 200 grants a tunnel.
  test.each([
    '403 Forbidden',
    '201 Created',
    '204 No Content',
    '304 Not Modified',
    '302 Found\r\nLocation: /',
  ])('that answers "%s" for itself is never taken for the depositary', async (head) => {
    const proxy = await proxyThat({ answers: [withPage(head)] });
    expect(await fetchCedaw({ httpProxy: `http://${proxy.host}` }, { retries: 2 })).toMatchObject({
      kind: 'failure',
      name: 'proxy-refused',
      message: expect.stringContaining(`status ${head.slice(0, 3)}`) as unknown,
    });
    expect(proxy.tunnels).toHaveLength(1);
  });

  test.each(['502 Bad Gateway', '503 Service Unavailable', '429 Too Many Requests'])(
    'that answers "%s" is asked again, as the depositary would be',
    async (head) => {
      const proxy = await proxyThat({ answers: [`HTTP/1.1 ${head}\r\n\r\n`, null] });
      expect(await fetchCedaw({ httpProxy: `http://${proxy.host}` }, { retries: 1 })).toMatchObject({
        kind: 'page',
      });
      expect(proxy.tunnels).toHaveLength(2);
    },
  );

  it('that is away is told without its address', async () => {
    const host = await closedHost();
    const delivery = await fetchCedaw({ httpProxy: `http://me:secret@${host}` });
    expect(delivery).toMatchObject({ kind: 'failure', name: 'proxy-away' });
    expect(delivery).toHaveProperty(
      'message',
      expect.stringMatching(/: the proxy cannot be reached \(ECONNREFUSED\)$/),
    );
    expect(await fetchCedaw({ httpProxy: 'http://proxy.invalid:3128' })).toMatchObject({
      name: 'proxy-away',
    });
  });

  it('that breaks off, or talks nonsense, is a failure with a name', async () => {
    for (const [answer, name] of [
      ['\r\n', 'connection-reset'],
      ['SSH-2.0-x\r\n\r\n', 'broken-answer'],
    ] as const) {
      const proxy = await proxyThat({ answers: [answer] });
      expect(await fetchCedaw({ httpProxy: `http://${proxy.host}` })).toMatchObject({
        kind: 'failure',
        name,
      });
    }
  });

  it('that never answers is given up, and nothing is left open', async () => {
    const proxy = await proxyThat({ answers: [''] });
    const httpProxy = `http://${proxy.host}`;
    expect(await fetchCedaw({ httpProxy }, { requestMs: 150 })).toMatchObject({ kind: 'failure' });
    await expect.poll(() => proxy.open()).toBe(0);
    expect(await fetchCedaw({ httpProxy }, { pageMs: 150 })).toMatchObject({ name: 'too-slow' });
    await expect.poll(() => proxy.open()).toBe(0);

    const stop = new AbortController();
    const stopped = fetchCedaw({ httpProxy }, {}, stop.signal);
    await expect.poll(() => proxy.tunnels.length).toBe(3);
    stop.abort();
    expect(await stopped).toMatchObject({ name: 'stopped' });
    await expect.poll(() => proxy.open()).toBe(0);
  });

  it('leads to a page that is stopped in its middle', async () => {
    const proxy = await proxyThat();
    depositary.answer('IV-8', ({ response }) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.write('<html>');
    });
    const stop = new AbortController();
    const stopped = fetchCedaw({ httpProxy: `http://${proxy.host}` }, {}, stop.signal);
    await expect.poll(() => depositary.requests.length).toBe(1);
    stop.abort();
    expect(await stopped).toMatchObject({ name: 'stopped' });
    await expect.poll(() => proxy.open()).toBe(0);
  });
});

describe('over https', () => {
  /** The depositary behind TLS. */
  async function secured(): Promise<string> {
    const port = Number(portOf(depositary.url));
    const server = createTlsServer(loopbackCertificate, (socket) => {
      const far = connect(port, '127.0.0.1');
      for (const end of [socket, far]) end.on('error', () => end.destroy());
      socket.pipe(far).pipe(socket);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    return `https://localhost:${(server.address() as AddressInfo).port}`;
  }

  it.each([false, true])(
    'the tunnel leads to the host itself; the proxy asked over TLS: %s',
    async (isSecure) => {
      const [folder, proxy, url] = await Promise.all([
        tempFolder(),
        proxyThat({ isSecure, login: 'me:secret' }),
        secured(),
      ]);
      const certificate = join(folder, 'certificate.pem');
      await writeFile(certificate, loopbackCertificate.cert);
      const settings = {
        TREATY_COLLECTION_URL: url,
        NODE_EXTRA_CA_CERTS: certificate,
        https_proxy: `http${isSecure ? 's' : ''}://me:secret@${proxy.host.replace('127.0.0.1', 'localhost')}`,
        // Is of http alone, and would fail.
        HTTP_PROXY: 'http://127.0.0.1:9',
      };
      const { status, stdout, stderr } = await runCli(
        folder,
        ['sync', '--instrument', 'cedaw', '--format', 'csv'],
        settings,
      );
      expect([status, stderr]).toEqual([0, expect.not.stringContaining('secret')]);
      expect(stdout).toContain('cedaw,applied');
      expect(proxy.tunnels.map(({ to }) => to)).toEqual(Array(2).fill(new URL(url).host));
    },
  );

  it('a certificate that is not trusted is refused through a proxy too', async () => {
    const [folder, proxy, url] = await Promise.all([tempFolder(), proxyThat(), secured()]);
    const settings = { TREATY_COLLECTION_URL: url, HTTPS_PROXY: `http://${proxy.host}` };
    const { status, stdout } = await runCli(
      folder,
      ['sync', '--instrument', 'cedaw', '--format', 'csv'],
      settings,
    );
    expect(status).toBe(1);
    expect(stdout).toContain('cedaw,failed');
    expect(depositary.requests).toEqual([]);
  });
});
