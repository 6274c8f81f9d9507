import { visibleText } from '../domain/visible-text.js';
import { answerJson } from '../forms/answer-json.js';
import type { Answered } from '../forms/answered.js';
import { shownColumns } from '../status/question.js';
import { english } from '../wording/english.js';
import type { ListOptions } from './list-options.js';
import type { PrintedColumn } from './print-table.js';
import { terminalOf } from './terminal.js';

/** Prints an answer on standard output. */
export async function printAnswer<Row>(
  options: ListOptions,
  { question, answer, book, asked, cite }: Answered<Row>,
): Promise<void> {
  if (options.format === 'json') {
    process.stdout.write(visibleText([...answerJson(answer, cite)].join('')));
    return;
  }
  await printRows(options, answer.rows, english.columns(question.columns(book, asked.query)));
}

/**
 * Prints rows on standard output, in a form that has columns. A table is made for the terminal to which it is printed; what
 * it had no room for is told on standard error.
 */
export async function printRows<Row>(
  { format, wide = false }: ListOptions,
  rows: readonly Row[],
  columns: readonly PrintedColumn<Row>[],
): Promise<void> {
  if (format === 'csv') {
    const { answerCsv } = await import('../forms/answer-csv.js');
    const csv = [...answerCsv({ rows }, columns)].join('');
    // In a file it is what is on record; CSV has no way to write a character by its number.
    process.stdout.write(process.stdout.isTTY ? visibleText(csv.replaceAll('\r\n', '\n')) : csv);
    return;
  }
  const { printTable } = await import('./print-table.js');
  const terminal = terminalOf(process.stdout, process.env);
  const { text, leftOut } = printTable(rows, shownColumns(columns), {
    ...terminal,
    width: wide ? null : terminal.width,
  });
  process.stdout.write(text);
  if (leftOut.length > 0)
    process.stderr.write(`left out for want of room: ${leftOut.join(', ')}; --wide shows all\n`);
}
