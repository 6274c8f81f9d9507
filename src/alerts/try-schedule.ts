import { momentOf } from '../clock.js';
import type { TryOutcome } from '../ledger/outbox/outbox.js';
import type { Attempt } from './attempt.js';

const [second, minute, hour] = [1_000, 60_000, 3_600_000];

/**
 * How long after the try before it each try is made, in milliseconds: ten in three days and some hours. They are those
 * of Standard Webhooks ("Deliverability and reliability"), and mail has the same: a greylist is over after the second
 * or the third (RFC 6647, section 2.5), a mailbox that is full on the next day.
 */
export const tryDelays = [
  0,
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
] as const;

/** The longest that a try is put off, whatever the receiver asks for, in milliseconds. */
const longestDelay = Math.max(...tryDelays);

/**
 * What a delivery comes to by its newest try. A receiver that asks to be left alone for longer than the schedule would is,
 * but for no more than a day. The tenth try in vain is the last one: the subscription is paused then, as where the
 * receiver wants nothing more.
 */
export function outcomeOf(attempt: Attempt, tries: number, now: string): TryOutcome {
  const { state, reason, pauses = false, retryAfterMs = 0 } = attempt;
  if (state === 'accepted' || state === 'bounced') {
    return { state, reason, dueAt: null, pauses: state === 'bounced' && pauses };
  }
  const delay = tryDelays[tries];
  if (delay === undefined || pauses) {
    const last = `${reason ?? 'no answer came'} (try ${tries} of ${tryDelays.length})`;
    return { state: 'given up', reason: last, dueAt: null, pauses: true };
  }
  const wait = Math.max(delay, Math.min(retryAfterMs, longestDelay));
  return { state, reason, dueAt: momentOf(new Date(Date.parse(now) + wait)), pauses: false };
}
