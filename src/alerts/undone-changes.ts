import type { PrintedRow } from '../domain/change.js';
import type { ChangeRecord } from '../ledger/read-changes.js';

/** What became of a change by the time at which it is told. */
export type ChangeFate =
  /** The record says what it brought. */
  | 'stands'
  /** The record says what it said before. */
  | 'undone'
  /** It took back, and no more than that, what an earlier change of the same message brought. */
  | 'undoing'
  /** The record says something else by now. */
  | 'overtaken';

/** A part of a row, in a text that is the same for the same. */
type Part = (row: PrintedRow | null) => string;

const isListed: Part = (row) => String(row !== null);
const name: Part = (row) => row?.name ?? '';
const signature: Part = (row) => actOf(row?.signature);
const consent: Part = (row) => actOf(row?.consent);
const withdrawal: Part = (row) =>
  JSON.stringify([row?.withdrawal?.notifiedOn ?? null, row?.withdrawal?.effectiveOn ?? null]);

function actOf(act: PrintedRow['consent'] | undefined): string {
  return act ? `${act.date} ${act.code} ${act.withdrawn}` : '';
}

/** The parts of the row that a kind of change is about; several changes of one night have the same rows. */
const partsOfKind: Readonly<Record<ChangeRecord['kind'], readonly Part[]>> = {
  signed: [signature],
  consented: [consent],
  'gave-notice': [withdrawal],
  'notice-withdrawn': [withdrawal],
  withdrew: [signature, consent],
  'withdrawal-reversed': [signature, consent],
  corrected: [signature, consent, withdrawal],
  'read-better': [name, signature, consent, withdrawal],
  renamed: [name],
  appeared: [isListed, signature, consent, withdrawal],
  removed: [isListed, signature, consent, withdrawal],
};

/**
 * What became of each of some changes, in the order in which they were recorded. `presentRow` is the row of a State in
 * the record of an instrument as it is now; `undefined` where that is not at hand: then the last of the changes is.
 */
export function fatesOf(
  changes: readonly ChangeRecord[],
  presentRow: (instrument: string, state: string) => PrintedRow | null | undefined,
): readonly ChangeFate[] {
  return changes.map((change) => {
    const ofSameRow = changes.filter(
      ({ instrument, state }) => instrument === change.instrument && state === change.state,
    );
    const present = presentRow(change.instrument, change.state);
    const now = present === undefined ? (ofSameRow.at(-1)?.after ?? null) : present;
    const altered = partsOfKind[change.kind].filter((part) => part(change.before) !== part(change.after));
    const isAs = (row: PrintedRow | null) => altered.every((part) => part(row) === part(now));
    if (altered.length === 0) return 'stands';
    if (isAs(change.after)) return isAs(ofSameRow[0]?.before ?? null) ? 'undoing' : 'stands';
    return isAs(change.before) ? 'undone' : 'overtaken';
  });
}
