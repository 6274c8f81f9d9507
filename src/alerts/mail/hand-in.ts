import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { isLoopback, type MailAccount } from './mail-account.js';

/** How long a server is waited for, in milliseconds. */
export interface MailPatience {
  readonly connect: number;
  readonly greeting: number;
  /** For any answer, once it has greeted. */
  readonly socket: number;
  /** For all of it, however slowly bytes come. */
  readonly whole: number;
}

export const usualPatience: MailPatience = {
  connect: 10_000,
  greeting: 10_000,
  socket: 30_000,
  whole: 120_000,
};

/** How far a message had come: until `data`, the server has not seen it. */
type MailStage = 'connecting' | 'login' | 'envelope' | 'data' | 'done';

/** What happened to a message that was handed in. */
export interface HandedIn {
  readonly stage: MailStage;
  /** `null` where the server took it. */
  readonly fault: MailFault | null;
}

/** What went wrong. */
export interface MailFault {
  readonly message: string;
  /** In whose answer: `RCPT TO`, `DATA`, … */
  readonly command: string | null;
  /** The server's answer by its number (RFC 5321, section 4.2); `null` where none came. */
  readonly status: number | null;
}

/** A server answers in a line or a few: one that answers more is not listened to. */
const longestAnswer = 64 * 1024;

/**
 * Hands a message in for one mailbox, over a connection of its own, and tells how far it came. It never throws, and takes
 * no longer than the patience, whatever the server does.
 */
export async function handIn(
  message: Buffer,
  envelope: { readonly from: string; readonly to: string },
  account: MailAccount,
  patience: MailPatience,
): Promise<HandedIn> {
  let stage: MailStage = 'connecting';
  const { host, port, isSecure, login } = account;
  const isNear = isLoopback(host);
  const connection = new SMTPConnection({
    host,
    port,
    secure: isSecure,
    // A password goes in the clear to nobody but this machine: whoever is between could else take the offer of TLS away.
    requireTLS: !isSecure && login !== null && !isNear,
    // Servers on the machine itself have certificates of nobody's name.
    tls: { rejectUnauthorized: !isNear },
    connectionTimeout: patience.connect,
    dnsTimeout: patience.connect,
    greetingTimeout: patience.greeting,
    socketTimeout: patience.socket,
    socketCloseTimeout: 0,
    maxResponseSize: longestAnswer,
    logger: false,
  });
  return new Promise((resolve) => {
    const end = (error: unknown) => {
      clearTimeout(timer);
      resolve({ stage: error === null ? 'done' : stage, fault: error === null ? null : faultOf(error) });
      connection.close();
    };
    const timer = setTimeout(() => {
      end(new Error(`it took more than ${Math.round(patience.whole / 1000)} s`));
    }, patience.whole);
    // It may tell of another fault after the first, and nobody else listens.
    connection.on('error', end);
    connection.on('end', () => end(new Error('the server closed the connection')));
    // It is read when the server has asked for it, and not before.
    const body = new Readable({
      read() {
        stage = 'data';
        this.push(message);
        this.push(null);
      },
    });
    const send = () => {
      stage = 'envelope';
      connection.send({ ...envelope, size: message.length }, body, (error) => end(error ?? null));
    };
    connection.connect((error) => {
      if (error) return end(error);
      if (login === null) return send();
      stage = 'login';
      return connection.login({ credentials: { ...login } }, (refused) => (refused ? end(refused) : send()));
    });
  });
}

function faultOf(error: unknown): MailFault {
  const { message, command, responseCode } = error as {
    readonly message?: unknown;
    readonly command?: unknown;
    readonly responseCode?: unknown;
  };
  return {
    message: typeof message === 'string' ? message : 'it failed',
    command: typeof command === 'string' ? command : null,
    status: typeof responseCode === 'number' ? responseCode : null,
  };
}
