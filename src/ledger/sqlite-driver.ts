import sqlite3 from 'sqlite3';

/**
 * The driver of SQLite without its traces. TypeORM always asks for them, and then every query takes the stack and
 * prints its arguments, in case it fails: a tenth of the time of a sync.
 */
export const sqliteDriver: typeof sqlite3 = Object.create(sqlite3, {
  verbose: { value: () => sqliteDriver },
}) as typeof sqlite3;
