import type { EntityManager } from 'typeorm';
import { quoted } from './read-rows.js';
import { tablesOfServer } from './record-table.js';

/** Throws where a PostgreSQL database holds a row: two records would be mixed, or another program's tables touched. */
export async function assertEmpty(target: EntityManager): Promise<void> {
  for (const name of await tablesOfServer(target)) {
    const [found] = await target.query<unknown[]>(`SELECT 1 FROM ${quoted(name)} LIMIT 1`);
    if (found !== undefined)
      throw new Error(
        `the PostgreSQL database is not empty: its table ${name} holds rows; expected a new database; nothing was touched there`,
      );
  }
}
