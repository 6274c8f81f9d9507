import type { Attempt } from '../attempt.js';
import { plainLine } from '../plain-line.js';
import type { HandedIn, MailFault } from './hand-in.js';

/** Answers that say that the login is wanting (RFC 4954, section 6): the operator's fault, whoever is written to. */
const ofLogin = [530, 534, 535, 538];

/**
 * What came of a message that was handed in; `hidden` are the texts that no reason may repeat, as servers do: the address
 * written to, the login.
 *
 * - Before the message was asked for it has not arrived, whatever happened: it is tried again. For good it is refused
 *   only by who refuses the mailbox (5yz to RCPT); one that refuses the sender refuses all messages, until the operator
 *   has seen to it.
 * - A message that was refused when it was read (5yz to DATA) will be refused again, while the changes of it are still to
 *   be told: so that they are kept, and the operator hears, that pauses too.
 * - Where no answer comes after it, it may have arrived (RFC 5321, section 4.5.5.2).
 */
export function judgeHandIn({ stage, fault }: HandedIn, hidden: readonly string[]): Attempt {
  if (fault === null) return { state: 'accepted', reason: null };
  const reason = reasonOf(fault, hidden);
  // No answer begins with another number than 2 to 5 (RFC 5321, section 4.2): what does is no word for good.
  const isForGood = fault.status !== null && fault.status >= 500 && fault.status < 600;
  if (stage === 'data') {
    if (fault.status === null || fault.status < 400)
      return { state: 'sent', reason: `the message went out and the mail server did not answer: ${reason}` };
    const said = `the mail server refused the message: ${reason}`;
    return isForGood ? { state: 'bounced', reason: said, pauses: true } : { state: 'failed', reason: said };
  }
  if (stage === 'login') return { state: 'failed', reason: `the mail server refused the login: ${reason}` };
  if (stage === 'connecting')
    return { state: 'failed', reason: `the mail server was not reached: ${reason}` };
  const isOfMailbox = fault.command === 'RCPT TO' && !ofLogin.includes(fault.status ?? 0);
  if (isOfMailbox && isForGood)
    return { state: 'bounced', reason: `the mail server refused the mailbox: ${reason}`, pauses: true };
  if (fault.command === 'DATA' && isForGood && !ofLogin.includes(fault.status ?? 0))
    return { state: 'bounced', reason: `the mail server refused the message: ${reason}`, pauses: true };
  return { state: 'failed', reason: `the mail server did not take the message: ${reason}` };
}

/** What looks like a mailbox: a server may name the one to which it leads another on. */
const mailbox = /[^\s<>()[\]",;:]+@[^\s<>()[\]",;:]+/g;

/** A fault in one line in which nothing stands that is hidden: a server repeats what it was told. */
function reasonOf({ message }: MailFault, hidden: readonly string[]): string {
  const shown = hidden
    .filter((text) => text !== '')
    .toSorted((a, b) => b.length - a.length)
    .reduce((text, secret) => withoutText(text, secret), message.slice(0, 4_000));
  return plainLine(shown.replace(mailbox, '…'), 300);
}

function withoutText(text: string, secret: string): string {
  const pattern = secret.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return text.replace(new RegExp(pattern, 'gi'), '…');
}
