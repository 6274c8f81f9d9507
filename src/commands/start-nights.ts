import type { INestApplicationContext } from '@nestjs/common';
import { DeliveryLoop } from '../alerts/delivery-loop.js';
import { SyncSchedule } from '../sync/sync-schedule.js';

/**
 * Begins what one process at a time does beside answering, and what any number of them may offer to do: each time one of
 * them gets the lease. It goes on until the tracker is closed.
 */
export async function startNights(tracker: INestApplicationContext): Promise<void> {
  await tracker.get(SyncSchedule, { strict: false }).start();
  tracker.get(DeliveryLoop, { strict: false }).start();
}
