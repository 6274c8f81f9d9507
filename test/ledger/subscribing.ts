import type { Participation } from '../../src/domain/act.js';
import type { ChangeFilter } from '../../src/domain/change-filter.js';
import type { Rhythm } from '../../src/domain/rhythm.js';
import type { Ledger } from '../../src/ledger/ledger.js';
import type { Lease } from '../../src/ledger/leases.js';
import type { NewSnapshot } from '../../src/ledger/ledger-writer.js';
import type { BegunDelivery } from '../../src/ledger/outbox/outbox.js';
import { readDeliveries, type DeliveryRecord } from '../../src/ledger/outbox/read-deliveries.js';
import { readDue } from '../../src/ledger/outbox/read-due.js';
import type { GroupsOf } from '../../src/ledger/outbox/put-deliveries.js';
import type { WantedSubscription } from '../../src/ledger/outbox/subscription.js';
import { openLedger } from './each-database.js';
import { planFor, recordCheck, snapshotOf, takeLease } from './recording.js';

/** The lease of the tests that send. */
export const sending: Lease = { name: 'send', holder: 'a test that sends' };

/** Takes the leases of who syncs and who sends, for good. */
export async function takeLeases(ledger: Ledger): Promise<void> {
  await takeLease(ledger);
  await ledger.leases.take(sending, '2026-02-03T00:00:00Z', '2036-02-03T00:00:00Z', () => false);
}

/** Opens a ledger with a record, in which nobody has joined. */
export async function begunLedger(databaseUrl: string, groupsOf?: GroupsOf): Promise<Ledger> {
  const ledger = await openLedger(databaseUrl, groupsOf);
  await takeLeases(ledger);
  await changeTo(ledger, [], '2026-02-01T03:17:00Z');
  return ledger;
}

/** What a test wants otherwise than all changes, at once, by a webhook. */
export interface Wish {
  readonly target?: string;
  readonly channel?: 'mail' | 'webhook';
  readonly filter?: Partial<ChangeFilter>;
  readonly rhythm?: Partial<Rhythm>;
}

/** A subscription as someone asks for it. */
export function wish({
  target = 'https://a.example/',
  channel = 'webhook',
  filter,
  rhythm,
}: Wish = {}): WantedSubscription {
  return {
    channel,
    target,
    filter: { instruments: [], states: [], groups: [], kinds: [], ...filter },
    rhythm: { every: 'at-once', day: null, at: '07:00', timeZone: 'UTC', ...rhythm },
    linkKey: 'a2V5',
    secrets: channel === 'mail' ? [] : [{ secret: 'whsec_c2VjcmV0', until: null }],
  };
}

/** Adds a subscription; returns its number. */
export async function subscribe(
  ledger: Ledger,
  wanted: Wish = {},
  at = '2026-02-03T09:00:00Z',
  since?: string,
): Promise<number> {
  return (await ledger.subscriptions.add(wish(wanted), at, since)).subscription.id;
}

/** Makes the record say what the rows say, at a moment, as a sync does. */
export async function changeTo(
  ledger: Ledger,
  rows: readonly Participation[],
  at: string,
  { instrument = 'cedaw', snapshot = {} }: { instrument?: string; snapshot?: Partial<NewSnapshot> } = {},
): Promise<void> {
  const plan = await planFor(ledger, instrument, rows);
  const applied = snapshotOf(instrument, { fetchedAt: at, ...snapshot });
  await recordCheck(ledger, instrument, { kind: 'apply', snapshot: applied, plan }, [], at);
}

/** What stands in the outbox, oldest first. */
export async function outboxOf(ledger: Ledger): Promise<readonly DeliveryRecord[]> {
  return (await ledger.reader.read(readDeliveries())).toReversed();
}

/** What is due to whomever. */
export const everyone = { channels: ['mail', 'webhook'], except: [], most: 1_000 } as const;

/** Begins all that is due at a moment. */
export async function beginDue(ledger: Ledger, now: string): Promise<readonly BegunDelivery[]> {
  const begun: BegunDelivery[] = [];
  for (;;) {
    const due = await ledger.reader.read(readDue(now, everyone));
    const fresh = due.filter(({ id }) => !begun.some(({ delivery }) => delivery.id === id));
    if (fresh.length === 0) return begun;
    for (const { id } of fresh) {
      const one = await ledger.outbox.begin(sending, id, now, '2037-01-01T00:00:00Z');
      if (one !== null) begun.push(one);
    }
  }
}

/** Sends all that is due at a moment, and all is taken; returns the States told in each. */
export async function sendDue(ledger: Ledger, now: string): Promise<readonly (readonly string[])[]> {
  const begun = await beginDue(ledger, now);
  for (const { delivery } of begun)
    await ledger.outbox.end(delivery.id, { state: 'accepted', reason: null, dueAt: null }, now);
  return begun.map(({ changes }) => changes.map(({ state }) => state));
}
