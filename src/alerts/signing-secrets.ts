import { randomBytes } from 'node:crypto';
import { momentOf } from '../clock.js';
import type { SigningSecret } from '../ledger/outbox/subscription.js';

/** How long an older secret signs beside a new one, in milliseconds. */
const overlap = 24 * 3_600_000;

/** A secret as Standard Webhooks writes it ("between 24 bytes and 64 bytes", base64, after `whsec_`). */
export function newSecret(): SigningSecret {
  return { secret: `whsec_${randomBytes(32).toString('base64')}`, until: null };
}

/**
 * The secrets to sign with from a moment on: a new one, and for a day those of before beside it, so that no delivery
 * fails while whoever receives puts the new one in place (Standard Webhooks, "Zero downtime secret rotation").
 */
export function rotated(secrets: readonly SigningSecret[], now: string): readonly SigningSecret[] {
  const until = momentOf(new Date(Date.parse(now) + overlap));
  return [
    newSecret(),
    ...secrets
      .filter((one) => one.until === null || one.until > now)
      .map((one) => ({ ...one, until: one.until ?? until })),
  ];
}
