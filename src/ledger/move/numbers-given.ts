import type { EntityManager } from 'typeorm';
import { quoted } from './read-rows.js';
import type { MovedTable } from './record-table.js';

/** The last number that SQLite gave in each table in which it gives them, also to a row that is gone. */
export type NumbersGiven = ReadonlyMap<string, number>;

/** Reads them from an SQLite database. */
export async function readNumbersGiven(source: EntityManager): Promise<NumbersGiven> {
  const rows = await source.query<{ readonly name: string; readonly seq: number }[]>(
    'SELECT name, seq FROM sqlite_sequence',
  );
  return new Map(rows.map(({ name, seq }) => [name, seq]));
}

/**
 * Lets the numbers that PostgreSQL gives go on behind those that SQLite gave: one that was given is never given again.
 * Not by `setval`, which outlasts a transaction that fails.
 */
export async function goOnBehind(
  target: EntityManager,
  tables: readonly MovedTable[],
  given: NumbersGiven,
): Promise<void> {
  for (const { name, counted } of tables) {
    const last = given.get(name);
    if (counted === null || last === undefined) continue;
    const [found] = await target.query<{ readonly sequence: string }[]>(
      'SELECT pg_get_serial_sequence($1, $2) AS sequence',
      [quoted(name), counted],
    );
    await target.query(`ALTER SEQUENCE ${found!.sequence} RESTART WITH ${last + 1}`);
  }
}
