import { english } from '../wording/english.js';
import { inThread } from '../worker-thread.js';
import type { Answered } from './answered.js';
import { writeWorkbook, type Sheet, type SheetCell } from './write-workbook.js';

/** How much memory a workbook may take, in megabytes: room for a million cells. */
const megabytes = 1024;

const written = inThread({
  file: new URL('./write-workbook.js', import.meta.url),
  name: 'writeWorkbook',
  work: writeWorkbook,
  megabytes,
});

const bold = (text: string): SheetCell => ({ bold: text });

/**
 * An answer as a workbook: the table, and a sheet that says what it is, how old and how to cite it. A file is sent on
 * without the page it came from, so that the warnings of the answer travel in it.
 */
export async function answerWorkbook({ question, book, asked, answer, cite }: Answered): Promise<Buffer> {
  const columns = english.columns(question.columns(book, asked.query));
  const table: Sheet = {
    name: 'Answer',
    rows: [
      columns.map(({ key }) => bold(key)),
      ...answer.rows.map((row) => columns.map(({ cell }) => cell(row))),
    ],
    stickyRows: 1,
  };
  const about: Sheet = {
    name: 'About',
    rows: [
      [bold('What'), answer.title],
      [bold('As of'), answer.asOf],
      [bold('Rows'), answer.total],
      [bold('Cite'), cite.text],
      ...answer.warnings.map((warning) => [bold('Note'), warning]),
      ...(answer.emptyBecause === null ? [] : [[bold('Empty'), answer.emptyBecause]]),
      [],
      [bold('Column'), bold('Meaning')],
      ...columns.map(({ key, description }) => [key, description]),
    ],
    widths: [20, 110],
  };
  const bytes = await written([table, about]);
  // What a thread hands over has lost its class: it is the same memory, seen as a `Buffer` again.
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
