import Table from 'cli-table3';
import { visibleText } from '../domain/visible-text.js';
import { answerCsv } from '../forms/answer-csv.js';
import { answerJson } from '../forms/answer-json.js';
import type { Answered } from '../forms/answered.js';
import { shownColumns, type Column } from '../status/question.js';
import type { Format } from './list-options.js';

/** A column that is only printed: nobody is told there what it means. */
export type PrintedColumn<Row> = Omit<Column<Row>, 'description'>;

/** An answer as text for standard output. */
export function printAnswer<Row>(
  format: Format,
  {
    question,
    answer,
    book,
    asked,
    cite,
  }: Pick<Answered<Row>, 'question' | 'answer' | 'book' | 'asked' | 'cite'>,
): string {
  return format === 'json'
    ? visibleText([...answerJson(answer, cite)].join(''))
    : printRows(format, answer.rows, question.columns(book, asked.query));
}

/** Rows as text for standard output, in the forms that have columns. */
export function printRows<Row>(
  format: Exclude<Format, 'json'>,
  rows: readonly Row[],
  columns: readonly PrintedColumn<Row>[],
): string {
  if (format === 'csv') {
    const csv = [...answerCsv({ rows }, columns)].join('');
    // In a file it is what is on record; CSV has no way to write a character by its number.
    return process.stdout.isTTY ? visibleText(csv.replaceAll('\r\n', '\n')) : csv;
  }
  const shown = shownColumns(columns);
  return printTable(
    shown.map(({ title }) => title),
    rows.map((row) => shown.map(({ cell }) => cell(row))),
  );
}

/** Rows as a table of plain lines; empty cells stay empty. */
function printTable(head: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  const table = new Table({ head: [...head], style: { head: [], border: [], compact: true } });
  for (const row of rows) {
    table.push(
      row.map((value) =>
        typeof value === 'number'
          ? { content: String(value), hAlign: 'right' as const }
          : shorten(value ?? ''),
      ),
    );
  }
  return `${table.toString()}\n`;
}

/** A hash is told apart by its first digits; the other forms print it whole. */
function shorten(text: string): string {
  return /^[0-9a-f]{64}$/.test(text) ? text.slice(0, 12) : visibleText(text);
}
