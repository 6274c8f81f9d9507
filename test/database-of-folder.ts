import { join } from 'node:path';
import { newDatabase } from './postgres-of-the-run.js';

const onServer = new Map<string, Promise<string>>();

/**
 * The address of the database that belongs to a data folder, as in the project of `vitest.config.ts` in which a suite runs:
 * a file in the folder, or a database of a PostgreSQL, the same for the same folder.
 */
export async function databaseOf(folder: string): Promise<string> {
  if (process.env['TEST_DATABASE'] !== 'postgres') return `sqlite:${join(folder, 'tracker.sqlite')}`;
  const database = onServer.get(folder) ?? newDatabase('tables');
  onServer.set(folder, database);
  return database;
}

/** To be told when a folder is gone. */
export function giveBack(folder: string): void {
  onServer.delete(folder);
}
