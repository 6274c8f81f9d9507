import { In, LessThan, LessThanOrEqual, MoreThan, type EntityManager } from 'typeorm';
import { believedMoment } from './believed-moment.js';
import { CheckEntity } from './entities/check.entity.js';
import { EditionCheckEntity } from './entities/edition-check.entity.js';
import { FindingEntity } from './entities/finding.entity.js';
import { RunEntity, type RunOutcome, type RunTrigger } from './entities/run.entity.js';
import type { LedgerQuery } from './ledger-reader.js';

/** A run with what it found for each instrument. */
export interface RunRecord {
  readonly run: RunEntity;
  readonly checks: readonly CheckEntity[];
  readonly findings: readonly FindingEntity[];
}

/** A run with what each edition was good for, too. */
export interface WholeRun extends RunRecord {
  readonly editions: readonly EditionCheckEntity[];
}

/** When runs are looked at: a moment after `now` is told as it is believed. */
interface Looked {
  /** Leaves out the runs that began after this moment. */
  readonly until?: string | undefined;
  readonly now?: string;
}

/** The newest runs, newest first; moments are RFC 3339 in UTC. */
export function readRuns(
  limit: number,
  { until, now = '9999' }: Looked = {},
): LedgerQuery<readonly RunRecord[]> {
  return async (manager) => {
    const begun =
      until === undefined ? {} : [{ startedAt: LessThanOrEqual(until) }, { startedAt: MoreThan(now) }];
    const found = await manager.find(RunEntity, { where: begun, order: { id: 'DESC' }, take: limit });
    const runs = (await believedRuns(manager, found, now)).filter(
      ({ startedAt }) => until === undefined || startedAt <= until,
    );
    const runId = In(runs.map(({ id }) => id));
    const checks = await manager.findBy(CheckEntity, { runId });
    const findings = await manager.find(FindingEntity, { where: { runId }, order: { id: 'ASC' } });
    return runs.map((run) => ({
      run,
      checks: checks.filter((check) => check.runId === run.id).map((check) => believedCheck(check, run, now)),
      findings: findings.filter((finding) => finding.runId === run.id),
    }));
  };
}

/** One run, or `null` where there is none of that number. */
export function readRun(id: number, now = '9999'): LedgerQuery<WholeRun | null> {
  return async (manager) => {
    const [run] = await believedRuns(manager, await manager.findBy(RunEntity, { id }), now);
    if (run === undefined) return null;
    return {
      run,
      checks: (await manager.findBy(CheckEntity, { runId: id })).map((check) =>
        believedCheck(check, run, now),
      ),
      findings: await manager.find(FindingEntity, { where: { runId: id }, order: { id: 'ASC' } }),
      editions: await manager.find(EditionCheckEntity, { where: { runId: id }, order: { edition: 'ASC' } }),
    };
  };
}

/** The newest night that came to an end: a run of the schedule or of the start, whatever it found, begun by `now`. */
export function lastNight(now = '9999'): LedgerQuery<RunEntity | null> {
  return lastEnded(['schedule', 'start'], now);
}

/** What starts a run that asks the depositary. */
export const syncTriggers: readonly RunTrigger[] = ['schedule', 'start', 'command'];

/**
 * The newest sync that came to an end, whoever started it, begun by `now`. To accept a held page is none: it asks the
 * depositary nothing.
 */
export function lastSync(now = '9999'): LedgerQuery<RunEntity | null> {
  return lastEnded(syncTriggers, now);
}

function lastEnded(triggers: readonly RunTrigger[], now: string): LedgerQuery<RunEntity | null> {
  const outcome = In<RunOutcome>(['done', 'held', 'failed']);
  return (manager) =>
    manager.findOne(RunEntity, {
      where: { trigger: In(triggers), outcome, startedAt: LessThanOrEqual(now) },
      order: { id: 'DESC' },
    });
}

/** Runs, newest first, with their moments as they are believed: one of a clock that was ahead began after the one before it. */
async function believedRuns(
  manager: EntityManager,
  runs: readonly RunEntity[],
  now: string,
): Promise<readonly RunEntity[]> {
  const oldest = runs.at(-1);
  if (oldest === undefined || runs.every((run) => momentsOf(run).every((moment) => moment <= now)))
    return runs;
  const [before] = await manager.find(RunEntity, {
    where: { id: LessThan(oldest.id), startedAt: LessThanOrEqual(now) },
    order: { id: 'DESC' },
    take: 1,
  });
  let notBefore =
    before === undefined ? null : (momentsOf(before).findLast((moment) => moment <= now) ?? null);
  return runs
    .toReversed()
    .map((run) => {
      const startedAt = believedMoment(run.startedAt, { now, notBefore });
      const endedAt = run.endedAt && believedMoment(run.endedAt, { now, notBefore: startedAt });
      notBefore = endedAt ?? startedAt;
      return { ...run, startedAt, endedAt };
    })
    .toReversed();
}

function momentsOf({ startedAt, endedAt }: RunEntity): readonly string[] {
  return [startedAt, endedAt ?? []].flat();
}

function believedCheck(check: CheckEntity, { startedAt }: RunEntity, now: string): CheckEntity {
  const { checkedAt, statusAsAt, bytes } = check;
  if (checkedAt <= now) return check;
  // A day that no page printed is the clock's own.
  const printedOn = bytes === null ? null : statusAsAt;
  return {
    ...check,
    checkedAt: believedMoment(checkedAt, { now, printedOn, notBefore: startedAt }),
    statusAsAt: printedOn,
  };
}
