import type { Day } from './day.js';
import { matchStatements, type StatementPair } from './match-statements.js';
import {
  foldedStatement,
  placeStatements,
  shelfOf,
  statementParts,
  type PlacedStatement,
} from './placed-statement.js';
import type { Statement, StatementKind, StatementSection } from './statement.js';
import type { StatementChange, StatementChangeKind } from './statement-change.js';
import { statementSummary } from './statement-summary.js';
import { ToldWithdrawals } from './told-withdrawals.js';

/** A statement that is on record. */
export interface KnownStatement extends PlacedStatement {
  readonly id: number;
  /** The first version of the same text. */
  readonly firstId: number;
}

/** What is on record before a page is read. */
export interface StatementsBefore {
  readonly statements: readonly KnownStatement[];
  /** The day of the record: a statement made after it is new in the world. */
  readonly asAt: Day | null;
  /**
   * Whether it is told what the page says otherwise: `nothing` where nothing was ever read; `new` where only what was
   * made since is news, since the record was read from another edition.
   */
  readonly told: 'everything' | 'new' | 'nothing';
  /**
   * The statements on the page that the record rests on, as today's reader reads them; absent where that is what the
   * record says. What differs from these alone is printed otherwise.
   */
  readonly readToday?: readonly Statement[];
}

/** What a page says. */
export interface StatementsAfter {
  readonly statements: readonly Statement[];
  /** The sections of which not everything could be read: nothing that is on record of them is taken for gone. */
  readonly unread?: readonly StatementSection[];
}

/** What must be written so that the record says what the page says. */
export interface ComparedStatements {
  /** The numbers of the versions that end. */
  readonly supersede: readonly number[];
  readonly insert: readonly (PlacedStatement & { readonly firstId: number | null })[];
  readonly changes: readonly StatementChange[];
  /** How many texts are no longer printed, and no end note tells that they were withdrawn. */
  readonly gone: number;
}

/**
 * Compares what is on record of what participants stated with what a page prints. A version begins where anything of a
 * statement is printed, or read, otherwise; a change is told where its words are: not where a note has another number, a
 * State another name, or an apostrophe another form. Of end notes it is told what happened, and not what is history.
 */
export function compareStatements(before: StatementsBefore, after: StatementsAfter): ComparedStatements {
  const known = before.statements;
  const printed = placeStatements(after.statements);
  const matched = matchStatements(known, printed);
  const unread = new Set(after.unread);
  const ended = matched.gone.filter(({ statement }) => !unread.has(statement.section));
  const altered = new Map(matched.pairs.filter((pair) => !isSame(pair)).map(([was, is]) => [is, was]));
  const made = new Set(matched.made);
  // In the order of the page.
  const inserted = printed.filter((one) => altered.has(one) || made.has(one));
  const places = new Map(inserted.map((one, index) => [one, index]));
  const notes = new ToldWithdrawals(
    known.map(({ statement }) => statement),
    printed.map(({ statement }) => statement),
  );
  const readToday = before.readToday && new Set(before.readToday.map(textKey));
  /** Whether the page that the record rests on prints this too, so that it is only read better. */
  const wasPrinted = ({ statement }: PlacedStatement) => readToday?.has(textKey(statement)) ?? true;
  const isNews = ({ statement }: PlacedStatement) => !readToday?.has(textKey(statement));

  const gone = ended
    .filter((one) => wasPrinted(one) && !isPlaceAlone(one))
    .map((one) => ({ one, withdrawal: notes.of(one.statement) }));
  const reworded = inserted.flatMap((is) => {
    const was = altered.get(is);
    if (!was || !isReworded(was, is) || !wasPrinted(was) || !isNews(is)) return [];
    return [{ was, is, on: notes.ofPart(was.statement, is.statement) }];
  });
  // Told last: a note that tells why another statement is gone is no news beside it.
  const isOwn = (one: PlacedStatement) => !isPlaceAlone(one) && isNews(one) && !notes.explains(one.statement);
  const news = inserted.filter((one) => made.has(one) && isOwn(one));

  const changes = [
    ...news.flatMap((one) =>
      change('statement-made', { after: one }, madeAfter(one, before.asAt), { inserted: places.get(one)! }),
    ),
    ...reworded.flatMap(({ was, is, on }) =>
      change('statement-altered', { before: was, after: is }, on, { firstId: was.firstId }),
    ),
    ...gone.flatMap(({ one, withdrawal }) => {
      const kind = withdrawal ? 'statement-withdrawn' : 'statement-gone';
      return change(kind, { before: one }, withdrawal?.on ?? null, { firstId: one.firstId });
    }),
  ];
  return {
    supersede: [...altered.values(), ...ended].map(({ id }) => id).toSorted((a, b) => a - b),
    insert: inserted.map((one) => ({ ...one, firstId: altered.get(one)?.firstId ?? null })),
    changes: changes.filter(isTold(before.told)),
    gone: gone.filter(({ withdrawal }) => withdrawal === null).length,
  };
}

/** The kinds of end note that tell what happened. */
const eventful: ReadonlySet<StatementKind> = new Set([
  'withdrawal',
  'partial-withdrawal',
  'objection',
  'communication',
  'notification',
]);

/**
 * Whether nothing is printed of a participant but its name and the mark of a note, where its text was that it withdrew:
 * that this comes or goes is no statement of its own.
 */
function isPlaceAlone({ statement: { section, lines } }: PlacedStatement): boolean {
  return lines.length === 0 && (section === 'declarations' || section === 'objections');
}

function isEvent({ section, kind, territories, withdrawals }: Statement): boolean {
  return section !== 'end-notes' || eventful.has(kind) || territories.length > 0 || withdrawals.length > 0;
}

/** The change as a list: of a participant that is no present State, and of a note that is history, nothing is told. */
function change(
  kind: StatementChangeKind,
  { before, after }: { readonly before?: PlacedStatement; readonly after?: PlacedStatement },
  happenedOn: Day | null,
  of: StatementChange['of'],
): readonly StatementChange[] {
  const statement = (after ?? before)?.statement;
  if (!statement || statement.state === null || !isEvent(statement)) return [];
  const summaries = {
    before: before ? statementSummary(before.statement) : null,
    after: after ? statementSummary(after.statement) : null,
  };
  return [{ kind, state: statement.state, happenedOn, of, ...summaries }];
}

const isTold =
  (told: StatementsBefore['told']) =>
  ({ kind, happenedOn }: StatementChange): boolean =>
    told === 'everything' || (told === 'new' && kind === 'statement-made' && happenedOn !== null);

/** The day on which a statement was made that is newly printed, where that was after the day of the record. */
function madeAfter({ statement: { madeOn } }: PlacedStatement, asAt: Day | null): Day | null {
  return madeOn !== null && asAt !== null && madeOn > asAt ? madeOn : null;
}

function isSame([was, is]: StatementPair<KnownStatement>): boolean {
  return was.position === is.position && partsKey(was) === partsKey(is);
}

function partsKey({ statement }: PlacedStatement): string {
  return JSON.stringify(statementParts(statement));
}

function isReworded(was: PlacedStatement, is: PlacedStatement): boolean {
  return foldedStatement(was.statement) !== foldedStatement(is.statement);
}

function textKey(statement: Statement): string {
  return `${shelfOf(statement)} ${foldedStatement(statement)}`;
}
