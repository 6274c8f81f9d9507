import { statementSections, type Span, type Statement } from '../domain/statement.js';
import type { RecordedStatement } from '../ledger/declaration-row.js';
import { markWords } from '../ledger/search/mark-words.js';
import { searchStatements } from '../ledger/search-statements.js';
import { soughtWords } from '../ledger/search/sought-words.js';
import { isWithin } from './article-asked.js';
import type { BookRecord } from './book.js';
import type { Asked } from './question.js';
import { chosenRecords, chosenStates } from './select.js';
import { isStatedBy } from './stated-on.js';

/** A statement that is asked for, in its record. */
export interface ChosenStatement {
  readonly record: BookRecord;
  readonly recorded: RecordedStatement;
  /** Where the words that are searched stand in it. */
  readonly marks: readonly Span[];
}

/**
 * The statements that a query asks for, of those that a question is about: in the order of the instruments and of the
 * page, or where words are searched, those first that fit best. A group, and a State, leave out whoever is no present
 * State.
 */
export async function chosenStatements(
  asked: Asked,
  isWanted: (statement: Statement) => boolean,
): Promise<readonly ChosenStatement[]> {
  const { query, ledger, asOf } = asked;
  const states = query.group === undefined ? null : new Set(chosenStates(asked).map(({ code }) => code));
  const words = query.q === undefined ? null : soughtWords(query.q);
  const places = words && (await ledger.read(searchStatements(words)));
  const chosen = chosenRecords(asked).flatMap((record) =>
    record.statements
      .filter(({ id }) => places?.has(id) ?? true)
      .filter(({ statement }) => isWanted(statement))
      .filter(({ statement: { state } }) => states === null || (state !== null && states.has(state)))
      .filter(({ statement: { state } }) => query.state?.includes(state ?? '') ?? true)
      .filter(({ statement }) => query.article?.some((article) => names(statement, article)) ?? true)
      .filter(({ statement }) => isStatedBy(statement, record, asOf))
      .toSorted(inOrderOfPage)
      .map((recorded) => ({ record, recorded })),
  );
  const inOrder = places
    ? chosen.toSorted((a, b) => (places.get(a.recorded.id) ?? 0) - (places.get(b.recorded.id) ?? 0))
    : chosen;
  return inOrder.map((one) => ({
    ...one,
    marks: words ? markWords(words, one.recorded.statement.lines) : [],
  }));
}

function names({ articles, withdrawals }: Statement, asked: string): boolean {
  return [articles, ...withdrawals.map((one) => one.articles)].flat().some((named) => isWithin(named, asked));
}

/** As British English orders names, whatever the locale of the machine. */
const collator = new Intl.Collator('en-GB');

function inOrderOfPage(one: RecordedStatement, other: RecordedStatement): number {
  const [a, b] = [one.statement, other.statement];
  return (
    statementSections.indexOf(a.section) - statementSections.indexOf(b.section) ||
    (a.note ?? 0) - (b.note ?? 0) ||
    collator.compare(a.name, b.name) ||
    one.position - other.position
  );
}
