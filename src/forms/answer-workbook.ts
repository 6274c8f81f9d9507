import type { Cell, SheetData } from 'write-excel-file/node';
import { isDay } from '../domain/day.js';
import { english } from '../wording/english.js';
import type { Answered } from './answered.js';

const bold = (value: string): Cell => ({ value, type: String, fontWeight: 'bold' });

/** A cell of the table: a day becomes one of the spreadsheet, everything else stays what it is; never a formula. */
function cellOf(value: string | number | null): Cell {
  if (value === null) return null;
  if (typeof value === 'number') return { value, type: Number };
  if (isDay(value)) return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
  return { value, type: String };
}

/** Width of a column in characters: that of its longest value, within what is easily read. */
function widthOf(values: readonly (string | number | null)[]): number {
  const longest = values.reduce<number>((most, value) => Math.max(most, String(value ?? '').length), 0);
  return Math.max(12, Math.min(96, longest + 2));
}

/** An answer as a workbook: the table, and a sheet that says what it is, how old and how to cite it. */
export async function answerWorkbook({ question, book, asked, answer, cite }: Answered): Promise<Buffer> {
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const columns = english.columns(question.columns(book, asked.query));
  const table: SheetData = [
    columns.map(({ key }) => bold(key)),
    ...answer.rows.map((row) => columns.map(({ cell }) => cellOf(cell(row)))),
  ];
  const about: SheetData = [
    [bold('What'), answer.title],
    [bold('As of'), cellOf(answer.asOf)],
    [bold('Rows'), answer.total],
    [bold('Cite'), cite.text],
    ...answer.warnings.map((warning): Cell[] => [bold('Note'), warning]),
    ...(answer.emptyBecause === null ? [] : [[bold('Empty'), answer.emptyBecause]]),
    [],
    [bold('Column'), bold('Meaning')],
    ...columns.map(({ key, description }): Cell[] => [key, description]),
  ];
  const widths = columns.map(({ key, cell }) => ({
    width: widthOf([key, ...answer.rows.map((row) => cell(row))]),
  }));
  return writeXlsxFile([
    { sheet: 'Answer', data: table, stickyRowsCount: 1, columns: widths },
    { sheet: 'About', data: about, columns: [{ width: 20 }, { width: 110 }] },
  ]).toBuffer();
}
