import type { Instrument } from '../domain/instrument.js';
import type { RunTrigger } from '../ledger/entities/run.entity.js';
import type { Ledger } from '../ledger/ledger.js';
import { LeaseLost, type Lease } from '../ledger/leases.js';
import type { SnapshotArchive } from '../treaty-collection/snapshot-archive.js';
import { duringRun } from './during-run.js';
import { recordCheck } from './record-check.js';
import { checkInstrument, faultOf, type Checked, type CheckWorld } from './sync-instrument.js';
import { outcomeOf, type CheckReport, type SyncReport } from './sync-report.js';

/** What is told while a run goes on. */
export interface SyncListener {
  started?(instrument: Instrument): void;
  progressed?(instrument: Instrument, bytes: number): void;
  ended?(instrument: Instrument, report: CheckReport): void;
  /** A fault of this machine, in full: what is reported of it is published, and says less. */
  faulted?(instrument: Instrument, error: unknown): void;
}

/** A wish to stop: after the instrument that is being checked, or at once. */
export interface StopWish {
  /** Whether no further instrument is to be begun. */
  readonly wanted: () => boolean;
  /** Ends what is being fetched. */
  readonly atOnce: AbortSignal;
}

/** What a run needs from the world. */
export interface SyncWorld extends Omit<CheckWorld, 'reader' | 'signal'> {
  readonly ledger: Ledger;
  readonly archive: SnapshotArchive;
  readonly stop: StopWish;
  readonly listener: SyncListener;
}

/**
 * Runs the sync of the instruments one after another, since one connection at a time is what the depositary gets from
 * us, and records the run. One that fails does not stop the others, and is tried once more at the end where it comes
 * over the network. Asked to stop, the run finishes what it is recording and ends as `interrupted`.
 */
export async function runSync(
  instruments: readonly Instrument[],
  trigger: RunTrigger,
  lease: Lease,
  world: SyncWorld,
): Promise<SyncReport> {
  const { ledger, now } = world;
  return duringRun({ writer: ledger.writer, lease, trigger, now }, async (run, startedAt) => {
    const record = async (checked: Checked) =>
      recordCheck(run, checked, { ...world, lease, origin: world.source.origin });
    const { rows, isWhole } = await checkAll(instruments, world, record);
    const outcome = isWhole ? outcomeOf(rows) : 'interrupted';
    return { run, outcome, startedAt, endedAt: now(), total: rows.length, rows };
  });
}

/** Fetches, reads and judges the instruments, and writes nothing. */
export async function trySync(instruments: readonly Instrument[], world: SyncWorld): Promise<SyncReport> {
  const startedAt = world.now();
  const { rows, isWhole } = await checkAll(instruments, world, async () => {});
  const outcome = isWhole ? outcomeOf(rows) : 'interrupted';
  return { run: null, outcome, startedAt, endedAt: world.now(), total: rows.length, rows };
}

async function checkAll(
  instruments: readonly Instrument[],
  world: SyncWorld,
  record: (checked: Checked) => Promise<void>,
): Promise<{ readonly rows: readonly CheckReport[]; readonly isWhole: boolean }> {
  const reports = new Map<Instrument, CheckReport>();
  const again: Instrument[] = [];
  // A saved page does not get better by being read again.
  const mayRetry = world.source.origin === 'network';
  for (const [round, queue] of [instruments, again].entries()) {
    for (const instrument of queue) {
      if (world.stop.wanted()) return { rows: [...reports.values()], isWhole: false };
      world.listener.started?.(instrument);
      const checked = await check(instrument, world);
      if (world.stop.atOnce.aborted) return { rows: [...reports.values()], isWhole: false };
      if (checked.report.outcome === 'failed' && round === 0 && mayRetry) {
        again.push(instrument);
        continue;
      }
      const report = await recordOrTell(instrument, checked, record, world.listener);
      reports.set(instrument, report);
      world.listener.ended?.(instrument, report);
    }
  }
  return { rows: instruments.flatMap((instrument) => reports.get(instrument) ?? []), isWhole: true };
}

/** Checks an instrument; a fault of this machine becomes a report of it, so that the others are checked. */
async function check(instrument: Instrument, world: SyncWorld): Promise<Checked> {
  const { ledger, stop, listener } = world;
  const onProgress = (bytes: number) => listener.progressed?.(instrument, bytes);
  try {
    return await checkInstrument(
      instrument,
      { ...world, reader: ledger.reader, signal: stop.atOnce },
      onProgress,
    );
  } catch (error) {
    listener.faulted?.(instrument, error);
    return faultOf(instrument, error);
  }
}

/** Records a check; where that cannot be done, what kept it from being done is recorded instead. */
async function recordOrTell(
  instrument: Instrument,
  checked: Checked,
  record: (checked: Checked) => Promise<void>,
  listener: SyncListener,
): Promise<CheckReport> {
  try {
    await record(checked);
    return checked.report;
  } catch (error) {
    if (error instanceof LeaseLost) throw error;
    listener.faulted?.(instrument, error);
    const fault = faultOf(instrument, error);
    await record(fault);
    return fault.report;
  }
}
