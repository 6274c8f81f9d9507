import type { Participation } from '../../src/domain/act.js';
import type { Statement } from '../../src/domain/statement.js';
import { placeStatements } from '../../src/domain/placed-statement.js';
import { declaredInstruments } from '../../src/instruments/instruments.js';
import type { InstrumentRecord } from '../../src/ledger/ledger-reader.js';
import { assessPage, type Measure, type Verdict } from '../../src/sync/assess-page.js';
import { normalizePage } from '../../src/treaty-collection/normalize-page.js';
import { readStatusPage } from '../../src/treaty-collection/read-status-page.js';
import { resolveName } from '../participations.js';
import { statusPageHtml, type StatusPageFixture } from '../treaty-collection/status-page-fixture.js';

const cedaw = declaredInstruments().find(({ id }) => id === 'cedaw')!;

/** A page as the reader reads it. */
const read = (fixture: StatusPageFixture) =>
  readStatusPage(Buffer.from(statusPageHtml(fixture)), resolveName);

/** The record that a page left when it was applied, on its day. */
export function recordOfPage(fixture: StatusPageFixture): InstrumentRecord {
  const page = normalizePage(read(fixture), resolveName);
  return stating(recordOf(page.participations, page.statusAsAt, page.fingerprint), page.statements);
}

/** A record with what a page printed that participants stated. */
export function stating(record: InstrumentRecord, printed: readonly Statement[]): InstrumentRecord {
  const statements = placeStatements(printed).map((placed, index) => ({
    ...placed,
    id: index + 1,
    firstId: index + 1,
    knownFrom: record.snapshot.id,
    supersededBy: null,
  }));
  return { ...record, statements, statementsFrom: 'html' };
}

/** The record that a page with these rows left. */
export function recordOf(
  participations: readonly Participation[],
  statusAsAt: string | null,
  fingerprint: string,
  instrument = 'cedaw',
): InstrumentRecord {
  const snapshot = {
    id: 7,
    sha256: 'a'.repeat(64),
    instrument,
    url: 'https://treaties.example/page',
    origin: 'network' as const,
    edition: 'html' as const,
    httpStatus: 200,
    headers: null,
    fetchedAt: `${statusAsAt}T10:00:00Z`,
    statusAsAt,
    etag: null,
    lastModified: null,
    fingerprint,
    statementsFingerprint: null,
    statedSignatories: null,
    statedParties: null,
    readerVersion: 1,
    disposition: 'applied' as const,
    revision: 1,
    appliedAt: `${statusAsAt}T10:00:00Z`,
    withheld: null,
    runId: null,
  };
  return {
    instrument,
    snapshot,
    participations,
    statements: [],
    statementsFrom: null,
    confirmed: null,
    readInFull: null,
    lastOutcome: null,
  };
}

/** A document beside the page, with the facts of such a page. */
export function documentBeside(fixture: StatusPageFixture): NonNullable<Measure['other']> {
  return { edition: 'xml', page: normalizePage(read(fixture), resolveName) };
}

/** The verdict on a page of CEDAW on 3 February 2026. */
export function assess(fixture: StatusPageFixture, measure: Partial<Measure> = {}): Verdict {
  return assessPage(read(fixture), {
    instrument: cedaw,
    record: null,
    resolve: resolveName,
    today: '2026-02-03',
    maxChanges: 25,
    ...measure,
  });
}
