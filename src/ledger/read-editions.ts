import { In, IsNull, Not, type FindOptionsWhere } from 'typeorm';
import type { Edition } from '../treaty-collection/edition.js';
import type { NormalizedPage } from '../treaty-collection/status-page.js';
import { EditionCheckEntity } from './entities/edition-check.entity.js';
import { HoldEntity } from './entities/hold.entity.js';
import { SnapshotEntity } from './entities/snapshot.entity.js';
import type { LedgerQuery } from './ledger-reader.js';

/** What is known of one edition of an instrument's page. */
export interface KnownEdition {
  /** What it was good for when it was last asked for. */
  readonly last: EditionCheckEntity;
  /** The same of when it was last understood; `null` where it never was. */
  readonly understood: EditionCheckEntity | null;
  /** The snapshot that says what it said then; `null` where there is none. */
  readonly snapshot: SnapshotEntity | null;
  /** When it last came whole, RFC 3339 in UTC; `null` where it never did. */
  readonly readAt: string | null;
  /** Whose texts it printed otherwise than the leading edition when they were last compared. */
  readonly texts: readonly string[];
}

/** The newest that is known of an edition; `null` where it was never asked for. */
export function readKnownEdition(instrument: string, edition: Edition): LedgerQuery<KnownEdition | null> {
  return async (manager) => {
    const newest = async (also: FindOptionsWhere<EditionCheckEntity>) =>
      manager.findOne(EditionCheckEntity, {
        where: { instrument, edition, ...also },
        order: { runId: 'DESC' },
      });
    const last = await newest({});
    if (last === null) return null;
    const isUnderstood = ({ outcome }: EditionCheckEntity) => outcome !== 'failed' && outcome !== 'refused';
    const understood = isUnderstood(last) ? last : await newest({ outcome: Not(In(['failed', 'refused'])) });
    const whole = last.bytes === null ? await newest({ bytes: Not(IsNull()) }) : last;
    const id = understood?.snapshotId ?? null;
    const snapshot = id === null ? null : await manager.findOneBy(SnapshotEntity, { id });
    const compared = last.texts === null ? await newest({ texts: Not(IsNull()) }) : last;
    const texts = JSON.parse(compared?.texts ?? '[]') as readonly string[];
    return { last, understood, snapshot, readAt: whole?.checkedAt ?? null, texts };
  };
}

/** The newest snapshot of an edition that says just this; `null` where there is none. */
export function readSnapshotSaying(
  instrument: string,
  edition: Edition,
  says: Pick<NormalizedPage, 'fingerprint' | 'statementsFingerprint'>,
): LedgerQuery<number | null> {
  return async (manager) => {
    const [found] = await manager.find(SnapshotEntity, {
      select: { id: true },
      where: { instrument, edition, ...says },
      order: { id: 'DESC' },
      take: 1,
    });
    return found?.id ?? null;
  };
}

/** What each edition was good for in a run, where an instrument was checked. */
export function readEditions(
  runId: number,
  instrument: string,
): LedgerQuery<readonly (EditionCheckEntity & { readonly snapshot: SnapshotEntity | null })[]> {
  return async (manager) => {
    const checks = await manager.findBy(EditionCheckEntity, { runId, instrument });
    const snapshots = await manager.findBy(SnapshotEntity, {
      id: In(checks.flatMap(({ snapshotId }) => snapshotId ?? [])),
    });
    return checks.map((check) => ({
      ...check,
      snapshot: snapshots.find(({ id }) => id === check.snapshotId) ?? null,
    }));
  };
}

/** The differences of editions, as JSON, that stood on the pages which a person accepted. */
export function readAcceptedDifferences(instrument: string): LedgerQuery<readonly string[]> {
  return async (manager) => {
    const accepted = await manager.findBy(HoldEntity, {
      instrument,
      state: 'accepted',
      participant: IsNull(),
    });
    const snapshots = await manager.findBy(SnapshotEntity, {
      id: In(accepted.map(({ snapshotId }) => snapshotId)),
    });
    const checks = await manager.findBy(EditionCheckEntity, {
      instrument,
      runId: In(snapshots.flatMap(({ runId }) => runId ?? [])),
    });
    return checks.map(({ differences }) => differences);
  };
}
