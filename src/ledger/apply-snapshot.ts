import { In, IsNull, type EntityManager } from 'typeorm';
import type { Participation } from '../domain/act.js';
import type { Change, PrintedRow } from '../domain/change.js';
import { applyStatements } from './apply-statements.js';
import { ChangeEntity } from './entities/change.entity.js';
import { HoldEntity } from './entities/hold.entity.js';
import { ParticipationEntity } from './entities/participation.entity.js';
import { SnapshotEntity } from './entities/snapshot.entity.js';
import { insertMany } from './insert-many.js';
import { lastRevision } from './last-revision.js';
import { appendLine } from './log/append-line.js';
import { putDeliveries, type ToldSnapshot } from './outbox/put-deliveries.js';
import { openHold } from './open-hold.js';
import { toRow } from './participation-row.js';
import type { StatementPlan } from './statement-plan.js';

/** What applying a page does to the record of one instrument. */
export interface LedgerPlan {
  /** The snapshot the plan starts from; `null` where the instrument has no record yet. */
  readonly basedOn: number | null;
  /** States whose present row ends. */
  readonly supersede: readonly string[];
  readonly insert: readonly Participation[];
  readonly changes: readonly Change[];
  /** What it does to what participants stated; absent where nothing. */
  readonly statements?: StatementPlan;
  /** What is not believed at first sight, and what became of that which was not; absent where nothing was. */
  readonly looks?: Looks;
}

/** A row that begins to wait for a second look. */
interface NewWait {
  readonly state: string;
  readonly reading: PrintedRow;
  /** Why it is not believed at first sight, in one sentence. */
  readonly because: string;
}

/** What applying a page does to the rows that wait for a second look. */
export interface Looks {
  /** The States whose rows are not taken from this page, by their codes, in order. */
  readonly withheld: readonly string[];
  readonly opened: readonly NewWait[];
  /** The numbers of the holds of rows that this page says again, and of those that it does not. */
  readonly confirmed: readonly number[];
  readonly dropped: readonly number[];
}

/** When a snapshot is applied and by which run, and what whoever is told of it needs; the baseline belongs to none. */
export interface Application extends Pick<ToldSnapshot, 'savedAt' | 'groupsOf'> {
  readonly appliedAt: string;
  readonly runId: number | null;
}

/**
 * Makes the record say what a stored snapshot says, within a transaction. Throws where the record has moved
 * since the plan was made; nothing is written then.
 */
export async function applySnapshot(
  manager: EntityManager,
  { id, instrument }: Pick<SnapshotEntity, 'id' | 'instrument'>,
  plan: LedgerPlan,
  { appliedAt, runId, ...tellingOf }: Application,
): Promise<void> {
  const [last] = await manager.find(SnapshotEntity, {
    where: { instrument, disposition: 'applied' },
    order: { revision: 'DESC' },
    take: 1,
  });
  if ((last?.id ?? null) !== plan.basedOn) {
    throw new Error(`the record of ${instrument} was changed by someone else meanwhile; run the sync again`);
  }
  const revision = (await lastRevision(manager)) + 1;
  const withheld = plan.looks?.withheld ?? [];
  await manager.update(
    SnapshotEntity,
    { id },
    {
      disposition: 'applied',
      revision,
      appliedAt,
      withheld: withheld.length > 0 ? JSON.stringify(withheld) : null,
    },
  );
  if (plan.looks) await recordLooks(manager, { id, instrument }, plan.looks, appliedAt);
  if (plan.supersede.length > 0) {
    const current = { instrument, state: In([...plan.supersede]), supersededBy: IsNull() };
    await manager.update(ParticipationEntity, current, { supersededBy: id });
  }
  const rows = plan.insert.map((one) => ({ ...toRow(instrument, one), knownFrom: id, supersededBy: null }));
  await insertMany(manager, ParticipationEntity, rows);
  const changedStatements = await applyStatements(manager, { id, instrument }, plan.statements);
  await appendLine(manager);
  // The first page of an instrument changes nothing: a hundred accessions of forty years are not news of tonight.
  const previousSnapshotId = plan.basedOn;
  if (previousSnapshotId === null) return;
  const changes = [...plan.changes, ...changedStatements].map(({ before, after, statement, ...change }) => ({
    ...change,
    before: before && JSON.stringify(before),
    after: after && JSON.stringify(after),
    statement: statement ? JSON.stringify(statement) : null,
    detectedAt: appliedAt,
    runId,
    snapshotId: id,
    previousSnapshotId,
  }));
  await insertMany(manager, ChangeEntity, changes);
  // A table of the baseline, and a replay, are no news.
  if (runId !== null) await putDeliveries(manager, { snapshotId: id, at: appliedAt, ...tellingOf });
}

async function recordLooks(
  manager: EntityManager,
  { id: snapshotId, instrument }: Pick<SnapshotEntity, 'id' | 'instrument'>,
  { opened, confirmed, dropped }: Looks,
  at: string,
): Promise<void> {
  for (const [holds, state] of [
    [confirmed, 'confirmed'],
    [dropped, 'closed'],
  ] as const)
    // One that a person has just decided about is no longer open.
    if (holds.length > 0)
      await manager.update(HoldEntity, { id: In([...holds]), state: 'open' }, { state, endedAt: at });
  const rows = opened.map(({ state: participant, reading, because }) =>
    openHold({ snapshotId, instrument, participant, reading: JSON.stringify(reading), because }, at),
  );
  await insertMany(manager, HoldEntity, rows);
}
