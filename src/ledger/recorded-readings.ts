import { In, type EntityManager } from 'typeorm';
import { EditionCheckEntity } from './entities/edition-check.entity.js';
import { SnapshotEntity } from './entities/snapshot.entity.js';

/** What is needed of a snapshot to lead whoever doubts a cell to the bytes that say it. */
export type WitnessSnapshot = Pick<SnapshotEntity, 'id' | 'edition' | 'url' | 'statusAsAt' | 'sha256'>;

/** What one edition said when an instrument was checked. */
export interface RecordedReading extends Pick<EditionCheckEntity, 'edition' | 'outcome'> {
  /** The bytes that say it; `null` where they are not kept, or none came. */
  readonly snapshot: WitnessSnapshot | null;
  /** Whether it came then and was understood; one that did not may still be compared as it was last read. */
  readonly cameWhole: boolean;
  /** The States of which it does not tell what the edition that led tells, by their codes. */
  readonly tellsOtherwise: readonly string[];
}

/** Most readings differ in nothing: they share this. */
const nothing: readonly string[] = [];

/** Every reading of every edition, by `readingsKey`. The same bytes are one value in all of them. */
export async function readReadings(
  manager: EntityManager,
): Promise<ReadonlyMap<string, readonly RecordedReading[]>> {
  const checks = await manager.find(EditionCheckEntity, {
    select: {
      runId: true,
      instrument: true,
      edition: true,
      outcome: true,
      snapshotId: true,
      differences: true,
      reason: true,
    },
    order: { runId: 'ASC', edition: 'ASC' },
  });
  const ids = new Set(checks.flatMap(({ snapshotId }) => snapshotId ?? []));
  const snapshots = await manager.find(SnapshotEntity, {
    select: { id: true, edition: true, url: true, statusAsAt: true, sha256: true },
    where: { id: In([...ids]) },
  });
  const byId = new Map(snapshots.map((snapshot) => [snapshot.id, snapshot]));
  const found = new Map<string, RecordedReading[]>();
  for (const check of checks) {
    const { edition, outcome, snapshotId, differences } = check;
    const snapshot = (snapshotId === null ? null : byId.get(snapshotId)) ?? null;
    const cameWhole = isUnderstood(check) && check.reason === null;
    const reading = { edition, outcome, snapshot, cameWhole, tellsOtherwise: statesIn(differences) };
    const key = readingsKey(check);
    found.set(key, [...(found.get(key) ?? []), reading]);
  }
  return found;
}

/** Whether an edition says something that was compared. */
export function isUnderstood({ outcome }: Pick<EditionCheckEntity, 'outcome'>): boolean {
  return outcome !== 'failed' && outcome !== 'refused';
}

/** Under what the readings of one check are found. */
export function readingsKey({ runId, instrument }: Pick<EditionCheckEntity, 'runId' | 'instrument'>): string {
  return `${runId} ${instrument}`;
}

function statesIn(differences: string): readonly string[] {
  const told = JSON.parse(differences) as readonly { readonly state: string }[];
  return told.length === 0 ? nothing : [...new Set(told.map(({ state }) => state))];
}
