import type { Participation } from '../domain/act.js';
import { withRulings } from '../domain/ruling.js';
import type { Statement } from '../domain/statement.js';
import type { InstrumentRecord } from '../ledger/ledger-reader.js';
import { normalizePage } from '../treaty-collection/normalize-page.js';
import { readSnapshot } from '../treaty-collection/read-snapshot.js';
import type { SnapshotArchive } from '../treaty-collection/snapshot-archive.js';
import type { NormalizedPage, StatusPage } from '../treaty-collection/status-page.js';
import { withheldFrom } from '../ledger/entities/snapshot.entity.js';
import { withRecordedRows } from './second-look.js';
import { assessPage, type Measure, type Verdict } from './assess-page.js';

/**
 * Judges a page as `assessPage` does, and tells what it prints otherwise from what the reader has learned to read since
 * the page before: where the two pages are read otherwise, that one is read again from the archive, or is this one, by the
 * hash of its bytes.
 */
export async function judgePage(
  read: StatusPage,
  measure: Omit<Measure, 'readToday' | 'statementsReadToday'>,
  archive: SnapshotArchive,
  sha256?: string,
): Promise<Verdict> {
  const verdict = assessPage(read, measure);
  const { record, resolve } = measure;
  if (record === null || verdict.outcome === 'failed' || verdict.outcome === 'unchanged') return verdict;
  const before = record.snapshot.sha256 === sha256 ? read : await readArchived(record, resolve, archive);
  if (before === null) return verdict;
  const page = normalizePage(before, resolve);
  const readToday = readOtherwise(record, page);
  const statementsReadToday = statementsOtherwise(record, page);
  if (readToday === null && statementsReadToday === null) return verdict;
  return assessPage(read, {
    ...measure,
    ...(readToday && { readToday }),
    ...(statementsReadToday && { statementsReadToday }),
  });
}

/** The same of what participants stated on that page; of another edition than the record has it from it says nothing. */
function statementsOtherwise(
  { snapshot, statementsFrom }: InstrumentRecord,
  page: NormalizedPage,
): readonly Statement[] | null {
  const { statementsFingerprint, edition } = snapshot;
  if (statementsFingerprint === null || edition !== statementsFrom) return null;
  return page.statementsFingerprint === statementsFingerprint ? null : page.statements;
}

/** The page that a record rests on, read again; `null` where it cannot be: bytes that are lost are for `verify` to tell. */
async function readArchived(
  { snapshot }: InstrumentRecord,
  resolve: Measure['resolve'],
  archive: SnapshotArchive,
): Promise<StatusPage | null> {
  try {
    return readSnapshot(snapshot, await archive.load(snapshot.sha256), resolve);
  } catch {
    return null;
  }
}

/** What today's reader makes of the page that a record rests on; `null` where it makes of it what the record says. */
function readOtherwise(
  { snapshot, participations: recorded }: InstrumentRecord,
  page: NormalizedPage,
): readonly Participation[] | null {
  // As nearly always: the reader has not changed, or reads this page as before.
  if (page.fingerprint === snapshot.fingerprint) return null;
  const printed = withRulings(recorded, page.participations, []);
  // What was not believed of that page is not read better today.
  const rows = withRecordedRows(printed, recorded, withheldFrom(snapshot));
  const states = new Set(rows.map(({ state }) => state));
  // A reader that no longer finds a State on that page does not read it better.
  return recorded.every(({ state }) => states.has(state)) ? rows : null;
}
