import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A mail that has come. */
export interface ReceivedMail {
  /** The mailbox in the envelope. */
  readonly to: string;
  readonly mail: Email;
}

/** A mail server on the loopback that takes what comes, or behaves as it is told to. */
export interface Mailbox {
  /** As `SMTP_URL` has it. */
  readonly url: string;
  /** In the order in which they came. */
  readonly received: readonly ReceivedMail[];
  readonly close: () => Promise<void>;
}

/** Starts one. */
export async function startMailbox(
  options: Pick<SMTPServerOptions, 'onRcptTo' | 'onConnect'> & {
    /** Called with each mail before it is answered; what it throws is the answer. */
    readonly onMail?: (received: ReceivedMail) => Promise<void> | void;
    /** Called when the answer that it was taken has been written. */
    readonly onTaken?: () => void;
  } = {},
): Promise<Mailbox> {
  const { onMail, onTaken, ...rest } = options;
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    logger: false,
    onData: (stream, session, done) => {
      const take = async () => {
        try {
          const mail = await PostalMime.parse(await buffer(stream));
          const one = { to: session.envelope.rcptTo[0]?.address ?? '', mail };
          received.push(one);
          await onMail?.(one);
          done();
          onTaken?.();
        } catch (error) {
          done(error as Error);
        }
      };
      void take();
    },
    ...rest,
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    close: async () => new Promise((resolve) => server.close(resolve)),
  };
}
