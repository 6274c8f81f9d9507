import type { Finding } from '../domain/finding.js';
import { checkParticipants } from './check-participants.js';
import { compareTotals, countTotals } from './count-totals.js';
import type { EndNotes } from './number-end-notes.js';
import type { Identify } from './names-in-text.js';
import { boundedFindings } from './page-findings.js';
import { parseColumns } from './parse-columns.js';
import { legendOf } from './parse-legend.js';
import { parseParticipants, type ParticipantRow } from './parse-participants.js';
import { checkDeclarants, declarants } from './statements/declarants.js';
import { readWithdrawals } from './read-withdrawals.js';
import type { HeaderFacts, PrintedParticipant, StatusPage, Totals } from './status-page.js';
import type { PrintedBlock } from './statements/printed-block.js';
import { readStatements } from './statements/read-statements.js';
import { seenText } from './statements/seen-text.js';
import type { TableRow } from './table-row.js';

/** What an edition's own reader finds, each in its place: from here on both are read alike. */
export interface PageParts {
  readonly header: HeaderFacts;
  /** The totals as stated, told whether the table has a column of signatures. */
  readonly stated: (hasSignatures: boolean) => Totals;
  /** The rows of the participants table, its header first. */
  readonly rows: readonly TableRow[];
  readonly notes: EndNotes;
  /** What it prints of what participants stated, in its order. */
  readonly blocks: readonly PrintedBlock[];
  /** The sections of them of which not everything could be read. */
  readonly unread: ReadonlySet<PrintedBlock['section']>;
  /** What was found while all this was looked for. */
  readonly findings: readonly Finding[];
}

function printed(
  row: ParticipantRow,
  told: Pick<PrintedParticipant, 'withdrawal' | 'noticeWithdrawnOn' | 'leavingUntold'>,
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
    declared: linked || declared.has(seenText(name)),
  };
}

/**
 * Reads the parts of a page: columns, participants and what the notes tell of them, and compares what is counted with
 * what is stated. `resolve` says who a name in an end note names.
 */
export function composeStatusPage(parts: PageParts, resolve: Identify): StatusPage {
  const { header, notes, blocks } = parts;
  const declared = declarants(blocks);
  const [headerRow, ...rows] = parts.rows;
  const { columns, findings: columnFindings } = headerRow
    ? parseColumns(headerRow)
    : { columns: [], findings: [] };
  const read = parseParticipants(rows, columns);
  // What was not read cannot be counted, nor compared.
  const isCounted = headerRow !== undefined && read.isWhole;
  const hasSignatures = columns.some(({ role }) => role === 'signature');
  const counted = isCounted
    ? countTotals(read.participants, hasSignatures)
    : { signatories: null, parties: null };
  const stated = parts.stated(hasSignatures);
  const { endNotes, noteLines } = notes;
  const told = readWithdrawals(read.participants, { ...header, noteLines, resolve });
  const said = readStatements(
    { blocks, noteLines, participants: read.participants, treaty: header.title },
    resolve,
  );
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
    statements: said.statements,
    ...(parts.unread.size > 0 && { unreadSections: [...parts.unread] }),
    findings: boundedFindings([
      ...parts.findings,
      ...columnFindings,
      ...read.findings,
      ...(isCounted ? compareTotals(stated, counted) : []),
      ...checkParticipants(read.participants, columns, endNotes, header.statusAsAt),
      ...notes.findings,
      ...told.findings,
      ...checkDeclarants(read.participants, declared),
      ...said.findings,
    ]),
  };
}
