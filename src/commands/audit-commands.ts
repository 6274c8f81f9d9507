import { Command } from 'commander';
import { INSTRUMENTS } from '../instruments/instruments.module.js';
import { Ledger } from '../ledger/ledger.js';
import { replay, type Difference, type ReplayWorld } from '../sync/replay.js';
import { SyncService } from '../sync/sync.service.js';
import { verifyArchive } from '../sync/verify-archive.js';
import { exitStatus } from './exit-status.js';
import { withTracker } from './open-tracker.js';
import { printRows, type Format, type PrintedColumn } from './print-answer.js';
import { formatOption } from './question-command.js';

type Audit = (world: ReplayWorld) => Promise<{
  readonly read: number;
  readonly rows: readonly Difference[];
  readonly elsewhere?: number;
}>;

/** `replay` and `verify`: whether the record still follows from the archive, and the archive is still whole. */
export function auditCommands(): readonly Command[] {
  return [
    auditCommand(
      'replay',
      "read every archived page again with today's reader, and compare with the record",
      replay,
    ),
    auditCommand(
      'verify',
      'check that every archived page has its hash and every row of the record its page',
      verifyArchive,
    ),
  ];
}

function auditCommand(name: string, description: string, audit: Audit): Command {
  return new Command(name)
    .description(description)
    .addOption(formatOption())
    .action(async ({ format }: { readonly format: Format }) => {
      process.exitCode = await withTracker(async (tracker) => {
        const { archive, resolve } = tracker.get(SyncService);
        const ledger = tracker.get(Ledger, { strict: false });
        const {
          read,
          rows,
          elsewhere = 0,
        } = await audit({
          ledger,
          archive,
          resolve,
          instruments: tracker.get(INSTRUMENTS),
        });
        process.stdout.write(printDifferences(format, read, rows));
        const faults = rows.filter(({ readBy }) => readBy === undefined);
        const older = rows.length - faults.length;
        const because = older === 0 ? '' : `, ${older} of them of pages that an older reader read`;
        process.stderr.write(
          `${read} snapshots were read; ${rows.length} differences${because}${sayElsewhere(elsewhere, archive.folder)}\n`,
        );
        return exitStatus(faults.length === 0 ? 'done' : 'held');
      });
    });
}

/** Where archived pages lie, where some of them are not there. */
function sayElsewhere(elsewhere: number, folder: string): string {
  if (elsewhere === 0) return '';
  return `; ${elsewhere} pages are not in ${folder}: where several machines share the database, run this on the one that fetched them, or copy its folder there`;
}

const columns: readonly PrintedColumn<Difference>[] = [
  { key: 'instrument', title: 'Instrument', type: 'string', cell: ({ instrument }) => instrument },
  { key: 'snapshot', title: 'Snapshot', type: 'integer', cell: ({ snapshot }) => snapshot },
  { key: 'message', title: 'What differs', type: 'string', cell: ({ message }) => message },
];

function printDifferences(format: Format, read: number, rows: readonly Difference[]): string {
  if (format === 'json') return `${JSON.stringify({ read, total: rows.length, rows }, null, 2)}\n`;
  return printRows(format, rows, columns);
}
