import type { Day } from '../domain/day.js';
import type { Edition } from './edition.js';
import { editionTable } from './edition-table.js';
import type { Identify } from './names-in-text.js';
import type { StatusPage } from './status-page.js';

/**
 * Moves with every change of what the reader makes of a page; snapshots tell by which reader they were read. Without
 * it, a page that is read better would look like a correction by the depositary, or a replay like damage to the record.
 */
export const readerVersion = 4;

/** The first version of the reader that reads what participants stated. */
export const readsStatements = 4;

/** Findings that mean: this is not the page, but something in its place. */
export const notThePage: ReadonlySet<string> = new Set([
  'empty-page',
  'not-html',
  'not-xml',
  'not-well-formed',
  'document-type-declared',
  'encoding-disagrees',
  'not-utf-8',
  'nested-too-deeply',
  'maintenance-page',
  'not-a-status-page',
  'cut-page',
]);

/**
 * Reads the bytes of a status page in one of its editions. `asAt` is the day as at which it is true where it prints
 * none, as the XML edition does not; the HTML edition prints its own. It never throws.
 */
export function readStatusPage(
  bytes: Buffer,
  resolve: Identify,
  edition: Edition = 'html',
  asAt: Day | null = null,
): StatusPage {
  return editionTable[edition].read(bytes, resolve, asAt);
}
