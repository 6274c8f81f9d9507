import { z } from 'zod';
import type { Book } from './book.js';
import type { Parameter } from './parameters.js';
import type { Column, Question } from './question.js';

type Value = string | number | null;

/**
 * The last that was made for each question: its schema is asked for at every request, and changes with the book alone.
 */
const made = new WeakMap<object, { readonly book: Book; readonly parameter: Parameter }>();

/** How a list can be put in order: by the key of any column, the other way round with a minus before it. */
export function sortParameter<Row>(question: Question<Row>, book: Book): Parameter {
  const last = made.get(question);
  if (last?.book === book) return last.parameter;
  const parameter = makeSortParameter(question, book);
  made.set(question, { book, parameter });
  return parameter;
}

function makeSortParameter<Row>(question: Question<Row>, book: Book): Parameter {
  const keys = question.columns(book).map(({ key }) => key);
  return {
    name: 'sort',
    key: 'sort',
    option: '--sort',
    placeholder: 'COLUMN',
    many: false,
    schema: () =>
      z.string().refine((text) => keys.includes(text.replace(/^-/, '')), {
        error: ({ input }) =>
          `unknown column "${String(input)}"; expected one of ${keys.join(', ')}, or one of them after a minus`,
      }),
  };
}

/**
 * The rows in the order asked for, e.g. `signedOn` or `-daysSinceSignature`; as they are where none is asked for.
 * Rows without a value come last either way, and equal ones keep their places.
 */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Pick<Column<Row>, 'key' | 'cell'>[],
  sort: string | undefined,
): readonly Row[] {
  const column = columns.find(({ key }) => key === sort?.replace(/^-/, ''));
  if (column === undefined) return rows;
  const direction = sort?.startsWith('-') ? -1 : 1;
  return rows
    .map((row) => [row, column.cell(row)] as const)
    .toSorted(([, a], [, b]) => compareValues(a, b, direction))
    .map(([row]) => row);
}

/**
 * So that Côte d’Ivoire stands among the names with C, and "run 10" after "run 9", whatever the locale of the machine.
 */
const collator = new Intl.Collator('en-GB', { numeric: true });

function compareValues(a: Value, b: Value, direction: 1 | -1): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === 'number' && typeof b === 'number') return direction * (a - b);
  return direction * collator.compare(String(a), String(b));
}
