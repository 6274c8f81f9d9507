import { isDay } from '../../domain/day.js';
import { shownColumns } from '../../status/question.js';
import type { Answered } from '../../forms/answered.js';
import { english } from '../../wording/english.js';
import { partsOf } from '../../forms/address.js';
import { placeIds } from './place-index.js';
import { SortHeading, type SortableList } from './sort-heading.js';
import { isStanding } from './standing-mark.js';
import { guideTo } from './table-guide.js';
import { TableRegion } from './table-region.js';
import { viewValue } from './value-view.js';

/** The columns whose values are sentences, which need width; so does any text that is longer than this. */
const prose: ReadonlySet<string> = new Set(['sentence', 'reasons']);
const longestWords = 60;

/** The days that are nearly always the one in the column before. */
const sameAsBefore: ReadonlyMap<string, string> = new Map([['effectiveOn', 'boundOn']]);

/** The columns whose values say what they are: on a card they need no label. */
const plain: ReadonlySet<string> = new Set(['group', 'mode']);

/**
 * The rows of an answer as a table whose columns can be sorted; a long one has its guide before it. The first cell of a
 * row is its head, by which a reader that is read to knows whose day it hears (WCAG 2.2, success criterion 1.3.1).
 */
export function AnswerTable(answered: Answered) {
  const { question, book, answer, asked } = answered;
  const columns = shownColumns(english.columns(question.columns(book)));
  const code = columns.find(({ key }) => key === 'code');
  // A hold may be of one row of a page, and its State has another meaning.
  const about = code ?? columns.find(({ key }) => key === 'participant');
  const namesState = columns.some(({ key }) => key === 'state');
  // A column without a value in any row would only push the others aside.
  const shown = columns.filter(
    ({ key, cell }) =>
      !(key === 'code' && namesState) && answer.rows.some((row) => ![null, ''].includes(cell(row) as null)),
  );
  const numeric = new Set(
    shown.filter(({ cell }) => answer.rows.some((row) => isNumber(cell(row)))).map(({ key }) => key),
  );
  const list = sortableList(answered);
  const guide = guideTo(answered);
  const ids = placeIds(guide?.index);
  return (
    <TableRegion label={`Table: ${answer.title}`} columns={shown.length} guide={guide}>
      <thead>
        <tr>
          {shown.map(({ key, title }) => (
            <SortHeading list={list} column={key} title={title} number={numeric.has(key)} />
          ))}
        </tr>
      </thead>
      <tbody>
        {answer.rows.map((row, place) => {
          const codeIn = (column: typeof code) => (column?.cell(row) as string | undefined) ?? null;
          const context = { book: asked.book, code: codeIn(code), about: codeIn(about) };
          return (
            <tr id={ids.get(place)}>
              {shown.map(({ key, title, cell }, index) => {
                const value = cell(row);
                // Only where the two days differ has the second something to say: see it at once.
                const before = shown[index - 1];
                const isSame =
                  before !== undefined &&
                  before.key === sameAsBefore.get(key) &&
                  value !== null &&
                  value === before.cell(row);
                const view = isSame ? 'the same day' : viewValue(key, value, context);
                // A number alone would not say what it is the number of, where the head of its column is far.
                if (index === 0)
                  return (
                    <th
                      scope="row"
                      class={isDayText(value) ? 'day' : undefined}
                      data-label={typeof value === 'number' ? title : undefined}
                    >
                      {view}
                    </th>
                  );
                return (
                  <td
                    class={numeric.has(key) ? 'number' : lookOf(key, value)}
                    data-label={value === null || isStanding(value) || plain.has(key) ? undefined : title}
                  >
                    {view}
                  </td>
                );
              })}
            </tr>
          );
        })}
      </tbody>
    </TableRegion>
  );
}

function lookOf(key: string, value: string | number | null): string | undefined {
  return isProse(key, value) ? 'sentence' : isDayText(value) ? 'day' : undefined;
}

function isDayText(value: string | number | null): boolean {
  return typeof value === 'string' && isDay(value);
}

function isProse(key: string, value: string | number | null): boolean {
  return prose.has(key) || (typeof value === 'string' && value.includes(' ') && value.length > longestWords);
}

/** A share counts as one: figures stand at the end of their column, where their digits are under each other. */
function isNumber(value: string | number | null): boolean {
  return typeof value === 'number' || (value !== null && /^[\d.]+ %$/.test(value));
}

/** The list of an answer, as the heads of its columns know it. */
export function sortableList<Row>({
  question,
  book,
  url,
}: Pick<Answered<Row>, 'question' | 'book' | 'url'>): SortableList {
  const columns = english.columns(question.columns(book));
  const descriptions = new Map(columns.map(({ key, description }) => [key, description]));
  return { path: partsOf(url).path, query: queryOf(url), describe: (key) => descriptions.get(key) };
}

/** The query of an address, every name with its values. */
export function queryOf(url: string): Readonly<Record<string, readonly string[]>> {
  const search = new URLSearchParams(partsOf(url).search);
  return Object.fromEntries([...new Set(search.keys())].map((key) => [key, search.getAll(key)]));
}
