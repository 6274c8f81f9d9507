import { IsNull, Not, type EntityManager } from 'typeorm';
import { CheckEntity } from '../entities/check.entity.js';
import { EditionCheckEntity } from '../entities/edition-check.entity.js';
import { FindingEntity } from '../entities/finding.entity.js';
import { HoldEntity } from '../entities/hold.entity.js';
import { RunEntity } from '../entities/run.entity.js';
import { SnapshotEntity } from '../entities/snapshot.entity.js';
import type { LedgerQuery } from '../ledger-reader.js';

/** What the ledger tells of troubles and the book does not. */
export interface LedgerSigns {
  /** The instruments of which the editions contradict each other. */
  readonly conflicts: readonly string[];
  /** Why each page that is held is not believed, by the number of its hold, in a sentence. */
  readonly whyHeld: ReadonlyMap<number, string>;
  /** When the first run began, RFC 3339 in UTC; `null` where there was none. */
  readonly firstRunAt: string | null;
  /** When the newest run began that has not ended; `null` where none is under way. */
  readonly syncingSince: string | null;
}

/** What it tells of these instruments. */
export function readSigns(instruments: readonly string[]): LedgerQuery<LedgerSigns> {
  return async (manager) => {
    const [first] = await manager.find(RunEntity, { order: { id: 'ASC' }, take: 1 });
    const [open] = await manager.find(RunEntity, {
      where: { endedAt: IsNull() },
      order: { id: 'DESC' },
      take: 1,
    });
    return {
      conflicts: await readConflicts(instruments)(manager),
      whyHeld: await readWhyHeld(manager),
      firstRunAt: first?.startedAt ?? null,
      syncingSince: open?.startedAt ?? null,
    };
  };
}

/** Those of some instruments of which the editions contradict each other. */
export function readConflicts(instruments: readonly string[]): LedgerQuery<readonly string[]> {
  return async (manager) => {
    const conflicts: string[] = [];
    for (const one of instruments) if (await isInConflict(manager, one)) conflicts.push(one);
    return conflicts;
  };
}

/** The first reason of each page that waits for a person, and how many others there are. */
async function readWhyHeld(manager: EntityManager): Promise<ReadonlyMap<number, string>> {
  const holds = await manager.findBy(HoldEntity, { state: 'open', participant: IsNull() });
  const why = new Map<number, string>();
  for (const { id, snapshotId } of holds) {
    const snapshot = await manager.findOneBy(SnapshotEntity, { id: snapshotId });
    if (snapshot === null) continue;
    const errors = await manager.find(FindingEntity, {
      where: { snapshotId, runId: snapshot.runId ?? IsNull(), level: 'error' },
      order: { id: 'ASC' },
    });
    const [first, ...others] = errors;
    if (first)
      why.set(id, others.length === 0 ? first.message : `${first.message}, and ${others.length} more`);
  }
  return why;
}

/**
 * Whether the editions contradicted each other when they were last judged, and were not believed for it: a conflict is
 * not over because the depositary cannot be reached, and is where a person has accepted the page.
 */
async function isInConflict(manager: EntityManager, instrument: string): Promise<boolean> {
  const runId = await manager.maximum(CheckEntity, 'runId', { instrument, outcome: Not('failed') });
  if (runId === null) return false;
  const isHeld = await manager.existsBy(CheckEntity, { instrument, runId, outcome: 'held' });
  return isHeld && manager.existsBy(EditionCheckEntity, { instrument, runId, outcome: 'conflicted' });
}
