import { In, LessThanOrEqual } from 'typeorm';
import { CheckEntity } from './entities/check.entity.js';
import { FindingEntity } from './entities/finding.entity.js';
import { RunEntity, type RunOutcome, type RunTrigger } from './entities/run.entity.js';
import type { LedgerQuery } from './ledger-reader.js';

/** A run with what it found for each instrument. */
export interface RunRecord {
  readonly run: RunEntity;
  readonly checks: readonly CheckEntity[];
  readonly findings: readonly FindingEntity[];
}

/** The newest runs, newest first; `until` leaves out those that began after that moment, RFC 3339 in UTC. */
export function readRuns(limit: number, until?: string): LedgerQuery<readonly RunRecord[]> {
  return async (manager) => {
    const where = until === undefined ? {} : { startedAt: LessThanOrEqual(until) };
    const runs = await manager.find(RunEntity, { where, order: { id: 'DESC' }, take: limit });
    const runId = In(runs.map(({ id }) => id));
    const checks = await manager.findBy(CheckEntity, { runId });
    const findings = await manager.find(FindingEntity, { where: { runId }, order: { id: 'ASC' } });
    return runs.map((run) => ({
      run,
      checks: checks.filter((check) => check.runId === run.id),
      findings: findings.filter((finding) => finding.runId === run.id),
    }));
  };
}

/** One run, or `null` where there is none of that number. */
export function readRun(id: number): LedgerQuery<RunRecord | null> {
  return async (manager) => {
    const run = await manager.findOneBy(RunEntity, { id });
    if (run === null) return null;
    return {
      run,
      checks: await manager.findBy(CheckEntity, { runId: id }),
      findings: await manager.find(FindingEntity, { where: { runId: id }, order: { id: 'ASC' } }),
    };
  };
}

/** The newest night that came to an end: a run of the schedule or of the start, whatever it found. */
export function lastNight(): LedgerQuery<RunEntity | null> {
  return lastEnded(['schedule', 'start']);
}

/** The newest sync that came to an end, whoever started it. To accept a held page is none: it asks the depositary nothing. */
export function lastSync(): LedgerQuery<RunEntity | null> {
  return lastEnded(['schedule', 'start', 'command']);
}

function lastEnded(triggers: readonly RunTrigger[]): LedgerQuery<RunEntity | null> {
  const outcome = In<RunOutcome>(['done', 'held', 'failed']);
  return (manager) =>
    manager.findOne(RunEntity, { where: { trigger: In(triggers), outcome }, order: { id: 'DESC' } });
}
