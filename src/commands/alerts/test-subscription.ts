import { randomUUID } from 'node:crypto';
import type { Attempt } from '../../alerts/attempt.js';
import { handOver } from '../../alerts/hand-over.js';
import { CLOCK, type Clock } from '../../clock.js';
import { CONFIG, type Config } from '../../config.js';
import { visibleText } from '../../domain/visible-text.js';
import type { BegunDelivery } from '../../ledger/outbox/outbox.js';
import type { Subscription } from '../../ledger/outbox/subscription.js';
import { StatusService } from '../../status/status.service.js';
import { exitStatus } from '../exit-status.js';
import { notOf, withSubscription } from './find-subscription.js';

/**
 * Sends one message that says that it is a test, composed and sent as any other, and prints what came of it; returns the
 * exit status. It is none of the outbox's: nothing is tried again, and a subscription that is paused stays so.
 */
export async function testSubscription(text: string): Promise<number> {
  return withSubscription(text, async ({ subscription, ledger, tracker, now }) => {
    if (subscription.state === 'ended') throw notOf(subscription, 'active');
    const test = testOf(subscription, now);
    const { state, reason } = await handOver(test, {
      config: tracker.get<Config>(CONFIG),
      status: tracker.get(StatusService),
      reader: ledger.reader,
      now: () => tracker.get<Clock>(CLOCK).now(),
    });
    const because = reason === null ? '' : `: ${reason}`;
    process.stdout.write(
      visibleText(
        `subscription ${subscription.id}: the test ${test.delivery.id} ${cameOf[state]}${because}\n`,
      ),
    );
    return exitStatus(state === 'accepted' ? 'done' : 'failed');
  });
}

/** What came of a test, in words. */
const cameOf: Readonly<Record<Attempt['state'], string>> = {
  sent: 'was sent',
  accepted: 'is accepted',
  bounced: 'bounced',
  failed: 'failed',
};

/** What tells neither a change nor a trouble is a test. */
function testOf(subscription: Subscription, now: string): BegunDelivery {
  const delivery = {
    id: `msg_${randomUUID()}`,
    subscriptionId: subscription.id,
    about: 'changes',
    troubleId: null,
    state: 'sent',
    dueAt: null,
    tries: 1,
    createdAt: now,
    triedAt: now,
    endedAt: null,
    reason: null,
  } as const;
  return { delivery, subscription, changes: [], undone: new Map(), trouble: null };
}
