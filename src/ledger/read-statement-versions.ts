import { In } from 'typeorm';
import { fromDeclarationRow, type RecordedStatement } from './declaration-row.js';
import { DeclarationEntity } from './entities/declaration.entity.js';
import { SnapshotEntity } from './entities/snapshot.entity.js';
import { inPortions } from './in-portions.js';
import type { LedgerQuery } from './ledger-reader.js';

/** A version of a text, with the pages that first had it so and no longer did. */
export interface StatementVersion {
  readonly instrument: string;
  readonly recorded: RecordedStatement;
  readonly from: SnapshotEntity;
  readonly until: SnapshotEntity | null;
}

/** A number of a row that no database here can hold is that of none. */
const mostRows = 2_147_483_647;

/** Every version of the text to which a version belongs, oldest first; none where there is no version of that number. */
export function readStatementVersions(id: number): LedgerQuery<readonly StatementVersion[]> {
  return async (manager) => {
    if (id > mostRows) return [];
    const asked = await manager.findOneBy(DeclarationEntity, { id });
    if (asked === null) return [];
    const firstId = asked.firstId ?? asked.id;
    const rows = await manager.find(DeclarationEntity, {
      where: [{ id: firstId }, { firstId }],
      order: { id: 'ASC' },
    });
    const ids = new Set(
      rows.flatMap(({ knownFrom, supersededBy }) => [knownFrom, supersededBy ?? knownFrom]),
    );
    const snapshots = new Map<number, SnapshotEntity>();
    for (const portion of inPortions([...ids]))
      for (const snapshot of await manager.findBy(SnapshotEntity, { id: In(portion) }))
        snapshots.set(snapshot.id, snapshot);
    return rows.flatMap((row) => {
      const from = snapshots.get(row.knownFrom);
      const until = row.supersededBy === null ? null : (snapshots.get(row.supersededBy) ?? null);
      return from === undefined
        ? []
        : [{ instrument: row.instrument, recorded: fromDeclarationRow(row), from, until }];
    });
  };
}
