import { checkShades } from './check-shades.js';
import { composeStatusPage } from '../compose-status-page.js';
import { findParticipantsTable } from './find-participants-table.js';
import type { Identify } from '../names-in-text.js';
import { nothingRead } from '../nothing-read.js';
import { errorFinding } from '../page-findings.js';
import { pageTree } from '../page-tree.js';
import { parseBlocks } from './parse-blocks.js';
import { parseEndNotes } from './parse-end-notes.js';
import { parseHeaderFacts } from './parse-header-facts.js';
import { parseStatedTotals } from '../parse-stated-totals.js';
import type { StatusPage } from '../status-page.js';
import { cutPage, saysMaintenance, unreadablePage } from './unreadable-page.js';

/**
 * Reads a status page of the UN Treaty Collection. It never throws: whatever is not understood, does not add up
 * or contradicts itself is among the findings, and a page with a finding of level `error` must not be believed.
 * `resolve` says who a name in an end note names; without it the names of the table alone are known there, and a
 * former name of a State is not.
 */
export function parseStatusPage(html: string, resolve: Identify = () => null): StatusPage {
  const unreadable = unreadablePage(html);
  if (unreadable) return nothingRead(unreadable);
  const tree = pageTree(html);
  const table = findParticipantsTable(tree);
  const { totals, findings: headerFindings, ...header } = parseHeaderFacts(tree);
  // The notice of an outage is looked for only where there is no page: an end note may speak of maintenance, too.
  if (table.rows.length === 0 && header.title === null)
    return nothingRead(
      saysMaintenance(html)
        ? errorFinding('maintenance-page', 'The page says that the site is under maintenance.')
        : errorFinding(
            'not-a-status-page',
            'The page has neither the title of a treaty nor a table of participants.',
          ),
    );
  // A cut page is read all the same: `inspect` shows how far it goes, and the finding keeps it from being believed.
  const cut = cutPage(html);
  const { blocks, unread, findings: blockFindings } = parseBlocks(tree);
  const parts = {
    header,
    stated: () => parseStatedTotals(totals),
    rows: table.rows,
    notes: parseEndNotes(tree),
    blocks,
    unread,
    findings: [
      ...(cut ? [cut] : []),
      ...headerFindings,
      ...table.findings,
      ...checkShades(table.rows.slice(1)),
      ...blockFindings,
    ],
  };
  return composeStatusPage(parts, resolve);
}
