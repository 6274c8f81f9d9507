import type { DeliveryState } from '../../domain/delivery-state.js';
import { Ledger } from '../../ledger/ledger.js';
import { readDeliveries } from '../../ledger/outbox/read-deliveries.js';
import type { ListOptions } from '../list-options.js';
import { withTracker } from '../open-tracker.js';
import { printList } from '../print-list.js';
import { rowNumber } from '../row-number.js';
import { deliveryColumns } from './delivery-columns.js';
import { findSubscription } from './find-subscription.js';

/** Which deliveries are listed. */
export interface DeliveryOptions extends ListOptions {
  readonly state?: readonly DeliveryState[];
  readonly subscription?: string;
}

/** Prints the deliveries, newest first, and how each went. */
export async function printDeliveries({ state, subscription, ...options }: DeliveryOptions): Promise<void> {
  const id = subscription === undefined ? null : rowNumber(subscription, 'subscription');
  await withTracker(async (tracker) => {
    const ledger = tracker.get(Ledger, { strict: false });
    if (id !== null) await findSubscription(ledger, id);
    const rows = await ledger.reader.read(
      readDeliveries({ ...(state && { states: state }), ...(id !== null && { subscription: id }) }),
    );
    await printList(options, 'Deliveries', rows, deliveryColumns);
  });
}
