import { fivePages } from '../baseline-page.js';
import { startDepositary, type Depositary } from '../depositary-server.js';
import type { Database } from '../ledger/each-database.js';
import { serveTracker, type ServedTracker } from '../tracker.js';

/** A served tracker of a suite, on its database, with the depositary that it asks; whoever takes them closes both. */
export async function serveNights(
  database: Database,
): Promise<{ readonly tracker: ServedTracker; readonly depositary: Depositary }> {
  const depositary = await startDepositary(fivePages());
  const settings = { TREATY_COLLECTION_URL: depositary.url, ...(await database.shared()) };
  return { tracker: await serveTracker({ settings }), depositary };
}
