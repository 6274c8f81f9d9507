import type { EntityManager } from 'typeorm';
import { quoted } from './read-rows.js';
import type { MovedTable } from './record-table.js';

/** The last number that SQLite gave in each table in which it gives them, also to a row that is gone. */
export type NumbersGiven = ReadonlyMap<string, unknown>;

/** The last one that PostgreSQL can give where a number has four bytes. */
const lastOfAll = 2_147_483_647;

/** Reads them from an SQLite database. */
export async function readNumbersGiven(source: EntityManager): Promise<NumbersGiven> {
  const rows = await source.query<{ readonly name: string; readonly seq: unknown }[]>(
    'SELECT name, seq FROM sqlite_sequence',
  );
  return new Map(rows.map(({ name, seq }) => [name, seq]));
}

/**
 * Lets the numbers that PostgreSQL gives go on behind those that SQLite gave, and behind those that are there, as SQLite
 * does itself: one that was given is never given again. Not by `setval`, which outlasts a transaction that fails. Throws
 * an error of one line where no number is left.
 */
export async function goOnBehind(
  target: EntityManager,
  tables: readonly MovedTable[],
  given: NumbersGiven,
): Promise<void> {
  for (const { name, counted } of tables) {
    if (counted === null) continue;
    const [found] = await target.query<{ readonly sequence: string; readonly highest: number | null }[]>(
      `SELECT pg_get_serial_sequence($1, $2) AS sequence, max(${quoted(counted)}) AS highest FROM ${quoted(name)}`,
      [quoted(name), counted],
    );
    const { sequence, highest } = found!;
    const last = given.get(name) ?? 0;
    if (typeof last !== 'number' || !(last >= 0 && last < lastOfAll) || !Number.isInteger(last))
      throw new Error(
        `the table ${name}: the last number that SQLite gave there is ${JSON.stringify(last)}; expected a whole number below ${lastOfAll}; nothing was moved`,
      );
    await target.query(`ALTER SEQUENCE ${sequence} RESTART WITH ${Math.max(last, highest ?? 0) + 1}`);
  }
}
