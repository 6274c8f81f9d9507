import { Webhook } from 'standardwebhooks';
import type { SigningSecret } from '../../ledger/outbox/subscription.js';
import { secretsAt } from './secrets.js';

/** A message to a webhook. */
export interface WebhookMessage {
  /** That of the delivery: the receiver drops by it what comes twice. */
  readonly id: string;
  /** Where the webhook is. */
  readonly url: string;
  /** The JSON that is signed, and sent byte for byte. */
  readonly body: string;
  /** Newest first. */
  readonly secrets: readonly SigningSecret[];
}

/**
 * The header fields by which the receiver of a message knows from whom and when it comes (Standard Webhooks, "Webhook
 * headers"): signed with each secret that is valid at the moment of this try, one signature behind the other. Throws an
 * error where there is none, or one is no base64.
 */
export function signWebhook({ id, body, secrets }: WebhookMessage, now: string): Record<string, string> {
  const at = new Date(now);
  const signatures = secretsAt(secrets, now).map(({ secret }) => new Webhook(secret).sign(id, at, body));
  if (signatures.length === 0) throw new Error('there is no secret to sign with');
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': signatures.join(' '),
  };
}
