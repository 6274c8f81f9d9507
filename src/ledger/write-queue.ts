import { Mutex } from 'async-mutex';
import pRetry from 'p-retry';
import { QueryFailedError, type DataSource, type EntityManager } from 'typeorm';

/** What SQLite and PostgreSQL say when another process was in the way: the transaction may be tried again. */
const collisions = new Set(['SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT', '40001', '40P01']);

/**
 * The transactions that write, one after another: SQLite has one connection for them. One that collides with
 * another process is tried again from its start.
 */
export class WriteQueue {
  readonly #source: DataSource;
  readonly #mutex = new Mutex();

  constructor(source: DataSource) {
    this.#source = source;
  }

  /** Runs the work in one transaction: all of it is written, or nothing. */
  async transaction<Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
    return this.#mutex.runExclusive(() =>
      pRetry(() => this.#source.transaction(work), {
        retries: 8,
        minTimeout: 50,
        maxTimeout: 2_000,
        randomize: true,
        shouldRetry: ({ error }) => isCollision(error),
      }),
    );
  }
}

/** Whether an error says that another process was in the way. */
export function isCollision(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const { code } = error.driverError as Error & { readonly code?: string };
  return code !== undefined && collisions.has(code);
}
