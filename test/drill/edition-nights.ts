import { declaredInstruments } from '../../src/instruments/instruments.js';
import { Ledger } from '../../src/ledger/ledger.js';
import { SyncService } from '../../src/sync/sync.service.js';
import type { CheckReport } from '../../src/sync/sync-report.js';
import { verifyArchive } from '../../src/sync/verify-archive.js';
import { withCells } from '../baseline-page.js';
import { drillSuite } from './drill-suite.js';
import type { DrilledTracker } from './drilled-tracker.js';
import { pageWith } from './drill-pages.js';

/**
 * Makes the record of the drill for a suite, and opens trackers on it: in the night of the drill, beside such a page and
 * such a document, which is that of the page where it is absent and none where it is `null`.
 */
export function drillOfEditions(): (
  page: string | Buffer,
  document?: string | Buffer | null,
) => Promise<DrilledTracker> {
  const open = drillSuite();
  return async (page, document) => {
    const drilled = await open({ pages: { 'IV-8': page } });
    if (document !== undefined) drilled.depositary.putDocument('IV-8', document);
    return drilled;
  };
}

/** One night; returns what came of the drilled instrument. */
export async function night({ tracker, sync }: DrilledTracker, day?: string): Promise<CheckReport> {
  if (day !== undefined) tracker.clock.set(`${day}T03:17:00Z`);
  return (await sync()).rows[0]!;
}

/** Its changes, as `kind CODE`. */
export const said = ({ changes }: CheckReport): readonly string[] =>
  changes.map(({ kind, state }) => `${kind} ${state}`);

/** What each edition was good for, as `edition outcome`. */
export const outcomes = ({ editions }: CheckReport): readonly string[] =>
  editions.map(({ edition, outcome }) => `${edition} ${outcome}`);

/** The names of its findings. */
export const named = ({ findings }: CheckReport): readonly string[] => findings.map(({ name }) => name);

/** The page of the night with another day of the act that it brings. */
export const palau = (consent: string): string =>
  pageWith({ rows: withCells('Palau', ['2011-09-20', consent]) });

/** What the record does not say as the archive says it. */
export async function faultsOf({ tracker }: DrilledTracker): Promise<readonly unknown[]> {
  const { archive, resolve } = tracker.context.get(SyncService);
  const ledger = tracker.context.get(Ledger);
  return (await verifyArchive({ ledger, archive, resolve, instruments: declaredInstruments() })).rows;
}
