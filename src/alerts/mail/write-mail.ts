import MailComposer from 'nodemailer/lib/mail-composer';
import { writeHtml } from '../../forms/write-html.js';
import { writeTxt } from '../../forms/write-txt.js';
import type { Site } from '../../forms/site.js';
import type { Telling } from '../telling.js';
import { partsOfSender } from './mail-account.js';
import { wrapLines } from './wrap-lines.js';

/** Who writes to whom, and where the tracker is reached. */
export interface Addressed {
  /** As `MAIL_FROM` has it. */
  readonly from: string;
  readonly to: string;
  readonly site: Site;
}

/**
 * What a delivery says as a message of RFC 5322: its text as plain text and as HTML, which say the same. Each try of one
 * delivery has the same `Message-ID`, by which mailboxes drop what comes twice. Mail that no person wrote says so, so that
 * no machine answers it (RFC 3834, section 5); `Precedence` is left out, which no standard knows (RFC 2076, section 3.9).
 */
export async function writeMail(telling: Telling, { from, to, site }: Addressed): Promise<Buffer> {
  const host = hostOf(site, from);
  const composer = new MailComposer({
    from: partsOfSender(from),
    to: { name: '', address: to },
    subject: telling.subject,
    date: new Date(telling.toldAt),
    messageId: `<${telling.id}@${host}>`,
    text: wrapLines(writeTxt(telling.text)),
    html: writeHtml(telling.text),
    textEncoding: 'quoted-printable',
    headers: {
      'Auto-Submitted': 'auto-generated',
      'List-Id': { prepared: true, value: `Ratification Tracker <alerts.${host}>` },
      ...endHeaders(telling.unsubscribe),
    },
    // A text is a text: nothing in it is read from a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

/** The host by which the messages of one tracker are told from others'; the same at each start. */
function hostOf({ publicUrl }: Site, from: string): string {
  if (publicUrl !== '') return new URL(publicUrl).hostname;
  return partsOfSender(from).address.split('@').at(-1) ?? 'localhost';
}

/**
 * How a mail program ends the subscription (RFC 2369), with one click where the link is one that RFC 8058 allows: of
 * HTTPS (section 3.1), or of this machine, on which nobody listens.
 */
function endHeaders(unsubscribe: string | null) {
  if (unsubscribe === null) return {};
  const { protocol, hostname } = new URL(unsubscribe);
  const isOneClick = protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return {
    'List-Unsubscribe': { prepared: true, value: `<${unsubscribe}>` },
    ...(isOneClick && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
  };
}
