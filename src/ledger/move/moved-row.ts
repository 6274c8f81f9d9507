import type { MovedColumn, MovedTable, MovedType } from './record-table.js';

/** A row as a driver gives it. */
export type RawRow = Readonly<Record<string, unknown>>;

/** What a cell holds, in either database. */
export type Cell = string | number | boolean | null;

/** PostgreSQL's `integer` has four bytes; SQLite's has eight. */
const int4 = { least: -2_147_483_648, most: 2_147_483_647 };

/**
 * What each type takes of what the drivers give, or why it does not. SQLite is lenient: a column may hold a value of
 * any type, and keeps no booleans but 0 and 1.
 */
const readers: Readonly<Record<MovedType, (raw: unknown) => Exclude<Cell, null> | Refusal>> = {
  text: readText,
  'character varying': readText,
  integer: (raw) => {
    if (!Number.isInteger(raw)) return refused('a whole number');
    const number = raw as number;
    return number >= int4.least && number <= int4.most
      ? number
      : refused(`a number from ${int4.least} to ${int4.most}`);
  },
  bigint: (raw) => {
    // node-postgres gives eight bytes as text, since a number of JavaScript does not have room for all of them.
    const number = typeof raw === 'string' && /^-?\d+$/.test(raw) ? Number(raw) : raw;
    return Number.isSafeInteger(number) ? (number as number) : refused('a whole number of at most 53 bits');
  },
  boolean: (raw) => {
    if (raw === true || raw === 1) return true;
    return raw === false || raw === 0 ? false : refused('0 or 1');
  },
};

class Refusal {
  constructor(readonly expected: string) {}
}

const refused = (expected: string) => new Refusal(expected);

function readText(raw: unknown): string | Refusal {
  if (typeof raw !== 'string') return refused('text');
  return raw.includes('\0') ? refused('text without the character NUL, which PostgreSQL refuses') : raw;
}

/**
 * The cells of a row, in the order of the columns: the same whichever database it was read from. Throws an error of one
 * line, with the table and the row, where a cell holds what its column in PostgreSQL cannot hold: it is never altered so
 * that it fits.
 */
export function movedRow(table: MovedTable, raw: RawRow): readonly Cell[] {
  return table.columns.map((column) => {
    const value = raw[column.name];
    const cell = readCell(column, value);
    if (cell instanceof Refusal) throw refusedCell(table, raw, column.name, cell.expected);
    return cell;
  });
}

function readCell({ type, isNullable }: MovedColumn, value: unknown): Cell | Refusal {
  if (value !== null) return readers[type](value);
  return isNullable ? null : refused('a value');
}

/** Columns of which no value is told: whoever has one can sign for the tracker, end a subscription, or write to someone. */
const hidden: ReadonlySet<string> = new Set(['secrets', 'link_key', 'target']);

/** What is wrong with a cell, in one line. */
export function refusedCell(table: MovedTable, raw: RawRow, column: string, expected: string): Error {
  const value = hidden.has(column) ? 'something that is not shown' : said(raw[column]);
  return new Error(
    `the table ${table.name}, row ${nameOfRow(table, raw)}: the column ${column} holds ${value}; expected ${expected}; nothing was moved`,
  );
}

/** A row by its key: `id 17`, or `run_id 3, instrument "cedaw"`. */
export function nameOfRow({ key }: MovedTable, raw: RawRow): string {
  return key.map((name) => `${name} ${said(raw[name])}`).join(', ');
}

/** What is said of a value at most, in characters: a text may be a whole page. */
const longest = 60;

function said(value: unknown): string {
  if (Buffer.isBuffer(value)) return `${value.length} bytes`;
  if (typeof value !== 'string') return String(value);
  const text = JSON.stringify(value);
  return text.length <= longest ? text : `${text.slice(0, longest)}…"`;
}
