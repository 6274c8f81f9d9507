import type { SnapshotEntity } from './entities/snapshot.entity.js';
import { believedMoment } from './believed-moment.js';
import type { RecordedCheck, RecordedHold, RecordHistory } from './record-history.js';

/**
 * A history without the moments that have not come: what was read is kept, with the moment that can be believed. A check
 * of such a moment that read no page is left out: the day of which "not modified" was told is as wrong as its moment.
 */
export function believedHistory(history: RecordHistory, now: string): RecordHistory {
  const moments = momentsOf(history);
  if (moments.every((moment) => moment <= now)) return history;
  const last =
    moments
      .filter((moment) => moment <= now)
      .toSorted()
      .at(-1) ?? null;
  const hold = (one: RecordedHold): RecordedHold => ({
    ...one,
    openedAt: believedMoment(one.openedAt, { now, notBefore: last }),
    endedAt: one.endedAt && believedMoment(one.endedAt, { now, notBefore: last }),
  });
  return {
    ...history,
    snapshots: believedSnapshots(history.snapshots, now),
    checks: believedChecks(history.checks, now),
    holds: history.holds.map(hold),
  };
}

/** The first moment that has not come and was written nevertheless, or `null`: from then on it is believed. */
export function firstToCome(histories: readonly RecordHistory[], now: string): string | null {
  const toCome = histories.flatMap(momentsOf).filter((moment) => moment > now);
  return toCome.toSorted()[0] ?? null;
}

/** Snapshots in the order in which they were applied, with moments that are in that order, too. */
export function believedSnapshots<Applied extends Pick<SnapshotEntity, 'appliedAt' | 'statusAsAt'>>(
  snapshots: readonly Applied[],
  now: string,
): readonly Applied[] {
  let notBefore: string | null = null;
  return snapshots.map((snapshot) => {
    const { appliedAt, statusAsAt } = snapshot;
    if (appliedAt === null) return snapshot;
    notBefore = believedMoment(appliedAt, { now, printedOn: statusAsAt, notBefore });
    return notBefore === appliedAt ? snapshot : { ...snapshot, appliedAt: notBefore };
  });
}

/** In the order in which they were written, which is that of the runs: clocks may have gone back, numbers have not. */
function believedChecks(checks: readonly RecordedCheck[], now: string): readonly RecordedCheck[] {
  let notBefore: string | null = null;
  return checks.flatMap((check) => {
    const { checkedAt, statusAsAt: printedOn, bytes } = check;
    if (checkedAt > now && bytes === null) return [];
    notBefore = believedMoment(checkedAt, { now, printedOn, notBefore });
    return [{ ...check, checkedAt: notBefore }];
  });
}

function momentsOf({ snapshots, checks, holds }: RecordHistory): readonly string[] {
  return [
    ...snapshots.flatMap(({ appliedAt }) => appliedAt ?? []),
    ...checks.map(({ checkedAt }) => checkedAt),
    ...holds.flatMap(({ openedAt, endedAt }) => [openedAt, endedAt ?? []].flat()),
  ];
}
