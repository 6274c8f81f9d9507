import { outcomeOf, type CheckReport, type SyncReport } from './sync-report.js';

/**
 * Syncs night after night and tells of them as of one: every check, in the order in which they were made. How it ended
 * is how the last check of each instrument did, since a page that was held may have been followed by a better one. A
 * night that was cut short ends it.
 */
export async function inTurn<Night>(
  nights: readonly Night[],
  sync: (night: Night) => Promise<SyncReport>,
): Promise<SyncReport> {
  const reports: SyncReport[] = [];
  for (const night of nights) {
    const report = await sync(night);
    reports.push(report);
    if (report.outcome === 'interrupted') break;
  }
  const [first] = reports;
  const last = reports.at(-1);
  if (first === undefined || last === undefined) throw new Error('there is no night to sync');
  if (first === last) return first;
  const rows = reports.flatMap((report) => report.rows);
  const lastRows = new Map<string, CheckReport>(rows.map((row) => [row.instrument, row]));
  return {
    ...last,
    outcome: last.outcome === 'interrupted' ? last.outcome : outcomeOf([...lastRows.values()]),
    startedAt: first.startedAt,
    total: rows.length,
    rows,
  };
}
