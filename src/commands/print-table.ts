import Table from 'cli-table3';
import { standingSigns } from '../domain/standing-sign.js';
import type { Standing } from '../domain/standing.js';
import { visibleText } from '../domain/visible-text.js';
import type { WordedColumn } from '../wording/words.js';
import { fitColumns, type Fit, type Measured } from './fit-columns.js';
import type { Terminal } from './terminal.js';

/** A column that is only printed: nobody is told there what it means. */
export type PrintedColumn<Row> = Omit<WordedColumn<Row>, 'description'>;

/** A table as text, and the titles of the columns for which the terminal had no room. */
export interface PrintedTable {
  readonly text: string;
  readonly leftOut: readonly string[];
}

type Value = string | number | null;

/** Rows as a table of lines for a terminal; empty cells stay empty. It is as wide as what it says where that has no width. */
export function printTable<Row>(
  rows: readonly Row[],
  columns: readonly PrintedColumn<Row>[],
  terminal: Terminal,
): PrintedTable {
  const values = rows.map((row) => columns.map(({ cell }) => printed(cell(row))));
  const { shown, folded, leftOut } = fitOf(values, columns, terminal);
  const spare = folded.length > 0 ? spareWidth(shown, terminal) : 0;
  const table = new Table({
    head: shown.map(({ place }) => columns[place]!.title),
    style: { head: [], border: [], compact: true },
    ...(terminal.width !== null && {
      colWidths: shown.map(({ width }, index) => width + 2 + (index === shown.length - 1 ? spare : 0)),
      wordWrap: true,
    }),
  });
  for (const row of values) {
    table.push(shown.map(({ place }) => cellOf(row[place]!, terminal)));
    for (const place of folded) {
      if (row[place] === null || row[place] === '') continue;
      // Spaces before the text are not counted where its lines are broken, and the first would be cut.
      table.push([
        {
          colSpan: shown.length,
          content: `${columns[place]!.title}: ${row[place]}`,
          style: { 'padding-left': 3 },
        },
      ]);
    }
  }
  return { text: `${table.toString()}\n`, leftOut: leftOut.map((place) => columns[place]!.title) };
}

/** Where a line is longer, the eye does not find back to the next. */
const longestLine = 100;

/** What narrow columns leave of the terminal: sentences in lines of their own are as wide as all columns together. */
function spareWidth(shown: Fit['shown'], { width }: Terminal): number {
  const taken = shown.reduce((sum, column) => sum + column.width + 3, 1);
  return Math.max(0, Math.min(width ?? 0, longestLine) - taken);
}

function fitOf<Row>(
  values: readonly (readonly Value[])[],
  columns: readonly PrintedColumn<Row>[],
  { width, hasSigns }: Terminal,
): Fit {
  const measured = columns.map((column, place): Measured => {
    const texts = values.map(
      (row) => `${hasSigns && isStanding(row[place]!) ? '● ' : ''}${row[place] ?? ''}`,
    );
    const longest = texts.reduce((most, text) => Math.max(most, [...text].length), 0);
    return {
      title: column.title,
      isKey: column.isKey ?? false,
      kind: kindOf(column, longest),
      longest,
      longestWord: texts
        .flatMap((text) => text.split(/\s+/))
        .reduce((most, word) => Math.max(most, [...word].length), 0),
    };
  });
  return fitColumns(measured, width ?? Infinity);
}

/** The columns that hold sentences, however short one is: without its end it would say something else. */
const sentences: ReadonlySet<string> = new Set(['sentence', 'reason']);

/** Longer texts are read better in a line of their own. */
const longestOfFewWords = 40;

function kindOf(
  { key, type }: Pick<PrintedColumn<never>, 'key' | 'type'>,
  longest: number,
): Measured['kind'] {
  if (type === 'uri' || key === 'sha256') return 'reference';
  if (type !== 'string') return 'value';
  return sentences.has(key) || longest > longestOfFewWords ? 'sentence' : 'text';
}

function cellOf(value: Value, { hasColours, hasSigns }: Terminal) {
  if (typeof value === 'number') return { content: String(value), hAlign: 'right' as const };
  if (!isStanding(value)) return value ?? '';
  const text = hasSigns ? `${standingSigns[value]} ${value}` : value;
  return hasColours ? `\u001b[${colours[value]}m${text}\u001b[39m` : text;
}

/** The colours of the standings, as terminals number them: green, yellow, red, magenta, cyan. */
const colours: Readonly<Record<Standing, number>> = {
  party: 32,
  signatory: 33,
  none: 31,
  withdrawn: 35,
  'cannot-be-told': 36,
};

function isStanding(value: Value): value is Standing {
  return typeof value === 'string' && Object.hasOwn(standingSigns, value);
}

/**
 * As it is safe on a terminal: a page may hold the escape that begins a command to it. A hash is told apart by its
 * first digits; the other forms print it whole.
 */
function printed(value: Value): Value {
  if (typeof value !== 'string') return value;
  return /^[0-9a-f]{64}$/.test(value) ? value.slice(0, 12) : visibleText(value);
}
