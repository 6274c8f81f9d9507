import { join } from 'node:path';
import { borrowDatabase, giveBackDatabase } from './postgres-of-the-run.js';

/** Whether the suite runs with its records on PostgreSQL. What says nothing of a database need not run again there. */
export const isOnPostgres = process.env['TEST_DATABASE'] === 'postgres';

const borrowed = new Map<string, Promise<string>>();

/**
 * The address of the database that belongs to a data folder, as in the project of `vitest.config.ts` in which a suite runs:
 * a file in the folder, or a database of a PostgreSQL, the same for the same folder.
 */
export async function databaseOf(folder: string): Promise<string> {
  if (!isOnPostgres) return `sqlite:${join(folder, 'tracker.sqlite')}`;
  const database = borrowed.get(folder) ?? borrowDatabase('tables');
  borrowed.set(folder, database);
  return database;
}

/** Gives the database of a folder back, which is removed. */
export async function giveBackDatabaseOf(folder: string): Promise<void> {
  const database = borrowed.get(folder);
  borrowed.delete(folder);
  if (database !== undefined) await giveBackDatabase('tables', await database);
}
