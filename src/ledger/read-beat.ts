import { IsNull, type EntityManager } from 'typeorm';
import { CheckEntity } from './entities/check.entity.js';
import { HoldEntity } from './entities/hold.entity.js';
import { RunEntity } from './entities/run.entity.js';
import { lastRevision } from './last-revision.js';
import type { LedgerQuery } from './ledger-reader.js';

/**
 * A text that is another one whenever anything that can be asked about has moved: the record, its freshness, a run
 * or a hold. Whatever was made from the ledger is good as long as it stays the same.
 */
export function readBeat(): LedgerQuery<string> {
  return async (manager) =>
    [
      await lastRevision(manager),
      ...(await checksOfNewestRun(manager)),
      ...(await extentOf(manager, RunEntity)),
      ...(await extentOf(manager, HoldEntity)),
    ].join('.');
}

/** Whether a run has begun and not ended: what is read now may be another in a minute. */
export function readIsSyncing(): LedgerQuery<boolean> {
  return (manager) => manager.existsBy(RunEntity, { endedAt: IsNull() });
}

/** A run writes one check after another. */
async function checksOfNewestRun(manager: EntityManager): Promise<readonly unknown[]> {
  const runId = (await manager.maximum(CheckEntity, 'runId')) ?? 0;
  return [runId, await manager.countBy(CheckEntity, { runId })];
}

/** How many there are, how many have ended, and when the last one did. */
async function extentOf(
  manager: EntityManager,
  entity: typeof RunEntity | typeof HoldEntity,
): Promise<readonly unknown[]> {
  const row = await manager
    .createQueryBuilder<RunEntity | HoldEntity>(entity, 'one')
    .select('MAX(one.id)', 'newest')
    .addSelect('COUNT(one.endedAt)', 'ended')
    .addSelect('MAX(one.endedAt)', 'last')
    .getRawOne<Readonly<Record<'newest' | 'ended' | 'last', unknown>>>();
  return [row?.newest ?? 0, row?.ended ?? 0, row?.last ?? ''];
}
