import { visibleText } from '../../domain/visible-text.js';
import { readDeliveries } from '../../ledger/outbox/read-deliveries.js';
import { StatusService } from '../../status/status.service.js';
import { capital } from '../../wording/capital.js';
import type { Format } from '../list-options.js';
import { printRows } from '../print-answer.js';
import { deliveryColumns } from './delivery-columns.js';
import { withSubscription } from './find-subscription.js';
import { sayChanges, sayRhythm } from './say-subscription.js';
import { subscriptionColumns, subscriptionRow, type SubscriptionRow } from './subscription-row.js';

/** How many of its deliveries are shown with a subscription. */
const newest = 10;

/** Prints a subscription with its newest deliveries, and nothing that it is signed with. */
export async function printSubscription(text: string, format: Format): Promise<void> {
  await withSubscription(text, async ({ subscription, ledger, tracker }) => {
    const book = await tracker.get(StatusService).book();
    const all = await ledger.reader.read(readDeliveries({ subscription: subscription.id }));
    const row = subscriptionRow(
      subscription,
      all.filter(({ endedAt }) => endedAt === null),
      book,
    );
    const deliveries = all.slice(0, newest);
    if (format === 'csv') {
      await printRows({ format }, [row], subscriptionColumns);
      return;
    }
    if (format === 'json') {
      const shown = { ...row, deliveries: { total: all.length, rows: deliveries } };
      process.stdout.write(visibleText(`${JSON.stringify(shown, null, 2)}\n`));
      return;
    }
    process.stdout.write(visibleText(`${linesOf(row).join('\n')}\n${sayNumber(all.length)}\n`));
    if (all.length > 0)
      await printRows(
        { format },
        deliveries,
        // Whose they are stands above.
        deliveryColumns.filter(({ key }) => key !== 'subscription'),
      );
  });
}

function linesOf(row: SubscriptionRow): readonly string[] {
  const { id, channel, to, state, stateSince, reason, waiting, dueAt, createdAt, tells } = row;
  const due = dueAt === null ? 'when it is resumed' : `at ${dueAt}`;
  return [
    `Subscription ${id}: ${channel} to ${to ?? 'an address that is erased'}`,
    `${capital(state)} ${state === 'ended' ? 'at' : 'since'} ${stateSince}${reason === null ? '' : `: ${reason}`}`,
    `Told of ${tells}, ${sayRhythm(row)}`,
    `Added ${createdAt}`,
    waiting === 0 ? 'Nothing waits to be told' : `${sayChanges(waiting)} to be told ${due}`,
  ];
}

function sayNumber(deliveries: number): string {
  if (deliveries === 0) return 'No deliveries yet';
  return deliveries > newest ? `The newest ${newest} of ${deliveries} deliveries:` : 'Deliveries:';
}
