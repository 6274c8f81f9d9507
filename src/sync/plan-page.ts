import type { Participation } from '../domain/act.js';
import { compareRows } from '../domain/compare-rows.js';
import type { Day } from '../domain/day.js';
import { participationParts } from '../treaty-collection/fingerprint-page.js';
import type { LedgerPlan } from '../ledger/apply-snapshot.js';

/** What the record of an instrument says before a page is applied. */
export interface RecordBefore {
  /** The snapshot it rests on, and the day of which it is true. */
  readonly snapshotId: number;
  readonly asAt: Day | null;
  readonly participations: readonly Participation[];
}

/**
 * What must be written so that the record says what the page says: `before` without the superseded rows and
 * with the inserted ones is `after`. A record that does not exist yet is filled without changes, since a change
 * is a difference between two pages.
 */
export function planPage(
  instrument: string,
  before: RecordBefore | null,
  after: readonly Participation[],
): LedgerPlan {
  const was = new Map((before?.participations ?? []).map((row) => [row.state, row]));
  const is = new Map(after.map((row) => [row.state, row]));
  const altered = [...new Set([...was.keys(), ...is.keys()])]
    .toSorted()
    .filter((state) => !isSameRow(was.get(state), is.get(state)));

  return {
    basedOn: before?.snapshotId ?? null,
    supersede: altered.filter((state) => was.has(state)),
    insert: altered.flatMap((state) => is.get(state) ?? []),
    changes:
      before === null
        ? []
        : altered.flatMap((state) => compareRows(instrument, was.get(state), is.get(state), before.asAt)),
  };
}

/** Whether two rows say the same in everything. */
function isSameRow(a: Participation | undefined, b: Participation | undefined): boolean {
  return JSON.stringify(a && participationParts(a)) === JSON.stringify(b && participationParts(b));
}
