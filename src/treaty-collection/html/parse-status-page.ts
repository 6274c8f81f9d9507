import { checkParticipants } from '../check-participants.js';
import { compareTotals, countTotals } from '../count-totals.js';
import { findParticipantsTable } from './find-participants-table.js';
import { boundedFindings, errorFinding } from '../page-findings.js';
import { pageTree } from '../page-tree.js';
import { parseColumns } from '../parse-columns.js';
import { parseDeclarations } from './parse-declarations.js';
import { parseEndNotes } from './parse-end-notes.js';
import { parseHeaderFacts } from './parse-header-facts.js';
import { nothingRead } from '../nothing-read.js';
import type { Identify } from '../names-in-text.js';
import { legendOf } from '../parse-legend.js';
import { parseParticipants, type ParticipantRow } from '../parse-participants.js';
import { parseStatedTotals } from '../parse-stated-totals.js';
import { readWithdrawals } from '../read-withdrawals.js';
import type { PrintedParticipant, StatusPage } from '../status-page.js';
import { cutPage, saysMaintenance, unreadablePage } from './unreadable-page.js';

function printed(
  row: ParticipantRow,
  told: Pick<PrintedParticipant, 'withdrawal' | 'noticeWithdrawnOn'>,
  declared: ReadonlySet<string>,
): PrintedParticipant {
  const { name, doubt, signature, consent, other, notes, linked } = row;
  return {
    name,
    ...(doubt && { doubt }),
    signature,
    consent,
    other,
    ...told,
    notes,
    declared: linked || declared.has(name),
  };
}

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

  const [headerRow, ...rows] = table.rows;
  const { columns, findings: columnFindings } = headerRow
    ? parseColumns(headerRow)
    : { columns: [], findings: [] };
  const read = parseParticipants(rows, columns);
  const { endNotes, noteLines, findings: noteFindings } = parseEndNotes(tree);
  const declared = parseDeclarations(tree);
  const stated = parseStatedTotals(totals);
  // What was not read cannot be counted, nor compared.
  const isCounted = headerRow !== undefined && read.isWhole;
  const counted = isCounted
    ? countTotals(
        read.participants,
        columns.some(({ role }) => role === 'signature'),
      )
    : { signatories: null, parties: null };
  const told = readWithdrawals(read.participants, { ...header, noteLines, resolve });
  // A cut page is read all the same: `inspect` shows how far it goes, and the finding keeps it from being believed.
  const cut = cutPage(html);
  return {
    ...header,
    stated,
    counted,
    columns: columns.map(({ title }) => title),
    legend: legendOf(columns.find(({ role }) => role === 'consent')?.legend ?? []),
    participants: read.participants.map((row, index) =>
      printed(row, told.withdrawals[index] ?? { withdrawal: null }, declared),
    ),
    endNotes,
    findings: boundedFindings([
      ...(cut ? [cut] : []),
      ...headerFindings,
      ...table.findings,
      ...columnFindings,
      ...read.findings,
      ...(isCounted ? compareTotals(stated, counted) : []),
      ...checkParticipants(read.participants, columns, endNotes, header.statusAsAt),
      ...noteFindings,
      ...told.findings,
    ]),
  };
}
