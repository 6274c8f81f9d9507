import type { Instrument } from '../domain/instrument.js';
import type { RunTrigger } from '../ledger/entities/run.entity.js';
import { syncInstrument, type SyncWorld } from './sync-instrument.js';
import { outcomeOf, type CheckReport, type SyncReport } from './sync-report.js';

/** What is told while a run goes on. */
export interface SyncListener {
  started?(instrument: Instrument): void;
  progressed?(instrument: Instrument, bytes: number): void;
  ended?(instrument: Instrument, report: CheckReport): void;
}

/**
 * Runs the sync of the instruments one after another and records the run; one that fails does not stop the
 * others. With no trigger it is a trial: everything is fetched, read and judged, and nothing is written.
 */
export async function syncAll(
  instruments: readonly Instrument[],
  trigger: RunTrigger | null,
  world: Omit<SyncWorld, 'onProgress'>,
  listener: SyncListener = {},
): Promise<SyncReport> {
  const startedAt = world.now();
  const run = trigger && (await world.ledger.writer.beginRun(trigger, startedAt));
  const rows: CheckReport[] = [];
  for (const instrument of instruments) {
    listener.started?.(instrument);
    const onProgress = (bytes: number) => listener.progressed?.(instrument, bytes);
    const report = await syncInstrument(instrument, run, { ...world, onProgress });
    rows.push(report);
    listener.ended?.(instrument, report);
  }
  const outcome = outcomeOf(rows);
  const endedAt = world.now();
  if (run !== null) await world.ledger.writer.endRun(run, outcome, endedAt);
  return { run, outcome, startedAt, endedAt, total: rows.length, rows };
}
