import type { Day } from '../domain/day.js';
import { readBaseline } from './baseline.js';
import type { Edition } from './edition.js';
import type { Identify } from './names-in-text.js';
import { readStatusPage } from './read-status-page.js';
import type { StatusPage } from './status-page.js';

/**
 * Reads archived bytes with today's reader, whichever way they came: a committed table, which is of no edition, or one
 * of the depositary's. A document that prints no day is as at the day that it was recorded with.
 */
export function readSnapshot(
  { edition, statusAsAt }: { readonly edition: Edition | null; readonly statusAsAt: Day | null },
  bytes: Buffer,
  resolve: Identify,
): StatusPage {
  return edition === null ? readBaseline(bytes) : readStatusPage(bytes, resolve, edition, statusAsAt);
}
