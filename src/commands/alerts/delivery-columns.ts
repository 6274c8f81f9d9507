import type { DeliveryRecord } from '../../ledger/outbox/read-deliveries.js';
import type { PrintedColumn } from '../print-table.js';

/** So much of an id tells deliveries apart for a reader, as of a hash; the other forms have it whole. */
const shortId = 'msg_'.length + 8;

/** The columns of a list of deliveries. */
export const deliveryColumns: readonly PrintedColumn<DeliveryRecord>[] = [
  {
    key: 'id',
    title: 'Delivery',
    type: 'string',
    isKey: true,
    cell: ({ id }) => id,
    shown: ({ id }) => id.slice(0, shortId),
  },
  { key: 'subscription', title: 'To', type: 'integer', cell: ({ subscription }) => subscription },
  { key: 'channel', title: 'By', type: 'string', dataOnly: true, cell: ({ channel }) => channel },
  { key: 'state', title: 'State', type: 'string', cell: ({ state }) => state },
  { key: 'dueAt', title: 'Due', type: 'datetime', cell: ({ dueAt }) => dueAt },
  { key: 'tries', title: 'Tries', type: 'integer', cell: ({ tries }) => tries },
  { key: 'about', title: 'About', type: 'string', cell: ({ about }) => about },
  { key: 'changes', title: 'Changes', type: 'integer', cell: ({ changes }) => changes },
  { key: 'reason', title: 'Why', type: 'string', cell: ({ reason }) => reason },
  { key: 'createdAt', title: 'Made', type: 'datetime', cell: ({ createdAt }) => createdAt },
  { key: 'triedAt', title: 'Tried', type: 'datetime', cell: ({ triedAt }) => triedAt },
  { key: 'endedAt', title: 'Ended', type: 'datetime', cell: ({ endedAt }) => endedAt },
];
