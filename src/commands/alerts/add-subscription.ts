import { CONFIG, type Config } from '../../config.js';
import { dueAfter } from '../../domain/rhythm.js';
import { visibleText } from '../../domain/visible-text.js';
import { Ledger } from '../../ledger/ledger.js';
import type { Subscription } from '../../ledger/outbox/subscription.js';
import { QueryError } from '../../status/parameters.js';
import { StatusService } from '../../status/status.service.js';
import type { Format } from '../list-options.js';
import { withTracker } from '../open-tracker.js';
import { readOpenDeliveries } from './open-deliveries.js';
import { printAdded } from './print-added.js';
import { subscriptionRow } from './subscription-row.js';
import { wantedSubscription, type WantedOptions } from './wanted-subscription.js';

/** Adds a subscription, and prints what it will tell, when first, and once with what it is signed. */
export async function addSubscription(
  to: string,
  { format, ...options }: WantedOptions & { readonly format: Format },
): Promise<void> {
  await withTracker(async (tracker) => {
    const { alertsAllowPrivate: allowPrivate, smtpUrl } = tracker.get<Config>(CONFIG);
    const vocabulary = await tracker.get(StatusService).vocabulary();
    const { wanted, since, note } = await wantedSubscription(to, options, vocabulary, { allowPrivate });
    const { subscriptions, reader } = tracker.get(Ledger, { strict: false });
    const { kind, subscription } = await subscriptions.add(wanted, vocabulary.now, since);
    if (kind === 'there') throw alreadyTold(subscription);
    const { id, rhythm, channel, secrets } = subscription;
    const row = subscriptionRow(subscription, await reader.read(readOpenDeliveries(id)), vocabulary.book);
    const next = rhythm.every === 'at-once' ? null : dueAfter(rhythm, vocabulary.now);
    await printAdded(format, { ...row, firstAt: row.dueAt ?? next, secret: secrets[0]?.secret ?? null });
    if (note !== null) process.stderr.write(visibleText(`note: ${note}\n`));
    if (channel === 'mail' && smtpUrl === '')
      process.stderr.write('note: no mail is sent until SMTP_URL and MAIL_FROM are set\n');
  });
}

/**
 * Nothing was done of what was asked: no secret can be shown a second time, and nothing since a day is told again. Whoever
 * only wanted to see to it that someone is told has the number here.
 */
function alreadyTold({ id, target, state }: Subscription): QueryError {
  const paused = state === 'paused' ? `, which is paused: subscriptions resume ${id}` : '';
  return new QueryError(`${target} is told of the same already by subscription ${id}${paused}`);
}
