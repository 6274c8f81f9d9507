import pRetry from 'p-retry';
import { momentOf } from '../clock.js';
import { LeaseLost, type Lease } from '../ledger/leases.js';
import type { BegunDelivery, Outbox, TryOutcome } from '../ledger/outbox/outbox.js';
import type { Attempt } from './attempt.js';
import { outcomeOf } from './try-schedule.js';

/** The longest that a try takes, in milliseconds; whoever sends gives up before that, and says why. */
const tryLimitMs = 150_000;

/** After how many milliseconds a try that was begun, and of which nothing more is heard, is made again. */
const againAfterMs = 180_000;

/** How long it is tried to write what came of a try: the database may be away while it is sent. */
const writing = { retries: 30, minTimeout: 1_000, maxTimeout: 2_000, factor: 1 };

/** What a try needs. */
export interface DeliveryWorld {
  readonly outbox: Outbox;
  readonly lease: Lease;
  readonly handOver: (begun: BegunDelivery) => Promise<Attempt>;
  readonly now: () => string;
  readonly tellsOperator: boolean;
}

/** A try that was made. */
export interface Delivered {
  readonly begun: BegunDelivery;
  readonly outcome: TryOutcome;
}

/**
 * Tries one delivery: it is begun under the lease, sent, and what came of it is written. `null` where it was not due any
 * more. Throws `LeaseLost` where another process sends, and where what came of it cannot be written: it is made again
 * then, under the same id.
 */
export async function deliver(id: string, world: DeliveryWorld): Promise<Delivered | null> {
  const { outbox, lease, now, tellsOperator } = world;
  const begunAt = now();
  const again = momentOf(new Date(Date.parse(begunAt) + againAfterMs));
  const begun = await outbox.begin(lease, id, begunAt, again);
  if (begun === null) return null;
  const attempt = await attemptWithin(world.handOver(begun));
  const outcome = outcomeOf(attempt, begun.delivery.tries, now());
  await pRetry(async () => outbox.end(id, outcome, now(), { tellsOperator }), {
    ...writing,
    shouldRetry: ({ error }) => !(error instanceof LeaseLost),
  });
  return { begun, outcome };
}

/** What came of a try; a fault of this machine is told as one, and is tried again as any other. */
async function attemptWithin(sending: Promise<Attempt>): Promise<Attempt> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Attempt>((resolve) => {
    const reason = `nothing came of it within ${tryLimitMs / 1_000} s`;
    timer = setTimeout(() => resolve({ state: 'sent', reason }), tryLimitMs);
  });
  try {
    return await Promise.race([sending, late]);
  } catch (error) {
    const [first = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    return { state: 'failed', reason: `it could not be written: ${first.slice(0, 300)}` };
  } finally {
    clearTimeout(timer);
  }
}
