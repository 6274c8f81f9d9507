import { readBaseline } from './baseline.js';
import type { Identify } from './names-in-text.js';
import { readStatusPage } from './read-status-page.js';
import type { StatusPage } from './status-page.js';

/** Reads archived bytes with today's reader, whichever way they came: a committed table, or a page. */
export function readSnapshot(
  origin: 'baseline' | 'gazette' | 'network' | 'folder',
  bytes: Buffer,
  resolve: Identify,
): StatusPage {
  return origin === 'baseline' || origin === 'gazette' ? readBaseline(bytes) : readStatusPage(bytes, resolve);
}
