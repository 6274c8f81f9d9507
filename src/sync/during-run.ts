import type { RunOutcome, RunTrigger } from '../ledger/entities/run.entity.js';
import type { Lease } from '../ledger/leases.js';
import type { LedgerWriter } from '../ledger/ledger-writer.js';

/** What a run is recorded with. */
export interface RunFrame {
  readonly writer: LedgerWriter;
  readonly lease: Lease;
  readonly trigger: RunTrigger;
  /** The present moment, RFC 3339 in UTC. */
  readonly now: () => string;
}

/**
 * Records the start of a run, does its work, and records how it ended. Where the work throws, the run ends as
 * `interrupted`, and the error is thrown on. The start is a transaction of its own, so that a process which is killed
 * leaves a run that has not ended, and not a night of which nobody knows.
 */
export async function duringRun<Result extends { readonly outcome: RunOutcome }>(
  { writer, lease, trigger, now }: RunFrame,
  work: (run: number, startedAt: string) => Promise<Result>,
): Promise<Result> {
  const startedAt = now();
  const run = await writer.beginRun(lease, trigger, startedAt);
  try {
    const result = await work(run, startedAt);
    await writer.endRun(lease, run, result.outcome, now());
    return result;
  } catch (error) {
    // Where even this cannot be written, the next run, the next start or the watch of the schedule closes it.
    await writer.endRun(lease, run, 'interrupted', now()).catch(() => {});
    throw error;
  }
}
