import { newSecret, rotateSecrets } from '../../alerts/webhooks/secrets.js';
import { visibleText } from '../../domain/visible-text.js';
import { QueryError } from '../../status/parameters.js';
import { notOf, withSubscription } from './find-subscription.js';
import { readOpenDeliveries } from './open-deliveries.js';
import { sayChanges } from './say-subscription.js';
import { waitingIn } from './subscription-row.js';

/** Keeps what changes until a subscription is resumed. */
export async function pauseSubscription(text: string, { note }: { readonly note?: string }): Promise<void> {
  await withSubscription(text, async ({ subscription, ledger, now }) => {
    const { id } = subscription;
    const reason = note?.replace(/\s+/g, ' ').trim() || 'paused by hand';
    const isPaused = await ledger.subscriptions.pause(id, now, reason);
    if (!isPaused) throw notOf(subscription, 'active');
    say(id, 'paused; what changes meanwhile is kept for it');
  });
}

/** Tells what was kept, and what changes from now on. */
export async function resumeSubscription(text: string): Promise<void> {
  await withSubscription(text, async ({ subscription, ledger, now }) => {
    const { id } = subscription;
    const isResumed = await ledger.subscriptions.resume(id, now);
    if (!isResumed) throw notOf(subscription, 'paused');
    const { waiting, dueAt } = waitingIn(await ledger.reader.read(readOpenDeliveries(id)));
    const kept =
      waiting === 0 ? 'nothing changed meanwhile' : `${sayChanges(waiting)} to be told at ${dueAt}`;
    say(id, `resumed; ${kept}`);
  });
}

/** Ends a subscription for good. */
export async function removeSubscription(text: string): Promise<void> {
  await withSubscription(text, async ({ subscription, ledger, now }) => {
    const { id } = subscription;
    const { waiting } = waitingIn(await ledger.reader.read(readOpenDeliveries(id)));
    const isEnded = await ledger.subscriptions.end(id, now, 'removed by hand');
    if (!isEnded) throw notOf(subscription, 'active');
    const lost = waiting === 0 ? '' : `, and ${sayChanges(waiting)} that waited will not be told`;
    say(id, `ended; its address is erased${lost}`);
  });
}

/** Prints a new secret, with which the deliveries of a webhook are signed from now on. */
export async function rotateSecret(text: string): Promise<void> {
  await withSubscription(text, async ({ subscription, ledger, now }) => {
    const { id, channel } = subscription;
    if (channel === 'mail')
      throw new QueryError(`subscription ${id} is told by mail, which no secret signs; expected a webhook`);
    const secrets = rotateSecrets(subscription.secrets, newSecret(), now);
    const isSigned = await ledger.subscriptions.sign(id, secrets);
    if (!isSigned) throw notOf(subscription, 'active');
    process.stdout.write(`${secrets[0]?.secret}\n`);
    const old = secrets
      .slice(1)
      .flatMap(({ until }) => until ?? [])
      .toSorted()
      .at(-1);
    const beside = old === undefined ? '' : `; until ${old} the one before signs beside it`;
    say(id, `signed with this secret, which is not shown again${beside}`);
  });
}

function say(id: number, what: string): void {
  process.stderr.write(visibleText(`subscription ${id}: ${what}\n`));
}
