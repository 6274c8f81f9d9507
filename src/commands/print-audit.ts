import type { KeyObject } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { visibleText } from '../domain/visible-text.js';
import { INSTRUMENTS } from '../instruments/instruments.module.js';
import { Ledger } from '../ledger/ledger.js';
import { SIGNING_KEY } from '../ledger/log/signing-key.js';
import { verifyLog, type VerifiedLog } from '../ledger/log/verify-log.js';
import { replay, type Difference, type ReplayWorld } from '../sync/replay.js';
import { SyncService } from '../sync/sync.service.js';
import { verifyArchive } from '../sync/verify-archive.js';
import { exitStatus } from './exit-status.js';
import { keptCopy, type CopyOptions } from './kept-copy.js';
import type { ListOptions } from './list-options.js';
import { withTracker } from './open-tracker.js';
import { printRows } from './print-answer.js';
import type { PrintedColumn } from './print-table.js';

/** What an audit found; `elsewhere` counts the pages that are not in the archive of this machine. */
interface Audited {
  readonly read: number;
  readonly rows: readonly Difference[];
  readonly elsewhere?: number;
}

type Audit = (world: ReplayWorld) => Promise<Audited>;

/** Prints what today's reader reads otherwise than the record says; returns the exit status. */
export const printReplay = async (options: ListOptions): Promise<number> => printAudit(replay, options);

/**
 * Prints what is not whole in the archive, the record and the log, and what in a copy of the log is not in today's;
 * returns the exit status.
 */
export async function printVerification(options: ListOptions & CopyOptions): Promise<number> {
  // Before a record is opened, which would be begun where there is none.
  const copy = await keptCopy(options);
  return printAudit(verifyArchive, options, async (tracker) => {
    const key = tracker.get<KeyObject | null>(SIGNING_KEY, { strict: false });
    const own = key && { key, isGiven: false };
    const checked = copy && { ...copy, checking: copy.checking ?? own };
    return tracker.get(Ledger, { strict: false }).reader.read(verifyLog(checked));
  });
}

async function printAudit(
  audit: Audit,
  options: ListOptions,
  auditLog: (tracker: INestApplicationContext) => Promise<VerifiedLog | null> = async () => null,
): Promise<number> {
  return withTracker(async (tracker) => {
    const { archive, resolve } = tracker.get(SyncService);
    const ledger = tracker.get(Ledger, { strict: false });
    const log = await auditLog(tracker);
    const audited = await audit({ ledger, archive, resolve, instruments: tracker.get(INSTRUMENTS) });
    if (log?.says) process.stderr.write(visibleText(`${log.says}\n`));
    return printAudited(options, withLog(audited, log), sayElsewhere(audited.elsewhere, archive.folder));
  });
}

/** What an audit found, with the fault of the log before it, where that has one. */
export function withLog<Found extends Pick<Audited, 'rows'>>(found: Found, log: VerifiedLog | null): Found {
  if (!log?.fault) return found;
  // A line of the log is of the whole record.
  return { ...found, rows: [{ instrument: '', snapshot: null, message: log.fault.message }, ...found.rows] };
}

/** Prints what an audit found, and what is to be said beside it; returns the exit status. */
export async function printAudited(
  options: ListOptions,
  { read, rows }: Pick<Audited, 'read' | 'rows'>,
  beside = '',
): Promise<number> {
  if (options.format === 'json')
    process.stdout.write(visibleText(`${JSON.stringify({ read, total: rows.length, rows }, null, 2)}\n`));
  // A table without rows would be a head over nothing; a program is owed the head of its CSV.
  else if (rows.length > 0 || options.format === 'csv') await printRows(options, rows, columns);
  const faults = rows.filter(({ readBy }) => readBy === undefined);
  const older = rows.length - faults.length;
  const because = older === 0 ? '' : `, ${older} of them of pages that an older reader read`;
  process.stderr.write(`${read} snapshots were read; ${rows.length} differences${because}${beside}\n`);
  return exitStatus(faults.length === 0 ? 'done' : 'held');
}

/** Where archived pages lie, where some of them are not there. */
function sayElsewhere(elsewhere: number | undefined, folder: string): string {
  if (elsewhere === undefined) return '';
  return `; ${elsewhere} pages are not in ${folder}: where several machines share the database, run this on the one that fetched them, or copy its folder there`;
}

const columns: readonly PrintedColumn<Difference>[] = [
  { key: 'instrument', title: 'Instrument', type: 'string', cell: ({ instrument }) => instrument },
  { key: 'snapshot', title: 'Snapshot', type: 'integer', cell: ({ snapshot }) => snapshot },
  { key: 'message', title: 'What differs', type: 'string', cell: ({ message }) => message },
];
