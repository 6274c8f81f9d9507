import type { Participation } from '../domain/act.js';
import type { Statement } from '../domain/statement.js';
import { withheldFrom, type SnapshotEntity } from '../ledger/entities/snapshot.entity.js';
import type { RecordedRow, RecordHistory } from '../ledger/record-history.js';
import type { TimelineLine } from '../ledger/read-timeline.js';
import { fingerprintPage, participationParts } from '../treaty-collection/fingerprint-page.js';
import { fingerprintStatements } from '../treaty-collection/fingerprint-statements.js';
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
    { participations: recorded, statements }: SaidSince,
    read: readonly Participation[],
    page: NormalizedPage,
  ): void {
    const { instrument, fingerprint, revision, readerVersion: reader } = snapshot;
    const [was, is] = [byState(recorded), byState(read)];
    const differing = [...new Set([...was.keys(), ...is.keys()])].filter(
      (state) => said(was.get(state)) !== said(is.get(state)),
    );
    this.#compareStated(snapshot, statements, page);
    if (differing.length === 0) return;
    const isAsRead =
      reader < readerVersion && fingerprintOf(page, recorded, withheldFrom(snapshot)) === fingerprint;
    const reading = { revision, reader: isAsRead ? reader : null };
    for (const state of differing) this.#add(`${instrument} ${state}`, reading);
  }

  /** The same of what participants stated: what the page says as it was read then, or as it is read today. */
  #compareStated(
    { instrument, revision, statementsFingerprint, readerVersion: reader }: SnapshotEntity,
    recorded: readonly Statement[],
    { statementsFingerprint: today }: NormalizedPage,
  ): void {
    if (statementsFingerprint === null || statementsFingerprint === today) return;
    const isAsRead = reader < readerVersion && fingerprintStatements(recorded) === statementsFingerprint;
    this.#add(statedKey(instrument), { revision, reader: isAsRead ? reader : null });
  }

  #add(key: string, reading: OtherReading): void {
    this.#readings.set(key, [...(this.#readings.get(key) ?? []), reading]);
  }

  /** The older reader from which a line of the record, or of the archive, differs; `null` where it is none of its doing. */
  readerOf({
    instrument,
    state,
    isStated,
    between,
  }: Pick<TimelineLine, 'instrument' | 'state' | 'isStated' | 'between'>): number | null {
    const readings = this.#readings.get(isStated ? statedKey(instrument) : `${instrument} ${state}`) ?? [];
    if (readings.some(({ reader }) => reader === null)) return null;
    const found = readings.find(({ revision }) => between === null || between.includes(revision));
    return found?.reader ?? null;
  }
}

/**
 * What the record had since a snapshot was applied and before the next was: revisions, unlike moments, never
 * go back.
 */
export function recordSince({ rows, statements, snapshots }: RecordHistory, revision: number): SaidSince {
  const revisions = new Map(snapshots.map((one) => [one.id, one.revision ?? Infinity]));
  const stood = ({ knownFrom, supersededBy }: Pick<RecordedRow, 'knownFrom' | 'supersededBy'>) => {
    const until = supersededBy === null ? Infinity : (revisions.get(supersededBy) ?? Infinity);
    return (revisions.get(knownFrom) ?? Infinity) <= revision && revision < until;
  };
  return {
    participations: rows.filter(stood).map(({ participation }) => participation),
    statements: statements.filter(stood).map(({ statement }) => statement),
  };
}

/** What the record had since a snapshot was applied. */
export interface SaidSince {
  readonly participations: readonly Participation[];
  readonly statements: readonly Statement[];
}

/** Under which the readings of what participants stated are kept: it is told of an instrument, and not of a State. */
function statedKey(instrument: string): string {
  return `${instrument} stated`;
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
