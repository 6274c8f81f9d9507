import { describe, expect, it, onTestFinished } from 'vitest';
import { DeliveryLoop } from '../../src/alerts/delivery-loop.js';
import { momentOf } from '../../src/clock.js';
import { readDeliveries } from '../../src/ledger/outbox/read-deliveries.js';
import { baselinePage, withCells } from '../baseline-page.js';
import { startDepositary } from '../depositary-server.js';
import { FixedClock } from '../fixed-clock.js';
import { openTracker, type OpenTracker, type TrackerOptions } from '../tracker.js';
import { startMailbox } from './mailbox.js';
import { ledgerOf, subscribe } from './subscribe.js';
import { startWebhookReceiver } from './webhook-receiver.js';

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const webhook = (target: string) => ({
  channel: 'webhook' as const,
  target,
  secrets: [{ secret, until: null }],
});

/** A tracker whose loop is at rest, with the depositary's page of an instrument that brings one change. */
async function opened(options: TrackerOptions = {}): Promise<OpenTracker & { readonly loop: DeliveryLoop }> {
  const rows = withCells('Palau', ['2011-09-20', '2026-02-02']);
  const depositary = await startDepositary({ 'IV-8': baselinePage('cedaw', { rows }) });
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
  return { ...tracker, loop: tracker.context.get(DeliveryLoop, { strict: false }) };
}

const syncCedaw = async (tracker: OpenTracker) => tracker.sync({ only: ['cedaw'] });
const deliveries = async (tracker: OpenTracker) => ledgerOf(tracker).reader.read(readDeliveries());

async function mailbox(...args: Parameters<typeof startMailbox>) {
  const box = await startMailbox(...args);
  onTestFinished(async () => box.close());
  return box;
}

async function receiver(...args: Parameters<typeof startWebhookReceiver>) {
  const one = await startWebhookReceiver(...args);
  onTestFinished(async () => one.close());
  return one;
}

describe('the loop that sends', () => {
  it('tells by mail and to a webhook what a sync found, as soon as it is recorded', async () => {
    const [box, hook] = [await mailbox(), await receiver({ secret })];
    const tracker = await opened({
      clock: new FixedClock(momentOf(new Date())),
      settings: { SMTP_URL: box.url },
    });
    await subscribe(tracker, { target: 'reader@example.org' });
    await subscribe(tracker, webhook(`${hook.url}/hook`));
    tracker.loop.start();
    await syncCedaw(tracker);
    await expect.poll(() => deliveries(tracker)).toMatchObject([{ state: 'accepted' }, { state: 'accepted' }]);
    const [mail] = box.received;
    expect(mail).toMatchObject({ to: 'reader@example.org', mail: { subject: expect.stringContaining('Palau') } });
    const [message] = hook.received;
    expect(message?.refusal).toBeNull();
    const ids = (await deliveries(tracker)).map(({ id }) => id);
    expect(ids).toContain(message?.headers['webhook-id']);
    expect(ids.some((id) => mail?.mail.messageId?.includes(id))).toBe(true);
  });
});
