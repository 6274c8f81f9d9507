import type { Day } from '../domain/day.js';
import type { RecordEntry } from '../domain/record-entry.js';
import { editions, type Edition } from '../treaty-collection/edition.js';
import { readsStatements } from '../treaty-collection/read-status-page.js';
import { isCommitted, type SnapshotEntity } from './entities/snapshot.entity.js';
import type { InstrumentRecord } from './ledger-reader.js';
import { earlierPages, knownWitnesses, type KnownWitness } from './known-witnesses.js';
import {
  isGood,
  type RecordedCheck,
  type RecordedHold,
  type RecordedRow,
  type RecordHistory,
} from './record-history.js';

/** A record as it stood at a moment, and what it had said before of the States whose rows were superseded. */
export interface KnownRecord extends InstrumentRecord {
  /** By alpha-3 code, oldest first; without what the record said last. */
  readonly earlier: ReadonlyMap<string, readonly RecordEntry[]>;
  /** By alpha-3 code, the day of the first page that said what the record says last. */
  readonly since: ReadonlyMap<string, Day | null>;
  /** The other editions, as they were last read by then. */
  readonly witnesses: readonly KnownWitness[];
  /** The pages on which the rows of some States rest where it is not the last, by alpha-3 codes. */
  readonly earlierPages: ReadonlyMap<string, SnapshotEntity>;
  /** The newest check by then in which it was recorded what each edition said; `null` where there was none. */
  readonly editionsChecked: RecordedCheck | null;
  /** The newest page of the depositary that was applied, which a committed table may have followed; `null` where none was. */
  readonly lastPage: SnapshotEntity | null;
  /** The page that was held then and waited for a person, with its day; `null` where there was none. */
  readonly held: (RecordedHold & { readonly asAt: Day | null }) | null;
  /** By alpha-3 code, the rows that waited for a second look then. */
  readonly secondLooks: ReadonlyMap<string, RecordedHold>;
}

/**
 * The record as it stood at a moment (RFC 3339 in UTC), or as it stands now where that is `null`: the rows whose
 * snapshot was applied at or before that moment, and superseded later or not at all. Returns `null` where
 * nothing was recorded by then.
 */
export function recordKnownAt(history: RecordHistory, moment: string | null): KnownRecord | null {
  const isKnown = (at: string | null) => at !== null && (moment === null || at <= moment);
  const snapshots = history.snapshots.filter(({ appliedAt }) => isKnown(appliedAt));
  const snapshot = snapshots.at(-1);
  if (snapshot === undefined) return null;
  const checks = history.checks.filter(({ checkedAt }) => isKnown(checkedAt));
  const known = new Map(snapshots.map(({ id, statusAsAt }) => [id, statusAsAt]));
  const rows = history.rows
    .filter(({ knownFrom }) => known.has(knownFrom))
    .map((row) => (row.supersededBy !== null && known.has(row.supersededBy) ? row : stillValid(row)));
  const current = rows.filter(isCurrent);
  const held = history.holds.filter((hold) => isKnown(hold.openedAt) && !isKnown(hold.endedAt));
  return {
    instrument: history.instrument,
    snapshot,
    participations: current.map(({ participation }) => participation),
    statements: history.statements
      .filter(({ knownFrom }) => known.has(knownFrom))
      .filter(({ supersededBy }) => supersededBy === null || !known.has(supersededBy)),
    statementsFrom: statementsFrom(snapshots),
    confirmed: checks.findLast(isGood) ?? null,
    readInFull: checks.findLast((check) => isGood(check) && check.bytes !== null) ?? null,
    lastOutcome: checks.at(-1)?.outcome ?? null,
    earlier: earlierEntries(rows, known, lastDays(snapshots, checks)),
    since: new Map(
      current.map(({ participation, knownFrom }) => [participation.state, known.get(knownFrom) ?? null]),
    ),
    witnesses: knownWitnesses({ snapshots, checks, rows }),
    earlierPages: earlierPages(snapshots),
    editionsChecked: checks.findLast(({ readings }) => readings.length > 0) ?? null,
    lastPage: snapshots.findLast(({ origin }) => !isCommitted(origin)) ?? null,
    held: heldPage(held, checks),
    secondLooks: new Map(
      held.flatMap((hold) => (hold.participant === null ? [] : [[hold.participant, hold]])),
    ),
  };
}

/** The edition from which some applied snapshots have what participants stated: the page, where it is among them. */
function statementsFrom(snapshots: readonly SnapshotEntity[]): Edition | null {
  const read = snapshots.filter(({ readerVersion }) => readerVersion >= readsStatements);
  return editions.find((edition) => read.some((one) => one.edition === edition)) ?? null;
}

/** The newest page that is held, of the day that the check told which held it. */
function heldPage(holds: readonly RecordedHold[], checks: readonly RecordedCheck[]): KnownRecord['held'] {
  const hold = holds.findLast(({ participant }) => participant === null);
  if (hold === undefined) return null;
  const check = checks.find(({ checkedAt, outcome }) => outcome === 'held' && checkedAt === hold.openedAt);
  return { ...hold, asAt: check?.statusAsAt ?? null };
}

/** At that moment nobody knew yet that the row would be superseded. */
function stillValid(row: RecordedRow): RecordedRow {
  return row.supersededBy === null ? row : { ...row, supersededBy: null };
}

function isCurrent({ supersededBy }: RecordedRow): boolean {
  return supersededBy === null;
}

/** By a snapshot's number, the newest day of which the record before it was known to be true. */
export function lastDays(
  snapshots: readonly SnapshotEntity[],
  checks: readonly RecordedCheck[],
): ReadonlyMap<number, Day | null> {
  return new Map(
    snapshots.map(({ id, appliedAt }, index) => {
      const before = snapshots[index - 1];
      const checked = checks.findLast(
        (check) => isGood(check) && check.statusAsAt !== null && check.checkedAt < (appliedAt ?? ''),
      );
      const days = [before?.statusAsAt ?? [], checked?.statusAsAt ?? []].flat();
      return [id, days.toSorted().at(-1) ?? null];
    }),
  );
}

/** What was said of each State before, row by row; a State taken out of the list for a while has an empty entry there. */
function earlierEntries(
  rows: readonly RecordedRow[],
  firstDayOf: ReadonlyMap<number, Day | null>,
  lastDayBefore: ReadonlyMap<number, Day | null>,
): ReadonlyMap<string, readonly RecordEntry[]> {
  const following = new Set(
    rows.map(({ participation, knownFrom }) => `${knownFrom} ${participation.state}`),
  );
  const entries = new Map<string, RecordEntry[]>();
  for (const { participation, knownFrom, supersededBy } of rows) {
    if (supersededBy === null) continue;
    const { state } = participation;
    const since = firstDayOf.get(knownFrom) ?? null;
    const said: RecordEntry[] = [{ participation, asAt: lastDayBefore.get(supersededBy) ?? null, since }];
    if (!following.has(`${supersededBy} ${state}`)) said.push({ participation: null, asAt: null });
    entries.set(state, [...(entries.get(state) ?? []), ...said]);
  }
  return entries;
}
