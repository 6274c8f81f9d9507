import { UsageError } from '../../usage-error.js';
import type { LedgerQuery } from '../ledger-reader.js';
import type { LogFault } from './chain-fault.js';
import { copyFault, isOfAnother } from './copy-fault.js';
import type { KeptLog } from './kept-log.js';
import type { LogLine } from './log-line.js';
import { readEveryLineFacts } from './read-line-facts.js';
import { readLog } from './read-log.js';
import { recordFault } from './record-fault.js';
import { checkSignature, type CheckingKey } from './signature-check.js';

/** A copy that was kept, and what its signature is checked with. */
export interface KeptCopy {
  readonly log: KeptLog;
  readonly checking: CheckingKey | null;
}

/** What became of the log: its first fault, and where a copy is a beginning of it, what can be said of that. */
export interface VerifiedLog {
  readonly fault: LogFault | null;
  readonly says: string | null;
}

/**
 * Checks the log against the record, all of it, and a copy that was kept against the log. Throws a `UsageError` where
 * the copy is of another tracker.
 */
export function verifyLog(copy: KeptCopy | null): LedgerQuery<VerifiedLog> {
  return async (manager) => {
    const today = await readLog(manager);
    const own = recordFault(today, await readEveryLineFacts(manager));
    if (copy === null) return { fault: own, says: null };
    const { fault, says } = checkCopy(copy, today);
    const first = own !== null && (fault === null || own.line <= fault.line) ? own : fault;
    return { fault: first, says };
  };
}

function checkCopy({ log, checking }: KeptCopy, today: readonly LogLine[]): VerifiedLog {
  if (isOfAnother(log, today))
    throw new UsageError(
      `${log.name} is the log of another tracker: no page that it names is one of this record`,
    );
  const fault = copyFault(log, today);
  if (fault !== null) return { fault, says: null };
  const last = today[log.rows.length - 1]!;
  const checked = checkSignature(log, last, checking);
  if ('fault' in checked) return { fault: checked.fault, says: null };
  return {
    fault: null,
    says: `${log.name} is a beginning of the log: ${log.rows.length} of its ${today.length} lines; ${checked.says}`,
  };
}
