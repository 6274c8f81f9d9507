import type { Participation } from '../domain/act.js';
import { compareReadings, compareRows } from '../domain/compare-rows.js';
import type { Day } from '../domain/day.js';
import { participationParts } from '../treaty-collection/fingerprint-page.js';
import type { LedgerPlan } from '../ledger/apply-snapshot.js';

/** What the record of an instrument says before a page is applied. */
export interface RecordBefore {
  /** The snapshot it rests on, and the day of which it is true. */
  readonly snapshotId: number;
  readonly asAt: Day | null;
  readonly participations: readonly Participation[];
  /** What today's reader makes of the page that the record rests on; absent where that is what the record says. */
  readonly readToday?: readonly Participation[];
}

/**
 * What must be written so that the record says what the page says: `before` without the superseded rows and
 * with the inserted ones is `after`. A record that does not exist yet is filled without changes, since a change
 * is a difference between two pages. Of what today's reader reads better on the page before, the page knows nothing:
 * what the record learns by that is told apart from what the page prints otherwise.
 */
export function planPage(
  instrument: string,
  before: RecordBefore | null,
  after: readonly Participation[],
): LedgerPlan {
  const was = byState(before?.participations ?? []);
  const is = byState(after);
  const altered = [...new Set([...was.keys(), ...is.keys()])]
    .toSorted()
    .filter((state) => !isSameRow(was.get(state), is.get(state)));

  const today = before?.readToday ? byState(before.readToday) : was;
  return {
    basedOn: before?.snapshotId ?? null,
    supersede: altered.filter((state) => was.has(state)),
    insert: altered.flatMap((state) => is.get(state) ?? []),
    changes:
      before === null
        ? []
        : altered.flatMap((state) => [
            ...compareReadings(instrument, was.get(state), today.get(state)),
            ...compareRows(instrument, today.get(state), is.get(state), before.asAt),
          ]),
  };
}

/** Whether a plan tells of no act that the record does not tell: rows may be worded otherwise. */
export function altersNothing({ changes }: Pick<LedgerPlan, 'changes'>): boolean {
  return changes.every(({ kind }) => kind === 'renamed');
}

/** The plan that leaves the record as it is. */
export function nothingPlanned({ basedOn }: Pick<LedgerPlan, 'basedOn'>): LedgerPlan {
  return { basedOn, supersede: [], insert: [], changes: [] };
}

function byState(rows: readonly Participation[]): ReadonlyMap<string, Participation> {
  return new Map(rows.map((row) => [row.state, row]));
}

/**
 * Whether two rows say the same in everything, in their order and not in that of their keys, which a thread or a
 * database may change.
 */
function isSameRow(a: Participation | undefined, b: Participation | undefined): boolean {
  return JSON.stringify(a && participationParts(a)) === JSON.stringify(b && participationParts(b));
}
