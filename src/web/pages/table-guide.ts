import { consents } from '../../domain/consent.js';
import { isDay } from '../../domain/day.js';
import { statementSections } from '../../domain/statement.js';
import { standings } from '../../domain/standing.js';
import type { Answered } from '../../forms/answered.js';
import type { Book } from '../../status/book.js';
import { shownColumns } from '../../status/question.js';
import { english } from '../../wording/english.js';
import { rowPlaces, type RowPlaces } from './row-places.js';

/** A table with more rows has an index, and says before what it holds. */
export const mostUnguided = 50;

/** What stands before a long table. */
export interface TableGuide {
  /** What it holds: how many rows, of what, from where to where. */
  readonly says: string;
  /** Where it can be entered; `null` where its order has no places. */
  readonly index: RowPlaces | null;
}

/** Columns by which nobody looks for a row. */
const unsought: ReadonlySet<string> = new Set(['sha256', 'sentence', 'reasons', 'because', 'remark']);

const list = new Intl.ListFormat('en-GB');

/**
 * The guide to the table of an answer; `null` where it is short. Its index is by the column that it was asked to be
 * sorted by, where that has places; else by the one of the others with the most, of those whose values stand together.
 */
export function guideTo<Row>({
  question,
  book,
  answer,
  asked,
}: Pick<Answered<Row>, 'question' | 'book' | 'answer' | 'asked'>): TableGuide | null {
  if (answer.rows.length <= mostUnguided) return null;
  const columns = shownColumns(english.columns(question.columns(book)));
  const namesState = columns.some(({ key }) => key === 'state');
  const sorted = columns.find(({ key }) => key === asked.query.sort?.replace(/^-/, ''));
  const indexes = columns
    .filter(({ key }) => !unsought.has(key) && !(key === 'code' && namesState))
    .flatMap(({ key, title, cell }) => indexBy({ key, title, values: answer.rows.map(cell) }, book) ?? [])
    .toSorted((a, b) => b.index.places.length - a.index.places.length);
  const chosen = indexes.find(({ key }) => key === sorted?.key) ?? indexes[0];
  const keys = columns
    .filter(({ isKey }) => isKey)
    .map(({ key, title }) => (key === 'code' ? 'State' : inSentence(title)));
  const what = `${answer.rows.length} rows${keys.length === 0 ? '' : `, one for each ${list.format(keys)}`}`;
  return {
    says: `${answer.title}. ${what}, ${sayOrder(sorted, chosen)}.`,
    index: chosen?.index ?? null,
  };
}

/** A way into a table by one of its columns. */
interface ColumnIndex {
  readonly key: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly index: RowPlaces;
}

function indexBy(
  {
    key,
    title,
    values,
  }: { readonly key: string; readonly title: string; readonly values: readonly (string | number | null)[] },
  book: Book,
): ColumnIndex | null {
  const say = (value: string) => sayValue(value, book);
  const index = rowPlaces(values, { title: inSentence(title), say });
  if (index === null) return null;
  const [from = '', to = ''] = [values[0], values.findLast((value) => value !== null)].map((value) =>
    say(String(value ?? '')),
  );
  return { key, title, from, to, index };
}

/** The order of the rows; whoever asked for one in which nothing can be looked up should not look for an index. */
function sayOrder(
  sorted: { readonly key: string; readonly title: string } | undefined,
  chosen: ColumnIndex | undefined,
): string {
  const order = sorted ? `in the order of “${sorted.title}”` : 'in an order';
  if (chosen === undefined) return `${order} that gives no index`;
  const ends = `“${chosen.title}”, from ${chosen.from} to ${chosen.to}`;
  return sorted && sorted.key !== chosen.key
    ? `${order}, with an index by ${ends}`
    : `in the order of ${ends}`;
}

const isSection = (value: string) => statementSections.some((section) => section === value);

/** A value as it is read in the table. */
function sayValue(value: string, { records, states }: Book): string {
  const day = value.slice(0, 10);
  return (
    records.get(value)?.instrument.label ??
    states.groupById(value)?.name ??
    standings.find(({ id }) => id === value)?.title ??
    consents.find(({ mode }) => mode === value)?.title ??
    (isSection(value) ? value.replaceAll('-', ' ') : isDay(day) ? english.day(day) : value)
  );
}

/** A title as it stands within a sentence; a State is one with a capital there too. */
function inSentence(title: string): string {
  return title === 'State' ? title : title.charAt(0).toLowerCase() + title.slice(1);
}
