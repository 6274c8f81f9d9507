import { Logger } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { addSpan } from '../domain/day.js';
import type { Finding } from '../domain/finding.js';
import type { Ruling } from '../domain/ruling.js';
import { mostFindings } from '../treaty-collection/page-findings.js';
import { applySnapshot, type LedgerPlan } from './apply-snapshot.js';
import { CheckEntity } from './entities/check.entity.js';
import { EditionCheckEntity } from './entities/edition-check.entity.js';
import { FindingEntity } from './entities/finding.entity.js';
import { HoldEntity } from './entities/hold.entity.js';
import { RulingEntity } from './entities/ruling.entity.js';
import { RunEntity, type RunOutcome, type RunTrigger } from './entities/run.entity.js';
import { SnapshotEntity, type Disposition } from './entities/snapshot.entity.js';
import { insertMany } from './insert-many.js';
import { LedgerAway } from './ledger-away.js';
import type { LedgerReader } from './ledger-reader.js';
import { assertHeld, type Lease } from './leases.js';
import { openHold } from './open-hold.js';
import { plannedChanges } from './planned-changes.js';
import type { GroupsOf } from './outbox/put-deliveries.js';
import type { WriteQueue } from './write-queue.js';

/** A snapshot before the ledger has given it a number. */
export type NewSnapshot = Omit<SnapshotEntity, 'id' | 'disposition' | 'revision' | 'appliedAt' | 'withheld'>;

/** What a check does beside being recorded. */
export type CheckEffect =
  /** There was no page to judge. */
  | { readonly kind: 'none' }
  /** The page says what the record says: whatever is held is pointless now. */
  | { readonly kind: 'confirm' }
  | { readonly kind: 'apply'; readonly snapshot: NewSnapshot; readonly plan: LedgerPlan }
  | { readonly kind: 'hold'; readonly snapshot: NewSnapshot }
  /** The page is the one that is held already, in this snapshot. */
  | { readonly kind: 'held-already'; readonly snapshotId: number };

/** What one edition was good for in a check. */
export interface EditionRecord extends Omit<
  EditionCheckEntity,
  'runId' | 'instrument' | 'checkedAt' | 'snapshotId'
> {
  /**
   * Where its bytes are, or others that say the same: in the snapshot that the check stores, in one of this number, in a
   * new one, which is a witness; `null` where they are nowhere.
   */
  readonly kept: 'by-the-check' | number | NewSnapshot | null;
}

/** A decision about a hold. */
export interface Decision {
  readonly holdId: number;
  readonly by: string;
  readonly note: string | null;
  readonly at: string;
}

/** A decision to believe a page, with what is ruled of acts that are gone from it. */
export interface Acceptance extends Decision {
  readonly rulings: readonly Omit<Ruling, 'hold'>[];
  /**
   * Where one row is believed, the number of the snapshot that the record rests on: its page is applied once more, with
   * that row, as another snapshot, since each is applied once. Absent where a page was held as a whole.
   */
  readonly again?: number;
}

/** The one who writes runs, checks and the record. Whoever syncs shows its lease with everything it writes. */
export class LedgerWriter {
  readonly #log = new Logger('Ledger');
  readonly #queue: WriteQueue;
  readonly #reader: LedgerReader;
  readonly #groupsOf: GroupsOf;
  /** The newest run that was begun here. */
  #newestRun = 0;

  /** Writes by the queue; the reader is another connection, which sees what any other process sees. */
  constructor(queue: WriteQueue, reader: LedgerReader, groupsOf: GroupsOf) {
    this.#queue = queue;
    this.#reader = reader;
    this.#groupsOf = groupsOf;
  }

