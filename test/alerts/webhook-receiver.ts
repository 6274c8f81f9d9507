import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';
import { loopbackCertificate } from '../sync/loopback-certificate.js';

/** A message as the receiver had it. */
interface ReceivedWebhook {
  readonly method: string | undefined;
  /** Path and query. */
  readonly target: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** What the library of Standard Webhooks says of its signature; `null` where it is good. */
  readonly refusal: string | null;
}

/** One way to answer a message. */
export type WebhookReply = (response: ServerResponse, message: ReceivedWebhook) => void;

/** A receiver of webhooks on the loopback, which checks their signatures as the specification has it. */
export interface WebhookReceiver {
  /** Scheme, host and port. */
  readonly url: string;
  /** What has come as a whole, in the order in which it did. */
  readonly received: readonly ReceivedWebhook[];
  /** How many connections were made. */
  readonly connections: () => number;
  /** Answers in another way from now on. */
  readonly answer: (reply: WebhookReply) => void;
  readonly close: () => Promise<void>;
}

export interface ReceiverOptions {
  /** What it knows the sender by; nothing is checked where it is absent. */
  readonly secret?: string;
  readonly isSecure?: boolean;
}

/** The usual answer, with nothing in it. */
export const taken: WebhookReply = (response) => response.writeHead(204).end();

/** An answer of one status, with some header fields. */
export const answering =
  (status: number, headers: Readonly<Record<string, string>> = {}): WebhookReply =>
  (response) =>
    response.writeHead(status, headers).end();

/** Starts one. */
export async function startWebhookReceiver(options: ReceiverOptions = {}): Promise<WebhookReceiver> {
  const { secret, isSecure = false } = options;
  const received: ReceivedWebhook[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  let reply = taken;

  const receive = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = (await buffer(request)).toString('utf8');
    const { method, url: target, headers } = request;
    const message = { method, target, headers, body, refusal: refusalOf(body, headers, secret) };
    received.push(message);
    reply(response, message);
  };
  const listen = (request: IncomingMessage, response: ServerResponse) => {
    // Whoever hangs up half-way has sent nothing.
    receive(request, response).catch(() => {});
  };
  const server = isSecure ? createTlsServer(loopbackCertificate, listen) : createServer(listen);
  server.on('connection', (socket: Socket) => {
    connections++;
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    url: `${isSecure ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    connections: () => connections,
    answer: (next) => {
      reply = next;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function refusalOf(body: string, headers: IncomingHttpHeaders, secret: string | undefined): string | null {
  if (secret === undefined) return null;
  try {
    new Webhook(secret).verify(body, headers as Record<string, string>);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}
