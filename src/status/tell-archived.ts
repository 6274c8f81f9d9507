import { withheldFrom } from '../ledger/entities/snapshot.entity.js';
import type { ArchivedSnapshot as Snapshot } from '../ledger/read-archived.js';
import { isSameReading } from '../domain/waiting-row.js';
import type { ReadSource } from '../treaty-collection/source/read-source.js';
import {
  isRowBelieved,
  type ArchivedPage,
  type ArchivedRow,
  type ArchivedSnapshot,
} from './archived-page.js';
import type { Book, BookRecord } from './book.js';
import { liveAddress } from './live-address.js';
import { labelOf } from './state-label.js';

/** What is known of some bytes. */
export interface Archived {
  readonly sha256: string;
  readonly bytes: number;
  /** Newest first; there is one at least. */
  readonly snapshots: readonly Snapshot[];
  readonly read: ReadSource;
}

/** What is in the archive, beside what the record says; with only the rows of some States where codes are given. */
export function tellArchived(
  { sha256, bytes, snapshots, read }: Archived,
  book: Book,
  codes: readonly string[] | undefined,
): ArchivedPage {
  const record = recordOf(snapshots, read, book);
  const url = liveUrl(snapshots);
  const told = snapshots.map(snapshotOf);
  const rows = read.rows.map((_, index) => rowOf(read, index, { book, record, url, snapshots: told }));
  const asked = codes && new Set(codes);
  const shown = asked ? rows.filter(({ state }) => state !== null && asked.has(state.code)) : rows;
  const named = new Set(rows.map(({ state }) => state?.code));
  const { reference, title, statusAsAt, findings } = read;
  return {
    sha256,
    bytes,
    revision: book.revision,
    reference,
    title,
    statusAsAt,
    snapshots: told,
    findings,
    absent: (codes ?? []).flatMap((code) => {
      const state = named.has(code) ? undefined : book.states.byCode(code);
      return state ? labelOf(state) : [];
    }),
    total: shown.length,
    rows: shown,
  };
}

/**
 * The record that the page can be compared with: that of the instrument for which it was fetched, if that is what the
 * page is of; a server may have answered with another treaty.
 */
function recordOf(
  snapshots: readonly Snapshot[],
  { reference }: ReadSource,
  { records }: Book,
): BookRecord | null {
  const fetched = snapshots.map(({ instrument }) => records.get(instrument));
  return fetched.find((record) => record?.instrument.reference === reference) ?? null;
}

/** The address of the page; a gazette prints other names, which no fragment with those of the depositary finds. */
function liveUrl(snapshots: readonly Snapshot[]): { readonly url: string; readonly isFound: boolean } {
  const [newest] = snapshots;
  return { url: newest?.url ?? '', isFound: newest?.origin !== 'gazette' };
}

interface RowWorld {
  readonly book: Book;
  readonly record: BookRecord | null;
  readonly url: ReturnType<typeof liveUrl>;
  readonly snapshots: readonly ArchivedSnapshot[];
}

function rowOf(read: ReadSource, index: number, { book, record, url, snapshots }: RowWorld): ArchivedRow {
  const row = read.rows[index] as ReadSource['rows'][number];
  const { name, cells, signature, consent, other, withdrawal, notes } = row;
  const state = row.state === null ? undefined : book.states.byCode(row.state);
  const recorded = state && record?.participations.get(state.code);
  const evidence = (state && record?.evidenceOf(state.code)) ?? null;
  return {
    state: state ? labelOf(state) : null,
    name,
    cells: cells.map((text, place) => {
      const { title = '', role = 'other' } = read.columns[place] ?? {};
      return { column: title, role, text };
    }),
    signature,
    consent,
    other,
    withdrawal,
    notes,
    record:
      recorded && evidence
        ? {
            name: recorded.name,
            signature: recorded.signature,
            consent: recorded.consent,
            withdrawal: recorded.withdrawal,
            evidence,
          }
        : null,
    believed: isRowBelieved({ snapshots }, row.state),
    agrees:
      record === null || state === undefined ? null : isSame({ signature, consent, withdrawal }, recorded),
    live: url.isFound ? liveAddress(url.url, read.rows, index) : url.url,
  };
}

type Told = Pick<ArchivedRow, 'signature' | 'consent' | 'withdrawal'>;

const nothing: Told = { signature: null, consent: null, withdrawal: null };

/** Whether a row tells what the record does: a withdrawal that a person told is printed nowhere, and is not missed. */
function isSame(printed: Told, recorded: Told = nothing): boolean {
  const isRuled = recorded.withdrawal?.hold !== undefined;
  return isSameReading(printed, isRuled ? { ...recorded, withdrawal: printed.withdrawal } : recorded);
}

/** A snapshot as it is told. */
export function snapshotOf(snapshot: Snapshot): ArchivedSnapshot {
  const { instrument, edition, origin, url, fetchedAt, statusAsAt, httpStatus, headers } = snapshot;
  const { disposition, isBelieved: believed, revision, runId } = snapshot;
  return {
    instrument,
    edition,
    origin,
    url,
    fetchedAt,
    statusAsAt,
    httpStatus,
    headers: headers === null ? null : (JSON.parse(headers) as [string, string][]),
    disposition,
    believed,
    withheld: [...withheldFrom(snapshot)],
    revision,
    run: runId,
  };
}
