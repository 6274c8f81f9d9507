import type { Cell, SheetData } from 'write-excel-file/node';
import { isDay } from '../domain/day.js';

/** What a cell shows; a text in `bold` is a heading. */
export type SheetCell = string | number | null | { readonly bold: string };

/** A sheet as plain values, which another thread can be told. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  /** The width of each column in characters; where it is absent, that of its longest value. */
  readonly widths?: readonly number[];
  /** How many rows stay in sight. */
  readonly stickyRows?: number;
}

/**
 * A cell of the table: a day becomes one of the spreadsheet, everything else stays what it is; never a formula. A
 * spreadsheet counts days without a time zone, and the library counts them from the moment of a `Date` in UTC: midnight
 * there is a whole number, midnight of the machine would be a part of the day before or after.
 */
function cellOf(value: SheetCell): Cell {
  if (value === null) return null;
  if (typeof value === 'number') return { value, type: Number };
  if (typeof value !== 'string') return { value: value.bold, type: String, fontWeight: 'bold' };
  if (isDay(value)) return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
  return { value: withinCell(value), type: String };
}

/** More characters than this a cell cannot hold, and a program that meets them calls the file damaged. */
const mostInCell = 32_767;

/** A text as far as a cell can hold it; that it is cut is seen, and the other forms have the whole of it. */
function withinCell(text: string): string {
  return text.length <= mostInCell
    ? text
    : `${text.slice(0, mostInCell - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

const textOf = (value: SheetCell | undefined): string =>
  typeof value === 'object' && value !== null ? value.bold : String(value ?? '');

/** Width of each column in characters: that of its longest value, within what is easily read. */
function widthsOf(rows: Sheet['rows']): readonly { readonly width: number }[] {
  return (rows[0] ?? []).map((_, column) => {
    const longest = rows.reduce((most, row) => Math.max(most, textOf(row[column]).length), 0);
    return { width: Math.max(12, Math.min(96, longest + 2)) };
  });
}

/**
 * The bytes of a workbook. To write and pack a thousand rows takes a tenth of a second, in which nobody else would be
 * answered: it is done in a thread, where this file is loaded anew, so that it imports next to nothing.
 */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  return writeXlsxFile(
    sheets.map(({ name, rows, widths, stickyRows }) => ({
      sheet: name,
      data: rows.map((row) => row.map(cellOf)) as SheetData,
      columns: [...(widths?.map((width) => ({ width })) ?? widthsOf(rows))],
      ...(stickyRows !== undefined && { stickyRowsCount: stickyRows }),
    })),
  ).toBuffer();
}
