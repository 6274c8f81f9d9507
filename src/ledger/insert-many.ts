import type { EntityManager } from 'typeorm';

/**
 * A statement takes a limited number of values: 32,766 in SQLite since 3.32 (`SQLITE_MAX_VARIABLE_NUMBER`), 65,535 in
 * the protocol of PostgreSQL. The widest table has some twenty columns.
 */
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
