import { ModuleRef } from '@nestjs/core';
import { undoneChanges } from '../../src/domain/undone-changes.js';
import type { DeliveryEntity } from '../../src/ledger/entities/delivery.entity.js';
import type { TroubleEntity } from '../../src/ledger/entities/trouble.entity.js';
import { Ledger } from '../../src/ledger/ledger.js';
import type { BegunDelivery } from '../../src/ledger/outbox/outbox.js';
import type { Subscription } from '../../src/ledger/outbox/subscription.js';
import { readChanges, type ChangeRecord } from '../../src/ledger/read-changes.js';
import { askedToTell } from '../../src/alerts/asked-to-tell.js';
import { StatusModule } from '../../src/status/status.module.js';
import { StatusService } from '../../src/status/status.service.js';
import { applyRows, takeLease } from '../ledger/recording.js';
import { baselineRows, participationOf, type RowFacts } from '../participations.js';
import { openTracker, type OpenTracker } from '../tracker.js';

/** The site that messages lead to. */
export const site = { publicUrl: 'https://tracker.example/treaties' };

/** A subscription as the outbox has it. */
export function subscriptionOf(facts: Partial<Subscription> = {}): Subscription {
  return {
    id: 7,
    channel: 'mail',
    target: 'ana@mail.example',
    filter: { instruments: [], states: [], groups: [], kinds: [] },
    rhythm: { every: 'at-once', day: null, at: '08:00', timeZone: 'UTC' },
    linkKey: 'a key',
    secrets: [],
    state: 'active',
    reason: null,
    createdAt: '2026-02-01T00:00:00Z',
    beginsAt: '2026-02-01T00:00:00Z',
    stateSince: '2026-02-01T00:00:00Z',
    ...facts,
  };
}

/** A delivery that has begun; of its changes, those are undone that others of them have undone. */
export function begunOf(facts: Partial<BegunDelivery>): BegunDelivery {
  const delivery: DeliveryEntity = {
    id: 'msg_0f0e8d3c-1111-4222-8333-444455556666',
    subscriptionId: 7,
    about: 'changes',
    troubleId: null,
    state: 'sent',
    dueAt: '2026-02-03T12:00:05Z',
    tries: 1,
    createdAt: '2026-02-03T12:00:00Z',
    triedAt: '2026-02-03T12:00:00Z',
    endedAt: null,
    reason: null,
  };
  const { changes = [], undone = undoneAmong(changes) } = facts;
  return { delivery, subscription: subscriptionOf(), trouble: null, ...facts, changes, undone };
}

function undoneAmong(changes: readonly ChangeRecord[]): BegunDelivery['undone'] {
  return new Map([...undoneChanges(changes)].map(([{ id }, by]) => [id, by]));
}

/** A trouble as it is persisted. */
export function troubleOf(facts: Partial<TroubleEntity>): TroubleEntity {
  return {
    id: 1,
    kind: 'held',
    instrument: 'untoc',
    subscriptionId: null,
    reason: null,
    openedAt: '2026-02-03T03:17:00Z',
    endedAt: null,
    ...facts,
  };
}

/** The row of a State at one step: its facts, or `null` where it is not listed. */
export type Step = RowFacts | null;

/** A tracker whose record is altered step by step. */
export interface AlteredRecord {
  readonly tracker: OpenTracker;
  /** Makes the row of a State in an instrument what a step says, and tells which changes that brought. */
  readonly alter: (instrument: string, state: string, step: Step) => Promise<readonly ChangeRecord[]>;
  /** What the list of changes is asked with now. */
  readonly asked: () => ReturnType<typeof askedToTell>;
}

export async function openAltered(): Promise<AlteredRecord> {
  const tracker = await openTracker();
  const ledger = tracker.context.get(Ledger);
  await takeLease(ledger);
  const rows = new Map<string, ReturnType<typeof baselineRows>>();
  return {
    tracker,
    alter: async (instrument, state, step) => {
      const last = Math.max(0, ...(await ledger.reader.read(readChanges())).map(({ id }) => id));
      const others = (rows.get(instrument) ?? baselineRows(instrument)).filter((row) => row.state !== state);
      const all = step === null ? others : [...others, participationOf(state, step)];
      rows.set(instrument, all);
      await applyRows(ledger, instrument, all);
      const changes = await ledger.reader.read(readChanges());
      return changes.filter(({ id }) => id > last).toSorted((a, b) => a.id - b.id);
    },
    // A service that has just been made has never read an older ledger.
    asked: async () => {
      const services = tracker.context.select(StatusModule).get(ModuleRef, { strict: true });
      return askedToTell(await services.create(StatusService), ledger.reader);
    },
  };
}
