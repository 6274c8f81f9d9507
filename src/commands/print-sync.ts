import { DeliveryLoop } from '../alerts/delivery-loop.js';
import { CLOCK, type Clock } from '../clock.js';
import { visibleText } from '../domain/visible-text.js';
import { Ledger } from '../ledger/ledger.js';
import { instrumentParameter, parseQuery } from '../status/parameters.js';
import { StatusService } from '../status/status.service.js';
import type { CheckReport, SyncReport } from '../sync/sync-report.js';
import { SyncService } from '../sync/sync.service.js';
import { sayBusy } from '../sync/sync-lease.js';
import { noteUnsent } from './alerts/note-unsent.js';
import { exitStatus } from './exit-status.js';
import type { ListOptions } from './list-options.js';
import { withTracker } from './open-tracker.js';
import { printRows } from './print-answer.js';
import type { PrintedColumn } from './print-table.js';
import { syncProgress } from './sync-progress.js';

/** What a sync is asked with on the command line. */
export interface SyncOptions extends ListOptions {
  readonly instrument?: readonly string[];
  readonly from?: string;
  readonly dryRun?: boolean;
}

/** Syncs, tells of it while it goes on, and prints what came of it; returns the exit status. */
export async function printSync(options: SyncOptions): Promise<number> {
  return withTracker(async (tracker) => {
    const today = new Date().toISOString().slice(0, 10);
    const book = await tracker.get(StatusService).book();
    const { instrument: only } = parseQuery(
      [instrumentParameter],
      { instrument: options.instrument },
      { book, today },
    );
    const chosen = book.instruments.filter(({ id }) => only?.includes(id) ?? true);
    const { listener, ended } = syncProgress(chosen);
    const report = await tracker
      .get(SyncService)
      .sync({
        trigger: options.dryRun ? null : 'command',
        ...(only && { only }),
        ...(options.from !== undefined && { from: options.from }),
        listener,
      })
      .finally(ended);
    if (report.outcome === 'busy') {
      process.stderr.write(`${sayBusy(report.heldBy)}\n`);
    }
    await printReport(options, report);
    // What it found is told at once, also where no server runs beside it.
    if (report.run !== null) {
      const begun = tracker.get<Clock>(CLOCK).now();
      await tracker.get(DeliveryLoop, { strict: false }).once();
      await noteUnsent(tracker.get(Ledger, { strict: false }), begun);
    }
    return exitStatus(statusOf[report.outcome]);
  });
}

/**
 * A sync that another process is doing is not this one's failure: a timer beside a server would report a failure each
 * night.
 */
const statusOf = {
  done: 'done',
  held: 'held',
  failed: 'failed',
  interrupted: 'failed',
  busy: 'done',
} as const;

const sayTotals = (totals: CheckReport['stated']): string | null =>
  totals && `${totals.signatories ?? '–'}/${totals.parties ?? '–'}`;

const columns: readonly PrintedColumn<CheckReport>[] = [
  { key: 'instrument', title: 'Instrument', type: 'string', cell: ({ instrument }) => instrument },
  { key: 'outcome', title: 'Outcome', type: 'string', cell: ({ outcome }) => outcome },
  { key: 'statusAsAt', title: 'As at', type: 'date', cell: ({ statusAsAt }) => statusAsAt },
  { key: 'stated', title: 'Stated', type: 'string', cell: ({ stated }) => sayTotals(stated) },
  { key: 'counted', title: 'Counted', type: 'string', cell: ({ counted }) => sayTotals(counted) },
  { key: 'changes', title: 'Changes', type: 'integer', cell: ({ changes }) => changes.length },
  { key: 'bytes', title: 'Bytes', type: 'integer', cell: ({ bytes }) => bytes },
  {
    key: 'editions',
    title: 'Editions',
    type: 'string',
    cell: ({ editions }) =>
      editions.map(({ edition, outcome }) => `${edition} ${outcome}`).join(', ') || null,
  },
  { key: 'durationMs', title: 'ms', type: 'integer', cell: ({ durationMs }) => durationMs },
  { key: 'reason', title: 'Why', type: 'string', cell: ({ reason }) => reason },
];

async function printReport(options: ListOptions, report: SyncReport): Promise<void> {
  if (options.format === 'json') process.stdout.write(visibleText(`${JSON.stringify(report, null, 2)}\n`));
  else await printRows(options, report.rows, columns);
}
