import pRetry from 'p-retry';
import type { DataSource } from 'typeorm';
import { isCollision } from './is-collision.js';
import { advisoryLocks, type ServerSession } from './server-session.js';

/**
 * Brings the tables up to date. Two processes that start at once both want to: on PostgreSQL they take turns; on SQLite
 * the second finds the tables made when it tries again. TypeORM has no lock of its own: it reads which migrations were
 * run, and runs the others, in two steps between which another may do the same.
 */
export async function migrate(source: DataSource, openSession: () => Promise<ServerSession>): Promise<void> {
  if (source.options.type === 'postgres') {
    const session = await openSession();
    try {
      await session.query('SELECT pg_advisory_lock($1)', [advisoryLocks]);
      await source.runMigrations();
    } finally {
      await session.close();
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
