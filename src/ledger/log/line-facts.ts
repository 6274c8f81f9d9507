import { sha256Of } from '../../treaty-collection/snapshot-archive.js';
import { canonicalJson } from './canonical-json.js';
import type { LineFacts } from './log-line.js';

/** A snapshot that made a revision. */
export interface AppliedSnapshot {
  readonly id: number;
  readonly revision: number;
  readonly at: string;
  readonly instrument: string;
  readonly sha256: string;
}

/** A row of the table `participation`, by the names of its columns. */
export type StoredRow = Readonly<Record<string, string | number | boolean | null>>;

/** What a row has beside what it says: its number, and between which revisions it is known. */
const beside: ReadonlySet<string> = new Set(['id', 'known_from', 'superseded_by']);

/**
 * A row in canonical form: a JSON object whose members are the columns of its table, without the empty ones. A flag is 1
 * or 0, as SQLite keeps it; PostgreSQL gives the same row as `true`. What later versions add as a column is empty in rows
 * that are there, and leaves their form as it is.
 */
export function canonicalRow(row: StoredRow): string {
  const told = Object.entries(row).filter(([column, value]) => value !== null && !beside.has(column));
  return canonicalJson(
    Object.fromEntries(
      told.map(([column, value]) => [column, typeof value === 'boolean' ? Number(value) : value]),
    ),
  );
}

/**
 * What the log has to say of the newest of some revisions: the snapshots that were applied until then, oldest first, and
 * the rows that stood then, in canonical form and any order.
 */
export function lineFacts(applied: readonly AppliedSnapshot[], rows: Iterable<string>): LineFacts {
  const newest = applied.at(-1);
  if (newest === undefined) throw new Error('no snapshot is applied, so that there is no revision');
  const { revision, at, instrument } = newest;
  const restsOn = new Map(applied.map((one) => [one.instrument, one.sha256]));
  return {
    revision,
    at,
    instrument,
    snapshots: [...restsOn.keys()]
      .toSorted()
      .map((id) => ({ instrument: id, sha256: restsOn.get(id) ?? '' })),
    // Sorted as texts: in which order a database gives its rows depends on its collation.
    record: sha256Of(`[${[...rows].toSorted().join(',')}]`),
  };
}

/** What the log has to say of every revision, oldest first: the applied snapshots in order, and every row that ever was. */
export function* everyLineFacts(
  applied: readonly AppliedSnapshot[],
  rows: readonly StoredRow[],
): Iterable<LineFacts> {
  const begun = bySnapshot(rows, 'known_from');
  const ended = bySnapshot(rows, 'superseded_by');
  const standing = new Map<StoredRow, string>();
  for (const [index, { id }] of applied.entries()) {
    for (const row of ended.get(id) ?? []) standing.delete(row);
    for (const row of begun.get(id) ?? []) standing.set(row, canonicalRow(row));
    yield lineFacts(applied.slice(0, index + 1), standing.values());
  }
}

/** Rows by the number of the snapshot that a column names. */
function bySnapshot(
  rows: readonly StoredRow[],
  column: 'known_from' | 'superseded_by',
): ReadonlyMap<StoredRow[string] | undefined, readonly StoredRow[]> {
  const found = new Map<StoredRow[string] | undefined, StoredRow[]>();
  for (const row of rows) {
    const before = found.get(row[column]);
    if (before) before.push(row);
    else found.set(row[column], [row]);
  }
  return found;
}
