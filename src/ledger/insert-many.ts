import type { EntityManager } from 'typeorm';

/** SQLite takes a limited number of values in one statement. */
const rowsAtOnce = 200;

/** Inserts rows, some hundred in a statement. */
export async function insertMany<Row extends object>(
  manager: EntityManager,
  entity: new () => Row,
  rows: readonly Partial<Row>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    await manager
      .createQueryBuilder()
      .insert()
      .into(entity)
      .values(rows.slice(start, start + rowsAtOnce) as never)
      .updateEntity(false)
      .execute();
  }
}
