import { createServer, type IncomingMessage } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { loopbackCertificate } from './loopback-certificate.js';

/** A tunnel that was asked for. */
interface AskedTunnel {
  /** Host and port. */
  readonly to: string;
  readonly authorization: string | undefined;
  readonly userAgent: string | undefined;
}

/** A proxy on the loopback, as those that stand between a company and the world. */
export interface ConnectProxy {
  /** Host and port. */
  readonly host: string;
  readonly tunnels: readonly AskedTunnel[];
  /** The connections that are open at its door. */
  readonly open: () => Promise<number>;
  readonly close: () => Promise<void>;
}

export interface ProxyOptions {
  /** Name and password with a colon between, where it asks for them. */
  readonly login?: string;
  /** What it answers instead of leading on, written whole; `''` for nothing at all. */
  readonly answers?: readonly (string | null)[];
  /** Whether it is itself asked over TLS. */
  readonly isSecure?: boolean;
}

const unauthorized =
  'HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="x"\r\n\r\n';

/** Starts one. `answers` are given in turn, the last for ever; `null` leads on. */
export async function startConnectProxy(options: ProxyOptions = {}): Promise<ConnectProxy> {
  const { login, answers = [null], isSecure = false } = options;
  const tunnels: AskedTunnel[] = [];
  const sockets = new Set<Socket | Duplex>();
  const server = isSecure ? createTlsServer(loopbackCertificate) : createServer();

  server.on('connection', (socket: Socket) => sockets.add(socket));
  // Whoever takes it for a proxy without tunnels gets an answer that no test expects.
  server.on('request', (_, response) => response.writeHead(501).end());
  server.on('connect', ({ url = '', headers }: IncomingMessage, client: Duplex) => {
    const authorization = headers['proxy-authorization'];
    tunnels.push({ to: url, authorization, userAgent: headers['user-agent'] });
    client.on('error', () => client.destroy());
    const answer = answers[Math.min(tunnels.length, answers.length) - 1] ?? null;
    if (answer === '') {
      // Whoever hangs up is noticed by reading on.
      client.resume().on('end', () => client.end());
      return;
    }
    if (answer !== null) {
      client.end(answer);
      return;
    }
    if (login !== undefined && authorization !== `Basic ${Buffer.from(login).toString('base64')}`) {
      client.end(unauthorized);
      return;
    }
    const [, host = '', port = ''] = /^(.*):(\d+)$/.exec(url) ?? [];
    const far = connect(Number(port), host, () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      far.pipe(client).pipe(far);
    });
    sockets.add(far);
    far.on('error', () => client.destroy());
    client.on('close', () => far.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    tunnels,
    open: () =>
      new Promise((resolve, reject) => {
        server.getConnections((error, count) => (error ? reject(error) : resolve(count)));
      }),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Host and port at which nobody listens. */
export async function closedHost(): Promise<string> {
  const gone = await startConnectProxy();
  await gone.close();
  return gone.host;
}
