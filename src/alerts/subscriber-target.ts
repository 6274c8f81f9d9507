import { domainToASCII } from 'node:url';
import { z } from 'zod';
import { withoutPassword } from '../config.js';
import type { Subscription } from '../ledger/outbox/subscription.js';
import { UsageError } from '../usage-error.js';
import { parseUrl } from '../parse-url.js';

/** By what a subscriber is told, and where. */
export type Target = Pick<Subscription, 'channel' | 'target'>;

/** The longest address that a command of SMTP can hold (RFC 5321, section 4.5.3.1.3, less its brackets). */
const longestMail = 254;

const longestWebhook = 2000;

const expected = 'expected an e-mail address, or the address of a webhook, https://…';

/**
 * Where a subscriber wants to be told, from a text as a person writes it: one address has one form, so that the same
 * subscription is known again. Throws a `UsageError` of one line for anything else; where the host of a webhook leads to
 * is not looked at here.
 */
export function targetOf(text: string, { allowsPrivate }: { readonly allowsPrivate: boolean }): Target {
  const written = text.trim();
  // Parsers of addresses take out line breaks; the lines of a message would be broken by them.
  if (/[\s\p{C}]/u.test(written)) throw new UsageError(`${JSON.stringify(text)} is no address; ${expected}`);
  return /^[a-z][a-z\d+.-]*:/i.test(written)
    ? { channel: 'webhook', target: webhookOf(written, allowsPrivate) }
    : { channel: 'mail', target: mailboxOf(written) };
}

/**
 * The host in small letters, and in those of ASCII, as mail is addressed (RFC 5890); what stands before it is for the
 * receiver to read, capitals too (RFC 5321, section 2.4).
 */
function mailboxOf(text: string): string {
  const at = text.lastIndexOf('@');
  const name = text.slice(0, Math.max(0, at));
  const host = text.slice(at + 1);
  // Of a host with anything else in it, what is behind a slash would be cut off.
  const address = `${name}@${/^[\p{L}\p{M}\p{N}.-]+$/u.test(host) ? domainToASCII(host) : ''}`;
  const isPlain = /^[ -~]*$/.test(name);
  if (at > 0 && address.length <= longestMail && isPlain && z.email().safeParse(address).success)
    return address;
  const because = isPlain
    ? ''
    : '; letters beyond ASCII can stand in the host only, since many servers take no others (SMTPUTF8, RFC 6531)';
  throw new UsageError(`"${text}" is no address that can be told${because}; ${expected}`);
}

function webhookOf(text: string, allowsPrivate: boolean): string {
  const shown = withoutPassword(text);
  const refuse = (because: string) =>
    new UsageError(`"${shown}" cannot be the address of a webhook: ${because}`);
  const url = parseUrl(text);
  if (url === null) throw refuse(`it is not understood; ${expected}`);
  const { protocol, username, password, href } = url;
  if (protocol !== 'https:' && protocol !== 'http:') throw refuse(`it is of ${protocol}; expected https:`);
  if (protocol === 'http:' && !allowsPrivate)
    throw refuse('anyone between could read and alter what is told; expected https:');
  if (username || password) throw refuse('it holds a name or a password; expected none, since all is signed');
  if (text.includes('#')) throw refuse('what stands behind # is never sent; expected an address without it');
  if (href.length > longestWebhook) throw refuse(`it is longer than ${longestWebhook} letters`);
  return href;
}
