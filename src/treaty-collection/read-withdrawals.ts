import type { Day } from '../domain/day.js';
import type { Finding } from '../domain/finding.js';
import { foldName } from '../states/fold-name.js';
import { chooseWithdrawal, type ChosenWithdrawal } from './choose-withdrawal.js';
import { hasWithdrawn } from './has-withdrawn.js';
import type { Identify } from './names-in-text.js';
import type { ParticipantRow } from './parse-participants.js';
import type { NoteStatement } from './note-statement.js';
import { parseWithdrawalNote } from './parse-withdrawal-note.js';
import type { Subject } from './sentence-subjects.js';

/** What is needed to read what the notes of a page tell about leaving. */
export interface PageNotes {
  /** The end notes by number, with the lines of their tables. */
  readonly noteLines: ReadonlyMap<number, string>;
  readonly title: string | null;
  readonly statusAsAt: Day | null;
  /** Who a printed name names, now or formerly; `null` for a name that is not known. */
  readonly resolve: Identify;
}

/**
 * Who a name names: a State by its code, another participant (a territory, an organization) by the name that the table
 * prints.
 */
function identifier(rows: readonly ParticipantRow[], resolve: Identify): Identify {
  const printed = new Set(rows.map(({ name }) => foldName(name)));
  return (name) => {
    const id = resolve(name);
    if (id !== null) return id;
    const folded = foldName(name);
    return printed.has(folded) ? folded : null;
  };
}

type BySubject = ReadonlyMap<Subject, readonly NoteStatement[]>;

/** No State left, came back and left again so often; more would be a page made to cost time. */
const mostOfOneState = 200;

const nobodyNamed: readonly Subject[] = [null, ''];

function bySubject(statements: readonly NoteStatement[]): BySubject {
  const found = new Map<Subject, NoteStatement[]>();
  for (const statement of statements) {
    const ofSubject = found.get(statement.subject);
    if (ofSubject === undefined) found.set(statement.subject, [statement]);
    else if (ofSubject.length < mostOfOneState) ofSubject.push(statement);
  }
  return found;
}

/** The rows that refer to each note; a note that stands beside several names means none of them without naming it. */
function rowsByNote(rows: readonly ParticipantRow[]): ReadonlyMap<number, readonly ParticipantRow[]> {
  const found = new Map<number, ParticipantRow[]>();
  for (const row of rows)
    for (const note of new Set(row.allNotes)) {
      const before = found.get(note);
      if (before) before.push(row);
      else found.set(note, [row]);
    }
  return found;
}

/**
 * What a note that names nobody, or somebody who is not known, says of a row. Beside one name alone it is about that
 * participant; otherwise it is told as not understood, of the rows in brackets or else of the first one.
 */
function unnamedFor(
  row: ParticipantRow,
  statements: BySubject,
  bearers: readonly ParticipantRow[],
): readonly NoteStatement[] {
  const isSole = bearers.length === 1;
  const isConcerned = hasWithdrawn(row) || (bearers[0] === row && !bearers.some(hasWithdrawn));
  return nobodyNamed.flatMap((subject) => {
    const found = statements.get(subject) ?? [];
    if (subject === null && isSole) return found;
    return isConcerned ? found.map((one) => ({ ...one, kind: 'not-understood' as const })) : [];
  });
}

/**
 * The withdrawal of each row, in their order, as the end notes tell it, and whether they tell that a notice was taken back. A note is read
 * once, however many rows refer to it. A name in a note is the row's own if both name the same participant: a note may
 * say "the Government of Turkey" of the row Türkiye.
 */
export function readWithdrawals(
  rows: readonly ParticipantRow[],
  { noteLines, title, statusAsAt, resolve }: PageNotes,
): {
  readonly withdrawals: readonly Omit<ChosenWithdrawal, 'findings'>[];
  readonly findings: readonly Finding[];
} {
  const identify = identifier(rows, resolve);
  const all = [...noteLines].map(
    ([number, note]) => [number, parseWithdrawalNote(note, { identify, title })] as const,
  );
  const byNote = new Map(all.map(([number, statements]) => [number, bySubject(statements)]));
  const onPage = bySubject(all.flatMap(([, statements]) => statements));
  const bearers = rowsByNote(rows);
  const findings: Finding[] = [];
  const withdrawals = rows.map((row) => {
    const { name, signature, consent } = row;
    const id = name === '' ? null : identify(name);
    const own: NoteStatement[] = [];
    for (const number of new Set(row.allNotes)) {
      const statements = byNote.get(number);
      if (statements === undefined || own.length >= mostOfOneState) continue;
      if (id !== null) own.push(...(statements.get(id) ?? []));
      own.push(...unnamedFor(row, statements, bearers.get(number) ?? []));
    }
    const elsewhere = id === null ? [] : (onPage.get(id) ?? []);
    const { findings: found, ...chosen } = chooseWithdrawal({
      name,
      signature,
      consent,
      statements: own,
      elsewhere,
      statusAsAt,
    });
    findings.push(...found);
    return chosen;
  });
  return { withdrawals, findings };
}
