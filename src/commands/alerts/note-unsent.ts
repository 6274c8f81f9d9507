import { visibleText } from '../../domain/visible-text.js';
import type { Ledger } from '../../ledger/ledger.js';
import { readOpenDeliveries } from './open-deliveries.js';

/**
 * Says in one line that something was due and not taken since a moment: whoever syncs by a timer of the machine reads no
 * log of a server.
 */
export async function noteUnsent({ reader }: Pick<Ledger, 'reader'>, since: string): Promise<void> {
  const open = await reader.read(readOpenDeliveries());
  const unsent = open.filter(({ state, reason, dueAt, triedAt }) =>
    state === 'waiting' ? reason !== null && dueAt !== null : triedAt !== null && triedAt >= since,
  );
  const [first] = unsent;
  if (first === undefined) return;
  const many = unsent.length === 1 ? '1 delivery was' : `${unsent.length} deliveries were`;
  process.stderr.write(
    visibleText(`note: ${many} due and not taken; ${first.id}: ${first.reason ?? 'no answer yet'}\n`),
  );
}
