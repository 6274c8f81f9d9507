import { readDeliveries, type DeliveryRecord } from '../../ledger/outbox/read-deliveries.js';
import type { LedgerQuery } from '../../ledger/ledger-reader.js';

/** The deliveries that have not ended, of one subscription or of all. */
export const readOpenDeliveries = (subscription?: number): LedgerQuery<readonly DeliveryRecord[]> =>
  readDeliveries({ isOpen: true, ...(subscription !== undefined && { subscription }) });
