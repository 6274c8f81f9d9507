import type { Day } from '../../domain/day.js';
import type { Identify } from '../names-in-text.js';
import { nothingRead } from '../nothing-read.js';
import { errorFinding } from '../page-findings.js';
import type { StatusPage } from '../status-page.js';

/** Reads the bytes of the XML edition, as at a day that the document itself does not print. */
export function readXmlDocument(bytes: Buffer, _resolve: Identify, _asAt: Day | null): StatusPage {
  return nothingRead(errorFinding('not-xml', `A document of ${bytes.length} bytes was not read.`));
}
