import { visibleText } from '../domain/visible-text.js';
import type { ListOptions } from './list-options.js';
import { printRows } from './print-answer.js';
import type { PrintedColumn } from './print-table.js';

/** Prints a list that is no answer to a question; how many there are is told on standard error beside a table. */
export async function printList<Row>(
  options: ListOptions,
  title: string,
  rows: readonly Row[],
  columns: readonly PrintedColumn<Row>[],
): Promise<void> {
  if (options.format === 'json') {
    process.stdout.write(visibleText(`${JSON.stringify({ total: rows.length, rows }, null, 2)}\n`));
    return;
  }
  await printRows(options, rows, columns);
  if (options.format === 'table') process.stderr.write(`${title}: ${rows.length}\n`);
}
