import type { EntityManager } from 'typeorm';
import { inPortions } from './in-portions.js';

/** Inserts rows, some hundred in a statement. */
export async function insertMany<Row extends object>(
  manager: EntityManager,
  entity: new () => Row,
  rows: readonly Partial<Row>[],
): Promise<void> {
  for (const portion of inPortions(rows)) {
    await manager
      .createQueryBuilder()
      .insert()
      .into(entity)
      .values(portion as never)
      .updateEntity(false)
      .execute();
  }
}
