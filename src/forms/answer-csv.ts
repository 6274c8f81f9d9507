import { stringify } from 'csv-stringify/sync';
import type { Answer, Column } from '../status/question.js';
import type { Switch } from './switch.js';

/** How many rows are written in one piece. */
const rowsInPiece = 1000;

/**
 * What a spreadsheet takes for a formula (OWASP, "CSV Injection"; CWE-1236), whatever blanks stand before it; the wide
 * signs are read as the narrow. A name and a note come from a page or a person, and a formula can send the sheet
 * elsewhere.
 */
const formula = /^[\s\p{C}]*[=+\-@＝＋－＠]|^[\t\r]/u;

/**
 * An answer as CSV (RFC 4180, with a header row), in pieces. Lines end in CRLF (section 2, rule 1), and a text with a
 * line break of either kind stands in quotes (rule 6). A text that a spreadsheet would take for a formula is kept a
 * text by an apostrophe before it; numbers are written as they are, a minus before them too. An empty list has its
 * header row.
 */
export function* answerCsv<Row>(
  { rows }: Pick<Answer<Row>, 'rows'>,
  columns: readonly Pick<Column<Row>, 'key' | 'cell'>[],
): Iterable<string> {
  for (let first = 0; first === 0 || first < rows.length; first += rowsInPiece) {
    const piece = rows.slice(first, first + rowsInPiece);
    yield stringify(
      piece.map((row) => columns.map(({ cell }) => cell(row))),
      {
        header: first === 0,
        columns: columns.map(({ key }) => key),
        record_delimiter: 'windows',
        quote_record_delimiter: true,
        cast: { string: (text) => (formula.test(text) ? `'${text}` : text) },
      },
    );
  }
}

/**
 * A byte order mark, where it is wanted (RFC 3629, section 6, would have none where it is known to be UTF-8):
 * spreadsheets take a file of CSV without one for a text in the letters of the machine, so that “Côte d’Ivoire” is
 * spoilt; programs take one for a part of the name of the first column.
 */
export const byteOrderMark: Switch = {
  key: 'bom',
  meaning:
    '1 for a byte order mark before the text, by which a spreadsheet that opens the file knows its letters',
};

/** CSV with a byte order mark before it. */
export function* withByteOrderMark(csv: Iterable<string>): Iterable<string> {
  yield '\uFEFF';
  yield* csv;
}
