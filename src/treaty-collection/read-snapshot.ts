import { readBaseline } from './baseline.js';
import type { Identify } from './names-in-text.js';
import { readStatusPage } from './read-status-page.js';
import type { StatusPage } from './status-page.js';

/** Reads archived bytes with today's reader, whichever way they came: a table of the baseline, or a page. */
export function readSnapshot(
  origin: 'baseline' | 'network' | 'folder',
  bytes: Buffer,
  resolve: Identify,
): StatusPage {
  return origin === 'baseline' ? readBaseline(bytes) : readStatusPage(bytes, resolve);
}
