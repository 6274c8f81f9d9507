import type { Day } from '../../domain/day.js';
import type { Finding } from '../../domain/finding.js';
import { composeStatusPage } from '../compose-status-page.js';
import { nestsTooDeeply } from '../html/nesting-depth.js';
import { saysMaintenance } from '../html/unreadable-page.js';
import type { Identify } from '../names-in-text.js';
import { nothingRead } from '../nothing-read.js';
import { errorFinding } from '../page-findings.js';
import type { StatusPage } from '../status-page.js';
import { checkWellFormed, foreignEntities } from './check-well-formed.js';
import { decodeDocument } from './decode-document.js';
import { documentTree, partAt, partsOf } from './document-tree.js';
import { findTableRows } from './find-table-rows.js';
import { mendCharacters } from './mend-characters.js';
import { readBlocks } from './read-blocks.js';
import { readHeader, readStatedTotals } from './read-header.js';
import { readNotes } from './read-notes.js';

/** Why a text cannot be read as a document at all, or `null`. */
function unreadableDocument(text: string): Finding | null {
  if (text.trim() === '') return errorFinding('empty-page', 'The document is empty.');
  // What is not there, and an outage, come as a page with status 200.
  if (/<html\b/i.test(text))
    return saysMaintenance(text)
      ? errorFinding(
          'maintenance-page',
          'In place of the document came a page: the site is under maintenance.',
        )
      : errorFinding('not-xml', 'In place of the document came an HTML page.');
  if (!/^\s*<(?:[?!]|[A-Za-z_])/.test(text))
    return errorFinding('not-xml', 'The text is not an XML document.');
  // No real document has one, and its entities may grow beyond all memory, or be another file.
  if (/<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)\b/i.test(text))
    return errorFinding(
      'document-type-declared',
      'The document declares a type or entities (DTD); none was expected, and nothing of it was read.',
    );
  return null;
}

/**
 * Reads the bytes of the XML edition, as at a day that the document itself does not print. It never throws: whatever is
 * not understood, does not add up or contradicts itself is among the findings, and a document with a finding of level
 * `error` must not be believed. `resolve` says who a name in an end note names.
 */
export function readXmlDocument(bytes: Buffer, resolve: Identify, asAt: Day | null): StatusPage {
  const decoded = decodeDocument(bytes);
  const unreadable = unreadableDocument(decoded.text);
  if (unreadable) return nothingRead(unreadable);
  const text = mendCharacters(decoded.text);
  const malformed = checkWellFormed(text);
  // Its markup is escaped once more: that of all its texts together is no less deep than that of one.
  if (
    malformed?.name === 'nested-too-deeply' ||
    nestsTooDeeply(text.replaceAll(/&(?:lt|#60|#x0*3c);/gi, '<'))
  )
    return nothingRead(
      errorFinding(
        'nested-too-deeply',
        'The markup is nested too deeply for the document to be read in time.',
      ),
    );
  // A document that is cut or broken is read all the same: `inspect` shows how far it goes.
  const findings = [...decoded.findings, ...(malformed ? [malformed] : []), ...foreignEntities(text)];

  const document = partAt(documentTree(text), 'Document');
  const treaties = partsOf(document, 'Treaty');
  const [treaty] = treaties;
  const table = findTableRows(treaty);
  const { header, findings: headerFindings } = readHeader(treaty, asAt);
  if (table.rows.length === 0 && header.title === null)
    return nothingRead(
      malformed ??
        errorFinding(
          'not-a-status-page',
          'The document has neither the title of a treaty nor a table of participants.',
        ),
    );
  if (treaties.length > 1)
    findings.push(
      errorFinding('treaty-twice', `The document has ${treaties.length} treaties; the first was read.`),
    );
  const { blocks, unread, findings: blockFindings } = readBlocks(treaty);
  const parts = {
    header,
    stated: (hasSignatures: boolean) => readStatedTotals(treaty, hasSignatures),
    rows: table.rows,
    notes: readNotes(treaty),
    blocks,
    unread,
    findings: [...findings, ...headerFindings, ...table.findings, ...blockFindings],
  };
  return composeStatusPage(parts, resolve);
}
