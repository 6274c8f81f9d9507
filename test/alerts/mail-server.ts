import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server';
import { onTestFinished } from 'vitest';

/** A message as it arrived. */
export interface Received {
  readonly raw: string;
  readonly email: Email;
  readonly from: string;
  readonly to: readonly string[];
  readonly isSecure: boolean;
  readonly user: string | undefined;
}

/** A refusal with its number (RFC 5321, section 4.2). */
export function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

/** A mail server on a free port of the loopback, and what it has taken. */
export async function serveMail(
  options: SMTPServerOptions = {},
): Promise<{ readonly port: number; readonly received: () => Promise<readonly Received[]> }> {
  const taken: (Pick<Received, 'from' | 'to' | 'isSecure' | 'user'> & { readonly bytes: Buffer })[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        taken.push({ bytes: Buffer.concat(chunks), ...envelopeOf(session) });
        callback(null);
      });
    },
    ...options,
  });
  // Clients that go away in the middle are no fault of the server.
  server.on('error', () => {});
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  onTestFinished(async () => new Promise((resolve) => server.close(() => resolve())));
  return {
    port: (server.server.address() as AddressInfo).port,
    received: async () =>
      Promise.all(
        taken.map(async ({ bytes, ...envelope }) => ({
          raw: bytes.toString('latin1'),
          email: await PostalMime.parse(bytes),
          ...envelope,
        })),
      ),
  };
}

function envelopeOf({ envelope, secure, user }: SMTPServerSession) {
  return {
    from: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
    to: envelope.rcptTo.map(({ address }) => address),
    isSecure: secure,
    user: user as string | undefined,
  };
}

/** A server that speaks as a case wants it, line by line; returns its port. */
async function serveLines(answer: (line: string, socket: Socket) => void): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
    answer('', socket);
    let rest = '';
    socket.on('data', (chunk) => {
      const lines = (rest + chunk.toString('latin1')).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) answer(line, socket);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return (server.address() as AddressInfo).port;
}

/** Speaks as a server does that takes everything, but for what a case answers to some lines; `''` is the greeting. */
export async function serveUsual(cases: Readonly<Record<string, (socket: Socket) => void>>): Promise<number> {
  const usual: readonly (readonly [RegExp, string])[] = [
    [/^$/, '220 mail.example ESMTP'],
    [/^EHLO/, '250 mail.example'],
    [/^(MAIL|RCPT)/, '250 ok'],
    [/^DATA/, '354 go on'],
    [/^\.$/, '250 taken'],
    [/^QUIT/, '221 bye'],
  ];
  const inData = new WeakSet<Socket>();
  return serveLines((line, socket) => {
    if (inData.has(socket) && line !== '.') return;
    inData.delete(socket);
    const own = Object.keys(cases).find((start) => (start === '' ? line === '' : line.startsWith(start)));
    if (own !== undefined) {
      cases[own]?.(socket);
      return;
    }
    if (line.startsWith('DATA')) inData.add(socket);
    const answer = usual.find(([pattern]) => pattern.test(line))?.[1] ?? '250 ok';
    socket.write(`${answer}\r\n`);
  });
}
