import { randomBytes } from 'node:crypto';
import { momentOf } from '../../clock.js';
import type { SigningSecret } from '../../ledger/outbox/subscription.js';

/** For how long the older secret is used beside the newer one, in milliseconds: a receiver has a day to take that. */
const overlapMs = 24 * 60 * 60 * 1000;

/** With how many secrets one message is signed at most: all signatures stand in one header field. */
const most = 10;

/** A new secret, as Standard Webhooks writes it: 32 random bytes in base64 behind a prefix (24 to 64 are allowed). */
export function newSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`;
}

/** The secrets with which a message is signed at a moment, newest first: the newest one, and those whose day is not over. */
export function secretsAt(secrets: readonly SigningSecret[], now: string): readonly SigningSecret[] {
  return secrets.filter(({ until }) => until === null || until > now);
}

/**
 * The secrets after another one became the newest at a moment: the newest until then is used for another day. Those that
 * are over are gone.
 */
export function rotateSecrets(
  secrets: readonly SigningSecret[],
  fresh: string,
  now: string,
): readonly SigningSecret[] {
  const dayAfter = momentOf(new Date(Date.parse(now) + overlapMs));
  const older = secretsAt(secrets, now).map(({ secret, until }) => ({ secret, until: until ?? dayAfter }));
  return [{ secret: fresh, until: null }, ...older].slice(0, most);
}
