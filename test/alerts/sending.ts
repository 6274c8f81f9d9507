import { createServer, type AddressInfo, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { sendWebhook, type Sending } from '../../src/alerts/webhook-sender.js';
import { newSecret } from '../../src/alerts/webhooks/secrets.js';
import type { WebhookMessage } from '../../src/alerts/webhooks/sign-webhook.js';
import { momentOf } from '../../src/clock.js';
import {
  startWebhookReceiver,
  type ReceiverOptions,
  type WebhookReceiver,
  type WebhookReply,
} from './webhook-receiver.js';

export const secret = newSecret();
export const secrets = [{ secret, until: null }];

/** The present moment: the library of the receiver asks the clock of the machine whether a message is of now. */
export const present = (): string => momentOf(new Date());

export const noProxies = { httpProxy: '', httpsProxy: '', noProxy: '' };

/** How the house asks in tests: the far end is on the loopback. */
export const sending: Sending = {
  userAgent: 'ratification-tracker/test',
  proxies: noProxies,
  allowPrivate: true,
};

/** A receiver that knows the secret, and answers in one way. */
export async function receiverThat(
  reply: WebhookReply,
  options: ReceiverOptions = {},
): Promise<WebhookReceiver> {
  const receiver = await startWebhookReceiver({ secret, ...options });
  receiver.answer(reply);
  onTestFinished(async () => receiver.close());
  return receiver;
}

/** Sends a message to a host, at an address with a password in its path and one in its query. */
export async function send(
  host: string,
  how: Partial<Sending> = {},
  what: Partial<WebhookMessage> = {},
  now = present(),
) {
  const message = { id: 'msg_1', url: `${host}/hook/s3cret?key=s3cret`, body: '{"é":"😀"}', secrets };
  return sendWebhook({ ...message, ...what }, now, { ...sending, ...how });
}

/** The port of a server that does with each connection what it is told. */
export async function portThat(treats: (socket: Socket) => void): Promise<number> {
  const server = createServer((socket) => treats(socket.on('error', () => {})));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
  });
  return (server.address() as AddressInfo).port;
}
