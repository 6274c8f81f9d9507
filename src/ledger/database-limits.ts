import { loadConfig, type Config } from '../config.js';

/** How much of a PostgreSQL one process takes, and how long it waits for it; times are in milliseconds. */
export interface DatabaseLimits {
  /** How many may read at once. */
  readonly poolSize: number;
  /** Until it connects. */
  readonly connectMs: number;
  /** For one statement, after which the server itself gives up and says so. */
  readonly statementMs: number;
  /** For what others have locked, within that. */
  readonly lockMs: number;
  /**
   * For an answer: longer than the server may take for a statement, which is told with its reason; this is for a
   * server, or a network, that has fallen silent.
   */
  readonly answerMs: number;
}

/** The limits by the settings. They fit each other whatever these say: the shorter of two that clash holds. */
export function limitsOf({
  databasePoolSize: poolSize,
  databaseConnectTimeoutMs: connectMs,
  databaseStatementTimeoutMs: statementMs,
  databaseLockTimeoutMs,
}: Config): DatabaseLimits {
  const lockMs = Math.min(databaseLockTimeoutMs, statementMs);
  return { poolSize, connectMs, statementMs, lockMs, answerMs: statementMs + 2_000 };
}

/** Those of a tracker that nobody has set up otherwise. */
export const usualLimits = limitsOf(loadConfig({}));

/**
 * PostgreSQL gives up what takes longer; by its own defaults all three are off, and a transaction waits for a lock for
 * ever. It is said within each transaction: what stands between, such as PgBouncer, may refuse it as a parameter of the
 * connection, and `SET LOCAL` ends with the transaction, so that the next one of a shared connection has none of it.
 * Nothing of the tracker waits between two statements; one that does has stopped, with its locks held.
 */
export function patienceOfServer({ statementMs, lockMs }: DatabaseLimits): string {
  return [
    `SET LOCAL lock_timeout = ${lockMs}`,
    `SET LOCAL statement_timeout = ${statementMs}`,
    `SET LOCAL idle_in_transaction_session_timeout = '30s'`,
  ].join('; ');
}
