import { setTimeout as pause } from 'node:timers/promises';
import { lastRevision } from '../ledger/last-revision.js';
import type { LedgerReader } from '../ledger/ledger-reader.js';
import type { Asked } from '../status/question.js';
import { changes } from '../status/questions/changes.js';
import type { StatusService } from '../status/status.service.js';

/** How long a book is waited for that has read what is to be told, in milliseconds. */
const patience = 10_000;

/**
 * What a delivery that has begun is told from: a book that has read every change of it, since by an older one a change
 * of this moment would be told as undone. Throws where none is there in time.
 */
export async function askedToTell(status: StatusService, ledger: Pick<LedgerReader, 'read'>): Promise<Asked> {
  const revision = await ledger.read(lastRevision);
  const end = performance.now() + patience;
  for (;;) {
    const asked = await status.asked(changes, {});
    if (asked.book.revision >= revision) return asked;
    if (performance.now() > end)
      throw new Error(`the record is at revision ${revision} and was read at ${asked.book.revision} only`);
    await pause(100);
  }
}
