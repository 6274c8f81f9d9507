import type { RunOutcome, RunTrigger } from '../src/ledger/entities/run.entity.js';
import { Ledger } from '../src/ledger/ledger.js';
import { lease, takeLease } from './ledger/recording.js';
import type { OpenTracker } from './tracker.js';

/** A run as it is made: when it began, how it ended, who began it. */
export type MadeRun = readonly [startedAt: string, outcome?: RunOutcome, trigger?: RunTrigger];

/** Writes runs that checked nothing, each ended a minute after it began; one that is running, or was cut short, is not. */
export async function makeRuns({ context }: OpenTracker, runs: readonly MadeRun[]): Promise<void> {
  const ledger = context.get(Ledger);
  await takeLease(ledger);
  for (const [startedAt, outcome = 'done', trigger = 'schedule'] of runs) {
    const id = await ledger.writer.beginRun(lease, trigger, startedAt);
    const endedAt = new Date(Date.parse(startedAt) + 60_000).toISOString().replace('.000Z', 'Z');
    if (outcome !== 'running') await ledger.writer.endRun(lease, id, outcome, endedAt);
  }
  await ledger.leases.release(lease);
}