  /** Writes the start of a run and returns its number; runs that never ended are closed, since the lease is ours. */
  async beginRun(lease: Lease, trigger: RunTrigger, startedAt: string): Promise<number> {
    const { id } = await this.#queue.transaction(async (manager) => {
      await assertHeld(manager, lease);
      await closeInterrupted(manager, startedAt);
      return manager.save(RunEntity, { trigger, startedAt, endedAt: null, outcome: 'running' });
    });
    // Numbers of runs are never given twice.
    if (id <= this.#newestRun)
      this.#log.warn(
        `run ${id} comes after run ${this.#newestRun}: the database was exchanged for an older one, and what it learned since is gone`,
      );
    this.#newestRun = id;
    return id;
  }

  /**
   * Writes how a run ended, and reads it back as others see it. Throws where they do not: a transaction that nobody
   * commits, or a file that was exchanged under its connection, lets every write succeed and keeps none.
   */
  async endRun(lease: Lease, id: number, outcome: RunOutcome, endedAt: string): Promise<void> {
    await this.#queue.transaction(async (manager) => {
      await assertHeld(manager, lease);
      await manager.update(RunEntity, { id }, { outcome, endedAt });
    });
    const seen = await this.#reader.readBack((manager) => manager.findOneBy(RunEntity, { id }));
    if (seen?.outcome !== outcome)
      throw new LedgerAway(
        `run ${id} was written as ${outcome} and is read back as ${seen?.outcome ?? 'not there'}`,
      );
  }

  /** Closes runs that never ended as `interrupted`; to be called by whoever holds the lease. */
  async closeInterruptedRuns(lease: Lease, at: string): Promise<void> {
    await this.#queue.transaction(async (manager) => {
      await assertHeld(manager, lease);
      await closeInterrupted(manager, at);
    });
  }

  /**
   * Records one instrument's check in a run, its findings, what each edition was good for, and what the check does to
   * the record, in one transaction. Throws where the lease was lost or the record has moved since the plan was made.
   */
  async recordCheck(
    lease: Lease,
    check: Omit<CheckEntity, 'snapshotId' | 'changes'>,
    findings: readonly Finding[],
    effect: CheckEffect,
    editions: readonly EditionRecord[] = [],
  ): Promise<void> {
    await this.#queue.transaction(async (manager) => {
      await assertHeld(manager, lease);
      const { runId, instrument } = check;
      const snapshotId = await carryOut(manager, check, effect, this.#groupsOf);
      const changes = effect.kind === 'apply' ? plannedChanges(effect.plan, instrument).length : 0;
      await manager.insert(CheckEntity, { ...check, snapshotId, changes });
      const rows = findings
        .slice(0, mostFindings)
        .map((finding) => ({ ...finding, runId, instrument, snapshotId }));
      await insertMany(manager, FindingEntity, rows);
      for (const edition of editions) await storeEdition(manager, { ...check, snapshotId }, edition);
    });
  }

  /** Applies a snapshot of the committed baseline, known from `knownAt` on; it belongs to no run. */
  async applyBaseline(snapshot: NewSnapshot, plan: LedgerPlan, knownAt: string): Promise<void> {
    await this.#queue.transaction(async (manager) => {
      const stored = await storeSnapshot(manager, snapshot);
      await applySnapshot(manager, stored, plan, {
        appliedAt: knownAt,
        runId: null,
        savedAt: null,
        groupsOf: this.#groupsOf,
      });
    });
  }

  /** Applies a held snapshot on a person's word, as it was read again, as the only check of a run of its own. */
  async acceptHold(
    lease: Lease,
    { rulings, again, ...decision }: Acceptance,
    plan: LedgerPlan,
    read: Pick<SnapshotEntity, 'fingerprint' | 'statementsFingerprint' | 'readerVersion'>,
    check: Omit<CheckEntity, 'snapshotId' | 'changes'>,
  ): Promise<void> {
    await this.#queue.transaction(async (manager) => {
      await assertHeld(manager, lease);
      const hold = await decide(manager, decision, 'accepted');
      const met = await manager.findOneByOrFail(SnapshotEntity, { id: hold.snapshotId });
      const { runId, instrument } = check;
      const snapshotId = again === undefined ? hold.snapshotId : await storeAgain(manager, again, runId);
      await manager.update(SnapshotEntity, { id: snapshotId }, read);
      const { holdId } = decision;
      await insertMany(
        manager,
        RulingEntity,
        rulings.map(({ state, endedOn }) => ({ holdId, state, endedOn })),
      );
      await applySnapshot(manager, { id: snapshotId, instrument }, plan, {
        appliedAt: decision.at,
        runId,
        savedAt: savedBefore(met, hold.openedAt),
        groupsOf: this.#groupsOf,
      });
      const changes = plannedChanges(plan, instrument).length;
      await manager.insert(CheckEntity, { ...check, snapshotId, changes });
    });
  }

  /** Refuses a held snapshot, or what it prints in one row, for good on a person's word. */
  async rejectHold(lease: Lease, decision: Decision): Promise<void> {
    await this.#queue.transaction(async (manager) => {
      await assertHeld(manager, lease);
      const { snapshotId, participant } = await decide(manager, decision, 'rejected');
      // Of a page whose row is refused the rest is on record.
      if (participant === null)
        await manager.update(SnapshotEntity, { id: snapshotId }, { disposition: 'rejected' });
    });
  }
}

