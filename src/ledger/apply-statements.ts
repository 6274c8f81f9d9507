import { In, type EntityManager } from 'typeorm';
import type { Change } from '../domain/change.js';
import { changeOfStatement } from './change-of-statement.js';
import { toDeclarationRow } from './declaration-row.js';
import { DeclarationEntity } from './entities/declaration.entity.js';
import type { SnapshotEntity } from './entities/snapshot.entity.js';
import { inPortions } from './in-portions.js';
import type { StatementPlan } from './statement-plan.js';

/**
 * Makes the record say what a page says of what participants stated, within the transaction that applies it. Returns the
 * changes to be told, each with the first version of its text.
 */
export async function applyStatements(
  manager: EntityManager,
  { id, instrument }: Pick<SnapshotEntity, 'id' | 'instrument'>,
  plan: StatementPlan | undefined,
): Promise<readonly Change[]> {
  if (plan === undefined) return [];
  for (const portion of inPortions([...plan.supersede]))
    await manager.update(DeclarationEntity, { id: In(portion) }, { supersededBy: id });
  const inserted: number[] = [];
  for (const { firstId, ...placed } of plan.insert) {
    // One by one: the number that each is given is that of its text.
    const row = manager.create(DeclarationEntity, {
      ...toDeclarationRow(instrument, placed),
      firstId,
      knownFrom: id,
      supersededBy: null,
    });
    await manager.insert(DeclarationEntity, row);
    inserted.push(firstId ?? row.id);
  }
  return plan.changes.map((change) =>
    changeOfStatement(instrument, change, {
      firstId: 'inserted' in change.of ? inserted[change.of.inserted]! : change.of.firstId,
    }),
  );
}
