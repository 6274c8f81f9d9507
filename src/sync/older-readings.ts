import type { Participation } from '../domain/act.js';
import { withheldFrom, type SnapshotEntity } from '../ledger/entities/snapshot.entity.js';
import type { RecordHistory } from '../ledger/record-history.js';
import type { TimelineLine } from '../ledger/read-timeline.js';
import { fingerprintPage, participationParts } from '../treaty-collection/fingerprint-page.js';
import { withRecordedRows } from './second-look.js';
import { readerVersion } from '../treaty-collection/read-status-page.js';
import type { NormalizedPage } from '../treaty-collection/status-page.js';

/** A page of which the record says otherwise than today's reader. */
interface OtherReading {
  readonly revision: number | null;
  /** The older reader that read it; `null` where it is not as that reader read it. */
  readonly reader: number | null;
}

/**
 * Tells what an older reader made of its pages from damage to the record. A page that it read keeps the fingerprint of
 * that reading: where the rows that the record has since that page give the same fingerprint, they are what it read.
 */
export class OlderReadings {
  /** By instrument and State, the pages since which the record says otherwise than today's reader. */
  readonly #readings = new Map<string, OtherReading[]>();

  /** Takes in what the record and today's reader say since a page was applied. */
  compare(
    snapshot: SnapshotEntity,
    recorded: readonly Participation[],
    read: readonly Participation[],
    page: NormalizedPage,
  ): void {
    const { instrument, fingerprint, revision, readerVersion: reader } = snapshot;
    const [was, is] = [byState(recorded), byState(read)];
    const differing = [...new Set([...was.keys(), ...is.keys()])].filter(
      (state) => said(was.get(state)) !== said(is.get(state)),
    );
    if (differing.length === 0) return;
    const isAsRead =
      reader < readerVersion && fingerprintOf(page, recorded, withheldFrom(snapshot)) === fingerprint;
    for (const state of differing) {
      const key = `${instrument} ${state}`;
      const reading = { revision, reader: isAsRead ? reader : null };
      this.#readings.set(key, [...(this.#readings.get(key) ?? []), reading]);
    }
  }

  /** The older reader from which a line of the record, or of the archive, differs; `null` where it is none of its doing. */
  readerOf({
    instrument,
    state,
    between,
  }: Pick<TimelineLine, 'instrument' | 'state' | 'between'>): number | null {
    const readings = this.#readings.get(`${instrument} ${state}`) ?? [];
    if (readings.some(({ reader }) => reader === null)) return null;
    const found = readings.find(({ revision }) => between === null || between.includes(revision));
    return found?.reader ?? null;
  }
}

/**
 * The rows that the record had since a snapshot was applied and before the next was: revisions, unlike moments, never
 * go back.
 */
export function recordSince({ rows, snapshots }: RecordHistory, revision: number): readonly Participation[] {
  const revisions = new Map(snapshots.map((one) => [one.id, one.revision ?? Infinity]));
  return rows
    .filter(({ knownFrom, supersededBy }) => {
      const until = supersededBy === null ? Infinity : (revisions.get(supersededBy) ?? Infinity);
      return (revisions.get(knownFrom) ?? Infinity) <= revision && revision < until;
    })
    .map(({ participation }) => participation);
}

/**
 * The fingerprint of a page if its rows were these; what a person ruled, and what the record kept in the place of a row
 * that was withheld, was printed on none, and is today's reading.
 */
function fingerprintOf(
  page: NormalizedPage,
  rows: readonly Participation[],
  withheld: readonly string[],
): string {
  const printed = byState(page.participations);
  const asPrinted = withRecordedRows(rows, page.participations, withheld).flatMap((row) =>
    row.withdrawal?.hold === undefined && row.signatureHold === undefined
      ? [row]
      : (printed.get(row.state) ?? []),
  );
  return fingerprintPage(page, asPrinted);
}

function byState(rows: readonly Participation[]): ReadonlyMap<string, Participation> {
  return new Map(rows.map((row) => [row.state, row]));
}

function said(row: Participation | undefined): string {
  return JSON.stringify(row ? participationParts(row) : null);
}
