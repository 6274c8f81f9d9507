import { foldedText } from './folded-text.js';
import { textOfStatement, type Statement } from './statement.js';

/** A statement with its place among those of the same participant and section, from 0. */
export interface PlacedStatement {
  readonly statement: Statement;
  readonly position: number;
}

/** By whom a statement is: a State by its code under whatever name, anybody else by the name. */
export function participantOf({ state, name }: Pick<Statement, 'state' | 'name'>): string {
  return state ?? `"${foldedText(name)}"`;
}

/** Under which a statement has its place: its section and its participant. */
export function shelfOf(statement: Statement): string {
  return `${statement.section} ${participantOf(statement)}`;
}

/** The statements of a page, which are in its order, each with its place. */
export function placeStatements(statements: readonly Statement[]): readonly PlacedStatement[] {
  const next = new Map<string, number>();
  return statements.map((statement) => {
    const shelf = shelfOf(statement);
    const position = next.get(shelf) ?? 0;
    next.set(shelf, position + 1);
    return { statement, position };
  });
}

/** The text of a statement as it is told from others. */
export function foldedStatement(statement: Pick<Statement, 'lines'>): string {
  return foldedText(textOfStatement(statement));
}

/** Everything that a statement says, as a list: the order of the parts is then the list's own. */
export function statementParts(statement: Statement): unknown {
  const { section, title, name, state, note, notes, kind, madeUpon, madeOn, articles } = statement;
  return [
    section,
    title,
    name,
    state,
    note,
    notes,
    kind,
    madeUpon,
    madeOn,
    articles,
    statement.lines.map((line) => [line.role, line.text, line.notes]),
    statement.about.map((one) => [one.name, one.state, one.kind, one.madeUpon]),
    statement.opposesEntryIntoForce,
    statement.withdrawals.map((one) => [one.on, one.articles, one.isPartial]),
    statement.territories.map((one) => [one.name, one.applies, one.on]),
    statement.rests.map((one) => [one.line, one.start, one.end, one.code, one.value]),
  ];
}
