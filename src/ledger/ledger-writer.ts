import { Mutex } from 'async-mutex';
import { IsNull, type DataSource, type EntityManager } from 'typeorm';
import type { Participation } from '../domain/act.js';
import type { Change } from '../domain/change.js';
import type { Finding } from '../domain/finding.js';
import { ChangeEntity } from './entities/change.entity.js';
import { CheckEntity } from './entities/check.entity.js';
import { FindingEntity } from './entities/finding.entity.js';
import { HoldEntity } from './entities/hold.entity.js';
import { ParticipationEntity } from './entities/participation.entity.js';
import { RunEntity, type RunOutcome, type RunTrigger } from './entities/run.entity.js';
import { SnapshotEntity } from './entities/snapshot.entity.js';
import { lastRevision } from './last-revision.js';
import { toRow } from './participation-row.js';

/** A snapshot before the ledger has given it a number. */
export type NewSnapshot = Omit<SnapshotEntity, 'id' | 'disposition' | 'revision' | 'appliedAt'>;

/** What applying a page does to the record of one instrument. */
export interface LedgerPlan {
  /** The snapshot the plan starts from; `null` where the instrument has no record yet. */
  readonly basedOn: number | null;
  /** States whose present row ends. */
  readonly supersede: readonly string[];
  readonly insert: readonly Participation[];
  readonly changes: readonly Change[];
}

/** What a check does beside being recorded. */
export type CheckEffect =
  | { readonly kind: 'none' }
  | { readonly kind: 'hold'; readonly snapshot: NewSnapshot }
  | { readonly kind: 'apply'; readonly snapshot: NewSnapshot; readonly plan: LedgerPlan };

/** The one who writes. Transactions stand in a queue, since SQLite has one connection for them. */
export class LedgerWriter {
  readonly #source: DataSource;
  readonly #queue = new Mutex();

  constructor(source: DataSource) {
    this.#source = source;
  }

  /** Runs the work in one transaction, after those before it: all of it is written, or nothing. */
  async #transaction<Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
    return this.#queue.runExclusive(() => this.#source.transaction(work));
  }

  /** Writes the start of a run and returns its number. */
  async beginRun(trigger: RunTrigger, startedAt: string): Promise<number> {
    return this.#transaction(async (manager) => {
      const run = await manager.save(RunEntity, { trigger, startedAt, endedAt: null, outcome: 'running' });
      return run.id;
    });
  }

  /** Writes how a run ended. */
  async endRun(id: number, outcome: RunOutcome, endedAt: string): Promise<void> {
    await this.#transaction((manager) => manager.update(RunEntity, { id }, { outcome, endedAt }));
  }

  /**
   * Records one instrument's check in a run, its findings, and what it does to the record, in one transaction.
   * Throws where the record has moved since the plan was made.
   */
  async recordCheck(
    check: Omit<CheckEntity, 'snapshotId' | 'changes'>,
    findings: readonly Finding[],
    effect: CheckEffect,
  ): Promise<void> {
    await this.#transaction(async (manager) => {
      const { runId, instrument, checkedAt } = check;
      const snapshotId = await carryOut(manager, instrument, checkedAt, effect);
      const changes = effect.kind === 'apply' ? effect.plan.changes.length : 0;
      await manager.insert(CheckEntity, { ...check, snapshotId, changes });
      await insertMany(
        manager,
        FindingEntity,
        findings.map((finding) => ({ ...finding, runId, instrument, snapshotId })),
      );
    });
  }

  /** Applies a snapshot of the committed baseline, known from `knownAt` on; it belongs to no run. */
  async applyBaseline(snapshot: NewSnapshot, plan: LedgerPlan, knownAt: string): Promise<void> {
    await this.#transaction((manager) => applySnapshot(manager, snapshot, plan, knownAt));
  }
}

async function carryOut(
  manager: EntityManager,
  instrument: string,
  at: string,
  effect: CheckEffect,
): Promise<number | null> {
  if (effect.kind === 'none') return null;
  if (effect.kind === 'apply') {
    await manager.update(HoldEntity, { instrument, state: 'open' }, { state: 'closed', endedAt: at });
    return applySnapshot(manager, effect.snapshot, effect.plan, at);
  }
  const { id } = await manager.save(SnapshotEntity, {
    ...effect.snapshot,
    disposition: 'held',
    revision: null,
    appliedAt: null,
  });
  await manager.update(HoldEntity, { instrument, state: 'open' }, { state: 'closed', endedAt: at });
  await manager.insert(HoldEntity, {
    snapshotId: id,
    instrument,
    state: 'open',
    openedAt: at,
    endedAt: null,
    decidedBy: null,
    note: null,
  });
  return id;
}

async function applySnapshot(
  manager: EntityManager,
  snapshot: NewSnapshot,
  plan: LedgerPlan,
  appliedAt: string,
): Promise<number> {
  const { instrument, runId } = snapshot;
  const [last] = await manager.find(SnapshotEntity, {
    where: { instrument, disposition: 'applied' },
    order: { revision: 'DESC' },
    take: 1,
  });
  if ((last?.id ?? null) !== plan.basedOn) {
    throw new Error(`the record of ${instrument} was changed by someone else meanwhile; run the sync again`);
  }
  const revision = (await lastRevision(manager)) + 1;
  const { id } = await manager.save(SnapshotEntity, {
    ...snapshot,
    disposition: 'applied',
    revision,
    appliedAt,
  });
  for (const state of plan.supersede) {
    await manager.update(
      ParticipationEntity,
      { instrument, state, supersededBy: IsNull() },
      { supersededBy: id },
    );
  }
  await insertMany(
    manager,
    ParticipationEntity,
    plan.insert.map((participation) => ({
      ...toRow(instrument, participation),
      knownFrom: id,
      supersededBy: null,
    })),
  );
  const previousSnapshotId = plan.basedOn;
  if (previousSnapshotId !== null) {
    await insertMany(
      manager,
      ChangeEntity,
      plan.changes.map(({ before, after, ...change }) => ({
        ...change,
        before: before && JSON.stringify(before),
        after: after && JSON.stringify(after),
        detectedAt: appliedAt,
        runId,
        snapshotId: id,
        previousSnapshotId,
      })),
    );
  }
  return id;
}

/** SQLite takes a limited number of values in one statement. */
const rowsAtOnce = 200;

async function insertMany<Row extends object>(
  manager: EntityManager,
  entity: new () => Row,
  rows: readonly Partial<Row>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    await manager
      .createQueryBuilder()
      .insert()
      .into(entity)
      .values(rows.slice(start, start + rowsAtOnce) as never)
      .updateEntity(false)
      .execute();
  }
}
