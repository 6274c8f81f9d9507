import { Ledger } from '../../ledger/ledger.js';
import { readSubscriptions } from '../../ledger/outbox/subscriptions.js';
import { StatusService } from '../../status/status.service.js';
import type { ListOptions } from '../list-options.js';
import { withTracker } from '../open-tracker.js';
import { printList } from '../print-list.js';
import { subscriptionColumns, subscriptionRow } from './subscription-row.js';
import { readOpenDeliveries } from './open-deliveries.js';

/** Prints who is told of what. */
export async function printSubscriptions({
  all = false,
  ...options
}: ListOptions & { readonly all?: boolean }): Promise<void> {
  await withTracker(async (tracker) => {
    const { reader } = tracker.get(Ledger, { strict: false });
    const book = await tracker.get(StatusService).book();
    const open = await reader.read(readOpenDeliveries());
    const subscriptions = await reader.read(readSubscriptions({ ended: all }));
    const rows = subscriptions.map((one) => subscriptionRow(one, open, book));
    await printList(options, 'Subscriptions', rows, subscriptionColumns);
  });
}
