import { isUtf8 } from 'node:buffer';
import { errorFinding } from './page-findings.js';
import type { Identify } from './names-in-text.js';
import { parseStatusPage } from './html/parse-status-page.js';
import type { StatusPage } from './status-page.js';

/**
 * Moves with every change of what the reader makes of a page; snapshots tell by which reader they were read. Without
 * it, a page that is read better would look like a correction by the depositary, or a replay like damage to the record.
 */
export const readerVersion = 2;

/** Findings that mean: this is not the page, but something in its place. */
export const notThePage: ReadonlySet<string> = new Set([
  'empty-page',
  'not-html',
  'not-utf-8',
  'nested-too-deeply',
  'maintenance-page',
  'not-a-status-page',
  'cut-page',
]);

/** Reads the bytes of a status page. They must be UTF-8, as the depositary's are: a guess at another encoding could alter a name. */
export function readStatusPage(bytes: Buffer, resolve: Identify): StatusPage {
  const page = parseStatusPage(bytes.toString('utf8'), resolve);
  return isUtf8(bytes)
    ? page
    : { ...page, findings: [errorFinding('not-utf-8', 'The page is not in UTF-8.'), ...page.findings] };
}
