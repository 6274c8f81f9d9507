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

/** A column that a terminal does not show: what it holds is said there in a sentence. */
const inData = (
  key: string,
  cell: PrintedColumn<SubscriptionRow>['cell'],
): PrintedColumn<SubscriptionRow> => ({ key, title: key, type: 'string', dataOnly: true, cell });

const listed = (words: readonly string[]) => words.join(', ') || null;

/** What it is told, and when: on a terminal one sentence. */
const inWords = (row: SubscriptionRow) => `${row.tells}, ${sayRhythm(row)}`;

/** The columns of a list of subscriptions. */
export const subscriptionColumns: readonly PrintedColumn<SubscriptionRow>[] = [
  { key: 'id', title: 'No.', type: 'integer', isKey: true, cell: ({ id }) => id },
  { key: 'to', title: 'To', type: 'string', cell: ({ to }) => to },
  inData('channel', ({ channel }) => channel),
  { key: 'state', title: 'State', type: 'string', cell: ({ state }) => state },
  { key: 'waiting', title: 'Waiting', type: 'integer', cell: ({ waiting }) => waiting },
  { key: 'dueAt', title: 'Due', type: 'datetime', cell: ({ dueAt }) => dueAt },
  { key: 'tells', title: 'What', type: 'string', cell: ({ tells }) => tells, shown: inWords },
  inData('instruments', ({ instruments }) => listed(instruments)),
  inData('states', ({ states }) => listed(states)),
  inData('groups', ({ groups }) => listed(groups)),
  inData('kinds', ({ kinds }) => listed(kinds)),
  inData('every', ({ every }) => every),
  inData('day', ({ day }) => day),
  inData('at', ({ at }) => at),
  inData('timeZone', ({ timeZone }) => timeZone),
  { key: 'reason', title: 'Why', type: 'string', cell: ({ reason }) => reason },
  { key: 'stateSince', title: 'Since', type: 'datetime', cell: ({ stateSince }) => stateSince },
  inData('createdAt', ({ createdAt }) => createdAt),
];
