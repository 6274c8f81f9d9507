import { ChangeEntity } from './entities/change.entity.js';
import { DeclarationEntity } from './entities/declaration.entity.js';
import { ParticipationEntity } from './entities/participation.entity.js';
import { RulingEntity } from './entities/ruling.entity.js';
import { SnapshotEntity } from './entities/snapshot.entity.js';
import type { LedgerQuery } from './ledger-reader.js';
import { TimelineTexts } from './timeline-texts.js';

/** A line of the record that can be compared with another ledger's: revisions stand in place of numbers of rows. */
export interface TimelineLine {
  readonly instrument: string;
  readonly state: string;
  /** Whether it is of what the participant stated, and not of its row. */
  readonly isStated: boolean;
  /** Of a change, the revisions of the two pages between which it was found; `null` of a row. */
  readonly between: readonly (number | string | null)[] | null;
  readonly text: string;
  /** What it refers to and is not there; `null` where everything is. */
  readonly lacks: 'no applied snapshot' | 'no ruling' | 'no first version' | null;
}

/** Every snapshot that there is, oldest first. */
export function readSnapshots(): LedgerQuery<readonly SnapshotEntity[]> {
  return (manager) => manager.find(SnapshotEntity, { order: { id: 'ASC' } });
}

/** Whether a snapshot has this hash. */
export function isRecorded(sha256: string): LedgerQuery<boolean> {
  return (manager) => manager.existsBy(SnapshotEntity, { sha256 });
}

/** Everything that was ever recorded of the instruments and every change, as lines in no particular order. */
export function readTimeline(): LedgerQuery<readonly TimelineLine[]> {
  return async (manager) => {
    const revisions = new Map((await manager.find(SnapshotEntity)).map(({ id, revision }) => [id, revision]));
    const at = (snapshotId: number | null) =>
      snapshotId === null ? null : (revisions.get(snapshotId) ?? 'nowhere');
    const lacksSnapshot = (...snapshotIds: (number | null)[]) =>
      snapshotIds.every((id) => typeof at(id) === 'number') ? null : 'no applied snapshot';
    const rulings = new Set((await manager.find(RulingEntity)).map(sayRuled));
    const lacksRuling = ({ state, withdrawalHoldId, signatureHoldId }: ParticipationEntity) =>
      [withdrawalHoldId, signatureHoldId].every(
        (holdId) => holdId === null || rulings.has(sayRuled({ holdId, state })),
      )
        ? null
        : 'no ruling';
    const rows = (await manager.find(ParticipationEntity)).map((one): TimelineLine => {
      const { id: _id, knownFrom, supersededBy, ...row } = one;
      return {
        instrument: row.instrument,
        state: row.state,
        isStated: false,
        between: null,
        text: JSON.stringify({ row: at(knownFrom), until: at(supersededBy), ...row }),
        lacks: lacksSnapshot(knownFrom, supersededBy ?? knownFrom) ?? lacksRuling(one),
      };
    });
    const declarations = await manager.find(DeclarationEntity);
    const texts = new TimelineTexts(declarations, at);
    const changes = (await manager.find(ChangeEntity)).map(
      ({ id: _id, runId: _run, snapshotId, previousSnapshotId, statement, ...change }): TimelineLine => ({
        instrument: change.instrument,
        state: change.state,
        isStated: statement !== null,
        between: [at(previousSnapshotId), at(snapshotId)],
        text: JSON.stringify({
          change: at(snapshotId),
          since: at(previousSnapshotId),
          ...change,
          ...(statement !== null && { statement: texts.inChange(statement) }),
        }),
        lacks: lacksSnapshot(snapshotId, previousSnapshotId),
      }),
    );
    const lacksFirst = ({ firstId }: DeclarationEntity) =>
      firstId === null || texts.has(firstId) ? null : 'no first version';
    const stated = declarations.map((one): TimelineLine => ({
      instrument: one.instrument,
      state: one.state ?? '',
      isStated: true,
      between: null,
      text: texts.line(one, at(one.knownFrom), at(one.supersededBy)),
      lacks: lacksSnapshot(one.knownFrom, one.supersededBy ?? one.knownFrom) ?? lacksFirst(one),
    }));
    return [...rows, ...stated, ...changes];
  };
}

function sayRuled({ holdId, state }: Pick<RulingEntity, 'holdId' | 'state'>): string {
  return `${holdId} ${state}`;
}
