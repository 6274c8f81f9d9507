import pRetry from 'p-retry';
import type { DataSource } from 'typeorm';
import { isCollision } from './is-collision.js';

/** The advisory lock of PostgreSQL under which the tables are made; any number that no one else uses. */
const migrationLock = 61_180;

/**
 * Brings the tables up to date. Two processes that start at once both want to: on PostgreSQL they take turns; on SQLite
 * the second finds the tables made when it tries again. TypeORM has no lock of its own: it reads which migrations were
 * run, and runs the others, in two steps between which another may do the same.
 */
export async function migrate(source: DataSource): Promise<void> {
  if (source.options.type === 'postgres') {
    // A lock of the session, and so on a connection of its own, which is held while the migrations use others of the
    // pool.
    const runner = source.createQueryRunner();
    try {
      await runner.query('SELECT pg_advisory_lock($1)', [migrationLock]);
      await source.runMigrations();
    } finally {
      await runner.query('SELECT pg_advisory_unlock($1)', [migrationLock]);
      await runner.release();
    }
    return;
  }
  await pRetry(() => source.runMigrations(), {
    retries: 5,
    minTimeout: 100,
    randomize: true,
    shouldRetry: ({ error }) => isCollision(error) || /already exists/.test(error.message),
  });
}
