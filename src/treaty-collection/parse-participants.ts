import type { Act } from '../domain/act.js';
import type { Finding } from '../domain/finding.js';
import { elementsWithin, elementText, splitText } from './element-text.js';
import { errorFinding, quote, warningFinding } from './page-findings.js';
import { parseActCell, type ActCell } from './parse-act-cell.js';
import { chooseAct, type ChosenAct } from './choose-act.js';
import type { Column } from './column.js';
import type { PageNode } from './page-tree.js';
import { parseParticipantName } from './parse-participant-name.js';
import type { OtherAct } from './status-page.js';
import type { TableRow } from './table-row.js';

/** A row as read from the table alone, before the notes and the declarations are looked at. */
export interface ParticipantRow {
  readonly name: string;
  /** Why the name may be none; one of the findings. */
  readonly doubt?: Finding;
  readonly signature: Act | null;
  readonly consent: Act | null;
  readonly other: readonly OtherAct[];
  readonly notes: readonly number[];
  /** Numbers of the end notes beside the name or a date: where a withdrawal is told. */
  readonly allNotes: readonly number[];
  readonly linked: boolean;
}

/** The longest table that was seen has two hundred rows; five times as many are no list of participants. */
export const mostRows = 1_000;

/** Letters and the marks that the names of most participants have: `Côte d'Ivoire`, `Guinea-Bissau`, `Bolivia (Plurinational State of)`. */
const nameForm = /^[\p{L}\p{M} '’‘´.,()/&*–-]{2,120}$/u;

function whyUnread(cell: Exclude<ActCell, { readonly kind: 'acts' }>): string {
  switch (cell.kind) {
    case 'impossible-date':
      return 'holds a date that the calendar does not have';
    case 'unknown-month':
      return `holds a month word that is not known, ${quote(cell.month)}; an English one was expected`;
    case 'unreadable-cell':
      return 'is not a date as the depositary prints it';
  }
}

/**
 * The act of a cell that its column is for, and the others. Where there are several that the header does not tell apart,
 * the one in force is taken and the page is not believed: what they mean is not known.
 */
function readActs(text: string, column: Column, row: string, findings: Finding[]): ChosenAct {
  const cell = parseActCell(text);
  // Nearly all cells are read without a word said of them.
  const place = (): string => `${row}, column ${quote(column.title)}`;
  if (cell.kind !== 'acts') {
    findings.push(errorFinding(cell.kind, `The cell ${quote(text)} (${place()}) ${whyUnread(cell)}.`));
    return { act: null, others: [] };
  }
  for (const { code } of cell.acts) {
    if (column.legend.some(({ letter }) => letter === code)) continue;
    findings.push(
      code === ''
        ? warningFinding(
            'act-without-letter',
            `The cell ${quote(text)} (${place()}) has no letter, and the header names no act without one.`,
          )
        : errorFinding(
            'unknown-letter',
            `The letter ${quote(code)} in the cell ${quote(text)} (${place()}) is not in the header.`,
          ),
    );
  }
  const chosen = chooseAct(cell.acts, column);
  if (chosen !== null) return chosen;
  findings.push(
    errorFinding(
      'several-dates',
      `The cell ${quote(text)} (${place()}) holds ${cell.acts.length} dates, and the header does not say which of them counts; one was expected.`,
    ),
  );
  const act = cell.acts.findLast(({ withdrawn }) => !withdrawn) ?? cell.acts.at(-1) ?? null;
  return { act, others: [] };
}

/**
 * What no real page has among its dates. Whoever put a program there may have altered the dates too; a picture may
 * be of a letter, and what is struck out is no longer said.
 */
const foreignTags = new Set(
  'script style iframe img svg math object embed canvas input select textarea s strike del'.split(' '),
);
const isForeign = ({ name }: PageNode): boolean => name !== undefined && foreignTags.has(name);

/** Why a text may not be the name of a participant; `undefined` where it looks like one, or is empty. */
function doubtOf(name: string, raised: readonly string[], row: number): Finding | undefined {
  if (raised.length > 0)
    return errorFinding(
      'unreadable-name',
      `Row ${row} has ${raised.map(quote).join(', ')} raised in the name ${quote(name)}; the number of a footnote was expected.`,
    );
  return name === '' || nameForm.test(name)
    ? undefined
    : errorFinding(
        'unreadable-name',
        `Row ${row} has ${quote(name)} where the name of a participant was expected.`,
      );
}

/** Whether the cells of a row match the columns; nothing is believed of one in which a day may stand one column aside. */
export function matchesColumns({ cells }: TableRow, columns: readonly Column[]): boolean {
  return cells.length > 0 && cells.length === columns.length;
}

/** One row, or `null` where its cells do not match the columns. */
function readRow(
  row: TableRow,
  number: number,
  columns: readonly Column[],
  findings: Finding[],
): ParticipantRow | null {
  const [first] = row.cells;
  if (first === undefined || !matchesColumns(row, columns)) {
    const text = row.cells.map(elementText).join(' | ');
    findings.push(
      errorFinding(
        'wrong-number-of-cells',
        `Row ${number} (${quote(text)}) has ${row.cells.length} cells; the header has ${columns.length}.`,
      ),
    );
    return null;
  }
  const { name, notes, raised, bracketed, linked } = parseParticipantName(first);
  const doubt = doubtOf(name, raised, number);
  if (name === '')
    findings.push(errorFinding('no-name', `Row ${number} of the participants table names no participant.`));
  if (doubt) findings.push(doubt);
  for (const cell of row.cells) {
    const [foreign] = elementsWithin(cell, isForeign);
    if (foreign)
      findings.push(
        errorFinding(
          'foreign-element',
          `Row ${number} (${quote(name)}) has <${foreign.name}> in a cell, where only text was expected.`,
        ),
      );
  }
  // The name in brackets says of the whole row what the brackets of its cells say of each.
  const withdrawnIf = (act: Act | null): Act | null => (act && bracketed ? { ...act, withdrawn: true } : act);
  let signature: Act | null = null;
  let consent: Act | null = null;
  const other: OtherAct[] = [];
  const allNotes = [...notes];
  const place = `row ${number}, ${name}`;
  for (const [index, column] of columns.entries()) {
    const cell = row.cells[index];
    if (column.role === 'name' || cell === undefined) continue;
    const { text, marks } = splitText(cell, true);
    const { act, others } = readActs(text, column, place, findings);
    allNotes.push(...marks);
    if (column.role === 'signature') signature = withdrawnIf(act);
    else if (column.role === 'consent') consent = withdrawnIf(act);
    for (const { date, code } of others) other.push({ column: column.title, date, code });
  }
  return { name, ...(doubt && { doubt }), signature, consent, other, notes, allNotes, linked };
}

/** Reads the rows below the header; of more than a thousand, the first thousand: `isWhole` is then false. */
export function parseParticipants(
  allRows: readonly TableRow[],
  columns: readonly Column[],
): {
  readonly participants: readonly ParticipantRow[];
  readonly isWhole: boolean;
  readonly findings: readonly Finding[];
} {
  const rows = allRows.slice(0, mostRows);
  const findings: Finding[] = [];
  const isWhole = allRows.length <= mostRows;
  if (!isWhole)
    findings.push(
      errorFinding(
        'too-many-rows',
        `The participants table has ${allRows.length} rows; those after the first ${mostRows} were not read.`,
      ),
    );
  const participants = rows
    .map((row, index) => readRow(row, index + 1, columns, findings))
    .filter((participant) => participant !== null);
  return { participants, isWhole, findings };
}
