import { consents } from '../../domain/consent.js';
import { isDay } from '../../domain/day.js';
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
 * sorted by, where that has places; else by the first of the others whose values stand together.
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
  const sorted = asked.query.sort?.replace(/^-/, '');
  const sought = columns
    .filter(({ key }) => !unsought.has(key) && !(key === 'code' && namesState))
    .toSorted((a, b) => Number(b.key === sorted) - Number(a.key === sorted));
  const indexed = sought
    .map(({ title, cell }) => indexedBy(answer.rows.map(cell), title, book))
    .find(({ index }) => index !== null);
  const keys = columns
    .filter(({ isKey }) => isKey)
    .map(({ key, title }) => (key === 'code' ? 'State' : inSentence(title)));
  const what = `${answer.rows.length} rows${keys.length === 0 ? '' : `, one for each ${list.format(keys)}`}`;
  return {
    says: `${answer.title}. ${what}, ${indexed?.says ?? unindexed(columns, sorted)}.`,
    index: indexed?.index ?? null,
  };
}

/** A column as a way into a table, and the order of the rows by it in words. */
function indexedBy(values: readonly (string | number | null)[], title: string, book: Book) {
  const say = (value: string) => sayValue(value, book);
  const [from = '', to = ''] = [values[0], values.findLast((value) => value !== null)].map((value) =>
    say(String(value ?? '')),
  );
  return {
    says: `in the order of “${title}”, from ${from} to ${to}`,
    index: rowPlaces(values, { title: inSentence(title), say }),
  };
}

/** An order without an index: whoever asked for it should not look for one. */
function unindexed(
  columns: readonly { readonly key: string; readonly title: string }[],
  sorted: string | undefined,
): string {
  const title = columns.find(({ key }) => key === sorted)?.title;
  return `in ${title ? `the order of “${title}”` : 'an order'} that gives no index`;
}

/** A value as it is read in the table. */
function sayValue(value: string, { records, states }: Book): string {
  const day = value.slice(0, 10);
  return (
    records.get(value)?.instrument.label ??
    states.groupById(value)?.name ??
    standings.find(({ id }) => id === value)?.title ??
    consents.find(({ mode }) => mode === value)?.title ??
    (isDay(day) ? english.day(day) : value)
  );
}

/** A title as it stands within a sentence; a State is one with a capital there too. */
function inSentence(title: string): string {
  return title === 'State' ? title : title.charAt(0).toLowerCase() + title.slice(1);
}
