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

/** A row of the table `participation` or `declaration`, by the names of its columns. */
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

/** Rows in canonical form as one hash; sorted as texts: in which order a database gives them depends on its collation. */
export function hashOfRows(rows: Iterable<string>): string {
  return sha256Of(`[${[...rows].toSorted().join(',')}]`);
}

/**
 * What the log has to say of the newest of some revisions: the snapshots that were applied until then, oldest first, and
 * the hashes of the rows that stood then: of participations, and of what participants stated, where anything was on
 * record of that. A line of a time before has no such member, and keeps its hash.
 */
export function lineFacts(
  applied: readonly AppliedSnapshot[],
  record: string,
  statements: string | null,
): LineFacts {
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
    record,
    ...(statements !== null && { statements }),
  };
}

/**
 * What the log has to say of every revision, oldest first: the applied snapshots in order, and every row that ever was of
 * the tables `participation` and `declaration`.
 */
export function* everyLineFacts(
  applied: readonly AppliedSnapshot[],
  participations: readonly StoredRow[],
  declarations: readonly StoredRow[],
): Iterable<LineFacts> {
  const [rows, statements] = [new StandingRows(participations), new StandingRows(declarations)];
  for (const [index, { id }] of applied.entries()) {
    const [record, stated] = [rows.after(id), statements.after(id)];
    yield lineFacts(applied.slice(0, index + 1), record, statements.isEmpty ? null : stated);
  }
}

/** The rows of a table that stand at a revision, from one to the next. */
class StandingRows {
  readonly #begun: RowsBySnapshot;
  readonly #ended: RowsBySnapshot;
  readonly #standing = new Map<StoredRow, string>();
  #hash: string | undefined;

  constructor(rows: readonly StoredRow[]) {
    this.#begun = bySnapshot(rows, 'known_from');
    this.#ended = bySnapshot(rows, 'superseded_by');
  }

  get isEmpty(): boolean {
    return this.#standing.size === 0;
  }

  /** The hash of those that stand once a snapshot is applied; hashed anew only where it moved any: texts are long. */
  after(id: number): string {
    const [ended = [], begun = []] = [this.#ended.get(id), this.#begun.get(id)];
    for (const row of ended) this.#standing.delete(row);
    for (const row of begun) this.#standing.set(row, canonicalRow(row));
    if (this.#hash === undefined || ended.length + begun.length > 0)
      this.#hash = hashOfRows(this.#standing.values());
    return this.#hash;
  }
}

type RowsBySnapshot = ReadonlyMap<StoredRow[string] | undefined, readonly StoredRow[]>;

/** Rows by the number of the snapshot that a column names. */
function bySnapshot(rows: readonly StoredRow[], column: 'known_from' | 'superseded_by'): RowsBySnapshot {
  const found = new Map<StoredRow[string] | undefined, StoredRow[]>();
  for (const row of rows) {
    const before = found.get(row[column]);
    if (before) before.push(row);
    else found.set(row[column], [row]);
  }
  return found;
}
