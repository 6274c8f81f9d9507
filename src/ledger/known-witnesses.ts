import { editions, type Edition } from '../treaty-collection/edition.js';
import { withheldFrom, type SnapshotEntity } from './entities/snapshot.entity.js';
import { isGood, type RecordedCheck, type RecordedRow } from './record-history.js';
import { isUnderstood, type WitnessSnapshot } from './recorded-readings.js';

/** An edition beside the one on which a record rests. */
export interface KnownWitness {
  readonly snapshot: WitnessSnapshot;
  /** The States of whose rows it is not known to say what the record says, by their codes. */
  readonly silentOn: ReadonlySet<string>;
}

/** What was known of an instrument at a moment. */
interface Known {
  /** Those that were applied, oldest first. */
  readonly snapshots: readonly SnapshotEntity[];
  readonly checks: readonly RecordedCheck[];
  readonly rows: readonly RecordedRow[];
}

/** The other editions that were ever read beside the record, each as it was last read. */
export function knownWitnesses(known: Known): readonly KnownWitness[] {
  const leading = known.snapshots.at(-1);
  return editions
    .filter((edition) => edition !== leading?.edition)
    .flatMap((edition) => witnessOf(edition, known) ?? []);
}

/**
 * An edition is compared with the page that leads, which is the record where that page was believed. Of a night on which
 * it was not, it is unknown how the two stand to each other: an edition that says something new that night is no witness
 * of anything until it is compared again.
 */
function witnessOf(edition: Edition, { snapshots, checks, rows }: Known): KnownWitness | null {
  const said = ({ readings }: RecordedCheck) =>
    readings.find((one) => one.edition === edition && isUnderstood(one));
  const last = checks.findLast(said);
  const compared = checks.findLast((check) => isGood(check) && said(check));
  const snapshot = compared && said(compared)?.snapshot;
  // A committed table that says the same is no reading of this edition: its bytes were not kept.
  if (!last || !compared || snapshot?.edition !== edition || said(last)?.snapshot?.id !== snapshot.id)
    return null;
  const otherwise = compared.readings.flatMap(({ tellsOtherwise }) => tellsOtherwise);
  return { snapshot, silentOn: new Set([...otherwise, ...movedSince(compared.checkedAt, snapshots, rows)]) };
}

/**
 * The pages on which rows rest that were not taken from the last one, by the codes of their States: each the newest from
 * which the row was taken.
 */
export function earlierPages(snapshots: readonly SnapshotEntity[]): ReadonlyMap<string, SnapshotEntity> {
  const withheld = snapshots.slice(-1).flatMap(withheldFrom);
  return new Map(
    withheld.flatMap((state) => {
      const page = snapshots.findLast((one) => !withheldFrom(one).includes(state));
      return page ? [[state, page] as const] : [];
    }),
  );
}

/** The States whose rows were written or ended after a moment. */
function movedSince(
  moment: string,
  snapshots: readonly SnapshotEntity[],
  rows: readonly RecordedRow[],
): readonly string[] {
  const later = new Set(snapshots.filter(({ appliedAt }) => (appliedAt ?? '') > moment).map(({ id }) => id));
  if (later.size === 0) return [];
  return rows
    .filter(({ knownFrom, supersededBy }) => later.has(knownFrom) || later.has(supersededBy ?? NaN))
    .map(({ participation }) => participation.state);
}
