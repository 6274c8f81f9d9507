import type { Rhythm } from '../../domain/rhythm.js';
import type { DeliveryRecord } from '../../ledger/outbox/read-deliveries.js';
import type { Subscription } from '../../ledger/outbox/subscription.js';
import type { Book } from '../../status/book.js';
import type { PrintedColumn } from '../print-table.js';
import { sayFilter, sayRhythm } from './say-subscription.js';

/** A subscription as it is listed: without what it is signed with. */
export interface SubscriptionRow extends Pick<
  Subscription,
  'id' | 'channel' | 'state' | 'reason' | 'createdAt' | 'stateSince'
> {
  /** Where it is told; `null` once it has ended. */
  readonly to: string | null;
  /** What it is told, in a phrase. */
  readonly tells: string;
  readonly instruments: readonly string[];
  readonly states: readonly string[];
  readonly groups: readonly string[];
  readonly kinds: readonly string[];
  readonly every: Rhythm['every'];
  readonly day: Rhythm['day'];
  /** The time of day, and the zone of it; `null` where it is told at once. */
  readonly at: string | null;
  readonly timeZone: string | null;
  /** How many changes wait to be told. */
  readonly waiting: number;
  /** When the next of its deliveries is due; `null` where none is. */
  readonly dueAt: string | null;
}

/** How many changes wait in some deliveries that have not ended, and when the first of them is due. */
export function waitingIn(
  open: readonly Pick<DeliveryRecord, 'changes' | 'dueAt'>[],
): Pick<SubscriptionRow, 'waiting' | 'dueAt'> {
  return {
    waiting: open.reduce((sum, { changes }) => sum + changes, 0),
    dueAt: open.flatMap(({ dueAt }) => dueAt ?? []).toSorted()[0] ?? null,
  };
}

/** A subscription as it is listed, with what waits for it. */
export function subscriptionRow(
  { id, channel, target, filter, rhythm, state, reason, createdAt, stateSince }: Subscription,
  open: readonly DeliveryRecord[],
  book: Book,
): SubscriptionRow {
  const { every, day, at, timeZone } = rhythm;
  const isTimed = every !== 'at-once';
  return {
    id,
    channel,
    to: target || null,
    tells: sayFilter(filter, book),
    ...filter,
    every,
    day,
    at: isTimed ? at : null,
    timeZone: isTimed ? timeZone : null,
    state,
    stateSince,
    reason,
    createdAt,
    ...waitingIn(open.filter(({ subscription }) => subscription === id)),
  };
}

const listed = (words: readonly string[]) => words.join(', ') || null;

/** The columns of a list of subscriptions. */
export const subscriptionColumns: readonly PrintedColumn<SubscriptionRow>[] = [
  { key: 'id', title: 'No.', type: 'integer', isKey: true, cell: ({ id }) => id },
  { key: 'to', title: 'To', type: 'string', cell: ({ to }) => to },
  { key: 'channel', title: 'By', type: 'string', dataOnly: true, cell: ({ channel }) => channel },
  { key: 'state', title: 'State', type: 'string', cell: ({ state }) => state },
  { key: 'reason', title: 'Why', type: 'string', cell: ({ reason }) => reason },
  { key: 'every', title: 'Told', type: 'string', cell: ({ every }) => every, shown: sayRhythm },
  { key: 'day', title: 'Day', type: 'string', dataOnly: true, cell: ({ day }) => day },
  { key: 'at', title: 'At', type: 'string', dataOnly: true, cell: ({ at }) => at },
  { key: 'timeZone', title: 'Zone', type: 'string', dataOnly: true, cell: ({ timeZone }) => timeZone },
  { key: 'waiting', title: 'Waiting', type: 'integer', cell: ({ waiting }) => waiting },
  { key: 'dueAt', title: 'Due', type: 'datetime', cell: ({ dueAt }) => dueAt },
  { key: 'tells', title: 'What', type: 'string', cell: ({ tells }) => tells },
  {
    key: 'instruments',
    title: 'Instruments',
    type: 'string',
    dataOnly: true,
    cell: (row) => listed(row.instruments),
  },
  { key: 'states', title: 'States', type: 'string', dataOnly: true, cell: (row) => listed(row.states) },
  { key: 'groups', title: 'Groups', type: 'string', dataOnly: true, cell: (row) => listed(row.groups) },
  { key: 'kinds', title: 'Kinds', type: 'string', dataOnly: true, cell: (row) => listed(row.kinds) },
  { key: 'stateSince', title: 'Since', type: 'datetime', cell: ({ stateSince }) => stateSince },
  { key: 'createdAt', title: 'Added', type: 'datetime', dataOnly: true, cell: ({ createdAt }) => createdAt },
];
