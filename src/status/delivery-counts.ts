import { z } from 'zod';
import { deliveryStates, type DeliveryState } from '../domain/delivery-state.js';
import type { LedgerQuery } from '../ledger/ledger-reader.js';
import { countDeliveries } from '../ledger/outbox/outbox.js';
import * as part from './row-parts.js';

/** The states of a delivery by their keys in JSON. */
export type DeliveryKey = Exclude<DeliveryState, 'given up'> | 'givenUp';

/** How many deliveries stand how. */
export type DeliveryCounts = Readonly<Record<DeliveryKey, number>>;

/** The key of a state. */
export function deliveryKey(state: DeliveryState): DeliveryKey {
  return state === 'given up' ? 'givenUp' : state;
}

const shape = Object.fromEntries(
  deliveryStates.map(({ id, meaning }) => [deliveryKey(id), part.count.describe(meaning)]),
) as Record<DeliveryKey, typeof part.count>;

export const deliveryCountsSchema = z
  .strictObject(shape)
  .describe('how many messages to subscribers and to the operator stand how, at present');

/** How many deliveries stand how, and nothing of whom they are to. */
export function readDeliveryCounts(): LedgerQuery<DeliveryCounts> {
  return async (manager) => {
    const none = Object.fromEntries(deliveryStates.map(({ id }) => [deliveryKey(id), 0]));
    const counted = await countDeliveries()(manager);
    const some = Object.fromEntries(counted.map(({ state, count }) => [deliveryKey(state), count]));
    return { ...none, ...some } as DeliveryCounts;
  };
}
