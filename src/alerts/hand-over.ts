import type { Config } from '../config.js';
import type { BegunDelivery } from '../ledger/outbox/outbox.js';
import type { LedgerReader } from '../ledger/ledger-reader.js';
import type { StatusService } from '../status/status.service.js';
import { userAgent } from '../treaty-collection/user-agent.js';
import { askedToTell } from './asked-to-tell.js';
import type { Attempt } from './attempt.js';
import { mailAccount } from './mail/mail-account.js';
import { sendMail } from './mail/send-mail.js';
import { reachedSite } from './reached-site.js';
import { tellDelivery } from './tell-delivery.js';
import { sendWebhook } from './webhook-sender.js';
import { webhookBody } from './webhooks/webhook-body.js';

/** What a delivery is composed from and sent by. */
export interface PostRoom {
  readonly config: Config;
  readonly status: StatusService;
  readonly reader: LedgerReader;
  /** The present moment, RFC 3339 in UTC. */
  readonly now: () => string;
}

/**
 * Composes a delivery that was begun from what the record says now, and sends it once, by mail or to a webhook. Throws
 * only for faults of this machine.
 */
export async function handOver(
  begun: BegunDelivery,
  { config, status, reader, now }: PostRoom,
): Promise<Attempt> {
  const { subscription } = begun;
  const site = reachedSite(config);
  const telling = tellDelivery(begun, await askedToTell(status, reader), site);
  if (subscription?.channel === 'webhook') {
    const { target: url, secrets } = subscription;
    const message = { id: telling.id, url, body: webhookBody(telling, subscription, site), secrets };
    const sending = {
      allowPrivate: config.alertsAllowPrivate,
      userAgent: userAgent(config.syncContact),
      proxies: config,
    };
    return sendWebhook(message, now(), sending);
  }
  const account = mailAccount(config);
  const to = subscription === null ? config.operatorEmail : subscription.target;
  if (to === '') return { state: 'bounced', reason: 'OPERATOR_EMAIL is not set any more' };
  if (account === null) return { state: 'failed', reason: 'SMTP_URL is not set' };
  return sendMail(telling, to, { account, site });
}
