import { stringify } from 'csv-stringify/sync';
import type { Answer, Column } from '../status/question.js';

/**
 * An answer as CSV (RFC 4180, with a header row). A cell that a spreadsheet would take for a formula is made
 * text with an apostrophe.
 */
export function answerCsv<Row>({ rows }: Pick<Answer<Row>, 'rows'>, columns: readonly Column<Row>[]): string {
  return stringify(
    rows.map((row) => columns.map(({ cell }) => cell(row))),
    {
      header: true,
      columns: columns.map(({ key }) => key),
      record_delimiter: 'windows',
      escape_formulas: true,
    },
  );
}
