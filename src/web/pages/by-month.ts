import type { Day } from '../../domain/day.js';

/** What happens on one day. */
interface OnDay<Row> {
  readonly on: Day;
  readonly rows: readonly Row[];
}

/** What happens in one month. */
export interface InMonth<Row> {
  /** `2026-02`. */
  readonly month: string;
  readonly days: readonly OnDay<Row>[];
  readonly total: number;
}

/**
 * Rows by the month and the day on which they happen, the earliest first, whatever their order; on one day they keep it.
 */
export function byMonth<Row>(rows: readonly Row[], dayOf: (row: Row) => Day): readonly InMonth<Row>[] {
  const days = byKey(rows, dayOf).map(([on, own]) => ({ on, rows: own }));
  return byKey(days, ({ on }) => on.slice(0, 7)).map(([month, own]) => ({
    month,
    days: own,
    total: own.reduce((sum, day) => sum + day.rows.length, 0),
  }));
}

/** Values by a key of each, sorted by it. */
function byKey<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string,
): readonly (readonly [string, readonly Value[]])[] {
  const found = new Map<string, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const own = found.get(key);
    if (own) own.push(value);
    else found.set(key, [value]);
  }
  return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1));
}
