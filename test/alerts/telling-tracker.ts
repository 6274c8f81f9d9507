import { onTestFinished } from 'vitest';
import { DeliveryLoop } from '../../src/alerts/delivery-loop.js';
import { readDeliveries, type DeliveryRecord } from '../../src/ledger/outbox/read-deliveries.js';
import { baselinePage, withCells } from '../baseline-page.js';
import { startDepositary, type Depositary } from '../depositary-server.js';
import { openTracker, type OpenTracker, type TrackerOptions } from '../tracker.js';
import { startMailbox, type Mailbox } from './mailbox.js';
import { ledgerOf } from './subscribe.js';
import { startWebhookReceiver, type WebhookReceiver } from './webhook-receiver.js';

/** What the webhooks of the tests are signed with. */
export const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

/** A webhook, as a subscription has it. */
export const webhook = (target: string) => ({
  channel: 'webhook' as const,
  target,
  secrets: [{ secret, until: null }],
});

/** A page of one instrument that says of Palau that it acceded on a day. */
export const pageOf = (day: string): string =>
  baselinePage('cedaw', { rows: withCells('Palau', ['2011-09-20', day]) });

/** A tracker that tells what it finds. */
export interface TellingTracker extends OpenTracker {
  readonly loop: DeliveryLoop;
  readonly depositary: Depositary;
  /** Checks the one instrument that has a page. */
  readonly syncCedaw: () => Promise<void>;
  /** Sets the clock, and lets the loop do what is due then. */
  readonly tick: (moment: string) => Promise<void>;
  /** Every delivery, the oldest first. */
  readonly deliveries: () => Promise<readonly DeliveryRecord[]>;
}

/** Opens one, with its loop at rest, beside a depositary that has a page with one act more than the record. */
export async function openTelling(options: TrackerOptions = {}): Promise<TellingTracker> {
  const depositary = await startDepositary({ 'IV-8': pageOf('2026-02-02') });
  onTestFinished(async () => depositary.close());
  const tracker = await openTracker({
    ...options,
    settings: {
      TREATY_COLLECTION_URL: depositary.url,
      ALERTS_ALLOW_PRIVATE: 'true',
      MAIL_FROM: 'Tracker <tracker@example.org>',
      ...options.settings,
    },
  });
  onTestFinished(async () => tracker.close());
  const loop = tracker.context.get(DeliveryLoop, { strict: false });
  return {
    ...tracker,
    loop,
    depositary,
    syncCedaw: async () => {
      await tracker.sync({ only: ['cedaw'] });
    },
    tick: async (moment) => {
      tracker.clock.set(moment);
      await loop.once();
    },
    deliveries: async () => (await ledgerOf(tracker).reader.read(readDeliveries())).toReversed(),
  };
}

/** A mail server that lives as long as the test. */
export async function mailbox(...args: Parameters<typeof startMailbox>): Promise<Mailbox> {
  const box = await startMailbox(...args);
  onTestFinished(async () => box.close());
  return box;
}

/** A receiver of webhooks that lives as long as the test. */
export async function receiver(...args: Parameters<typeof startWebhookReceiver>): Promise<WebhookReceiver> {
  const one = await startWebhookReceiver(...args);
  onTestFinished(async () => one.close());
  return one;
}
