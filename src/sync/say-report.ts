import type { Instrument } from '../domain/instrument.js';
import { visibleText } from '../domain/visible-text.js';
import type { CheckReport } from './sync-report.js';

/** What came of one instrument in a sync, in one line that is safe to show on a terminal. */
export function sayReport({ id }: Instrument, { outcome, changes, bytes, reason }: CheckReport): string {
  const size = bytes === null ? '' : `, ${Math.round(bytes / 1000)} kB`;
  const told = reason ?? `${changes.length} ${changes.length === 1 ? 'change' : 'changes'}${size}`;
  return visibleText(`${id}: ${outcome}, ${told}`);
}
