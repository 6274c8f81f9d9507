/**
 * A statement takes a limited number of values: 32,766 in SQLite since 3.32 (`SQLITE_MAX_VARIABLE_NUMBER`), 65,535 in
 * the protocol of PostgreSQL. The widest table has some twenty columns.
 */
const atOnce = 200;

/** A list in portions of some hundred, each as much as one statement takes. */
export function inPortions<One>(list: readonly One[]): readonly (readonly One[])[] {
  return Array.from({ length: Math.ceil(list.length / atOnce) }, (_, index) =>
    list.slice(index * atOnce, (index + 1) * atOnce),
  );
}
