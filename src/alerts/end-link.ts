import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Site } from '../forms/site.js';
import type { Subscription } from '../ledger/outbox/subscription.js';

/** Whoever has the link that is signed for a subscription may end it, and nobody else. */
type Linked = Pick<Subscription, 'id' | 'linkKey'>;

/**
 * Where a subscription is ended: `<PUBLIC_URL>/unsubscribe/<id>.<signature>`. It holds no address, and its signature
 * cannot be made from another's (RFC 8058, section 3.1: "a hard-to-forge component").
 */
export function endLink(subscription: Linked, { publicUrl }: Site): string {
  return `${publicUrl}/unsubscribe/${endToken(subscription)}`;
}

/** What stands at the end of such a link: the number of the subscription, and the signature. */
export function endToken({ id, linkKey }: Linked): string {
  const signature = createHmac('sha256', linkKey).update(`unsubscribe ${id}`).digest('base64url');
  return `${id}.${signature}`;
}

/** The number that a token names, whether or not it is signed for it; `null` where it is written otherwise than one. */
export function subscriptionNamed(token: string): number | null {
  // A signature of SHA-256 is 43 letters of base64url; the number is one that a column of integers can hold.
  const [, digits] = /^([1-9]\d{0,9})\.[\w-]{43}$/.exec(token) ?? [];
  const id = Number(digits);
  return id <= 2_147_483_647 ? id : null;
}

/**
 * Whether a token is the one that was signed for a subscription. It takes as long whatever differs (Node, `crypto`,
 * `timingSafeEqual`), and admits no other way of writing the same bytes.
 */
export function isSignedFor(subscription: Linked, token: string): boolean {
  const expected = Buffer.from(endToken(subscription));
  const given = Buffer.from(token);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
