import { Mutex } from 'async-mutex';
import pRetry from 'p-retry';
import type { EntityManager } from 'typeorm';
import type { Connection } from './connection.js';
import { isCollision } from './is-collision.js';
import { announceMove } from './ledger-moves.js';

/**
 * The transactions that write, one after another: SQLite has one connection for them, and TypeORM would make of a BEGIN
 * within another's transaction a SAVEPOINT of it, which ends when the other does. One that collides with another
 * process is tried again from its start, so that the work must not have done anything outside of its transaction.
 */
export class WriteQueue {
  readonly #connection: Connection;
  readonly #mutex = new Mutex();
  #committed = 0;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** How many transactions this process has committed. */
  get committed(): number {
    return this.#committed;
  }

  /** Runs the work in one transaction: all of it is written, and told to those who follow the ledger, or nothing. */
  async transaction<Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
    const once = async (manager: EntityManager) => {
      const result = await work(manager);
      await announceMove(manager);
      return result;
    };
    return this.#mutex.runExclusive(async () => {
      const result = await pRetry(() => this.#connection.transaction(once), {
        retries: 8,
        minTimeout: 50,
        maxTimeout: 2_000,
        randomize: true,
        shouldRetry: ({ error }) => isCollision(error),
      });
      this.#committed++;
      return result;
    });
  }
}
