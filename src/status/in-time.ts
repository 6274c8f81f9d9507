import { LedgerAway } from '../ledger/ledger-away.js';
import { orLate } from './or-late.js';

/**
 * What some work on the database comes to. Throws `LedgerAway` where that takes longer than so many milliseconds; it may
 * end well then all the same.
 */
export async function inTime<Result>(work: Promise<Result>, ms: number): Promise<Result> {
  const done = await orLate(work, ms);
  if (done === 'late') throw new LedgerAway('the database has not answered for some seconds');
  return done;
}