async function carryOut(
  manager: EntityManager,
  check: Omit<CheckEntity, 'snapshotId' | 'changes'>,
  effect: CheckEffect,
  groupsOf: GroupsOf,
): Promise<number | null> {
  const { instrument, checkedAt, runId } = check;
  if (effect.kind === 'none') return null;
  if (effect.kind === 'held-already') return effect.snapshotId;
  await closeOlderHolds(manager, check);
  if (effect.kind === 'confirm') return null;

  const stored = await storeSnapshot(manager, effect.snapshot);
  if (effect.kind === 'apply') {
    const savedAt = savedBefore(stored, checkedAt);
    await applySnapshot(manager, stored, effect.plan, { appliedAt: checkedAt, runId, savedAt, groupsOf });
  } else {
    const held = { snapshotId: stored.id, instrument, participant: null, reading: null, because: null };
    await manager.insert(HoldEntity, openHold(held, checkedAt));
  }
  return stored.id;
}

/** When a page that was met at a moment was saved, where that was before; `null` of one that was fetched then. */
function savedBefore({ origin, fetchedAt }: SnapshotEntity, metAt: string): string | null {
  return origin === 'folder' && fetchedAt < metAt ? fetchedAt : null;
}

/**
 * A page makes pointless what is held of its own day or an earlier one; a newer page that is held is still news,
 * unless it claimed to be of a day that had not come. Of a row that waits, only a page that is applied decides.
 */
async function closeOlderHolds(
  manager: EntityManager,
  { instrument, checkedAt, statusAsAt }: Omit<CheckEntity, 'snapshotId' | 'changes'>,
): Promise<void> {
  for (const hold of await manager.findBy(HoldEntity, {
    instrument,
    state: 'open',
    participant: IsNull(),
  })) {
    const { statusAsAt: heldAsAt } = await manager.findOneByOrFail(SnapshotEntity, { id: hold.snapshotId });
    const isNewer = heldAsAt !== null && (statusAsAt === null || heldAsAt > statusAsAt);
    if (isNewer && heldAsAt <= addSpan(hold.openedAt.slice(0, 10), { days: 1 })) continue;
    await manager.update(HoldEntity, { id: hold.id }, { state: 'closed', endedAt: checkedAt });
  }
}

async function storeSnapshot(
  manager: EntityManager,
  snapshot: NewSnapshot,
  disposition: Disposition = 'held',
): Promise<SnapshotEntity> {
  const fresh = { disposition, revision: null, appliedAt: null, withheld: null };
  return manager.save(SnapshotEntity, { ...snapshot, ...fresh });
}

/** Stores a snapshot that is on record as another one, and returns its number. */
async function storeAgain(manager: EntityManager, snapshotId: number, runId: number): Promise<number> {
  const { id: _, ...snapshot } = await manager.findOneByOrFail(SnapshotEntity, { id: snapshotId });
  return (await storeSnapshot(manager, { ...snapshot, runId })).id;
}

async function storeEdition(
  manager: EntityManager,
  { runId, instrument, checkedAt, snapshotId }: Omit<CheckEntity, 'changes'>,
  { kept, ...edition }: EditionRecord,
): Promise<void> {
  const stored =
    kept === 'by-the-check'
      ? snapshotId
      : kept === null || typeof kept === 'number'
        ? kept
        : (await storeSnapshot(manager, kept, 'witness')).id;
  await manager.insert(EditionCheckEntity, { ...edition, runId, instrument, checkedAt, snapshotId: stored });
}

async function closeInterrupted(manager: EntityManager, endedAt: string): Promise<void> {
  await manager.update(RunEntity, { outcome: 'running' }, { outcome: 'interrupted', endedAt });
}

async function decide(
  manager: EntityManager,
  { holdId, by, note, at }: Decision,
  state: 'accepted' | 'rejected',
): Promise<HoldEntity> {
  const hold = await manager.findOneBy(HoldEntity, { id: holdId, state: 'open' });
  if (hold === null) throw new Error(`hold ${holdId} is no longer open`);
  await manager.update(HoldEntity, { id: holdId }, { state, decidedBy: by, note, endedAt: at });
  return hold;
}
