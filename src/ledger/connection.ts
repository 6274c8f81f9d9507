import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import type { Database } from './database.js';
import { codeOf, isOfDatabase, isRefusedRow, LedgerAway, sayFault } from './ledger-away.js';

/**
 * PostgreSQL gives up what takes longer; by its own defaults all three are off, and a transaction waits for a lock for
 * ever. It is said within each transaction: what stands between, such as PgBouncer, may refuse it as a parameter of the
 * connection, and `SET LOCAL` ends with the transaction, so that the next one of a shared connection has none of it. A
 * lock is waited for less long than a statement may take, so that the error says which it was. Nothing of the tracker
 * waits between two statements; one that does has stopped, with its locks held.
 */
const patienceOfServer = [
  `SET LOCAL lock_timeout = '5s'`,
  `SET LOCAL statement_timeout = '10s'`,
  `SET LOCAL idle_in_transaction_session_timeout = '30s'`,
].join('; ');

/** A connection to the database, for one transaction at a time. One that is broken is thrown away and opened anew. */
export class Connection {
  readonly #database: Database;
  #source: DataSource | null = null;

  constructor(database: Database) {
    this.#database = database;
  }

  /** What is behind the connection; opened where it is not. Throws `LedgerAway` where the database is not there. */
  async source(): Promise<DataSource> {
    await this.#database.assertSame();
    if (this.#source?.isInitialized !== true) this.#source = await this.#database.connect();
    return this.#source;
  }

  /**
   * Does work in one transaction; on wish it sees the rows as they stood at one moment. Whatever the database has to do
   * with a failure is thrown as `LedgerAway`, with its own error as the cause; but not a row that it refuses.
   */
  async transaction<Result>(
    work: (manager: EntityManager) => Promise<Result>,
    sees?: 'one moment',
  ): Promise<Result> {
    const source = await this.source();
    const runner = source.createQueryRunner();
    let isAtWork = false;
    try {
      await runner.startTransaction(sees && isolationOf(source));
      if (source.options.type === 'postgres') await runner.query(patienceOfServer);
      isAtWork = true;
      const result = await work(runner.manager);
      isAtWork = false;
      await runner.commitTransaction();
      return result;
    } catch (error) {
      if (!(await isRolledBack(runner, error))) await this.#throwAway(source);
      // Outside of the work, at BEGIN and COMMIT, any error is the database's: TypeORM throws some without a type of
      // its own.
      const isFault = isAtWork ? isOfDatabase(error) : !isRefusedRow(error);
      if (error instanceof LedgerAway || !isFault) throw error;
      throw new LedgerAway(`the database fails: ${sayFault(error)}`, { cause: error });
    } finally {
      // One that was thrown away has nothing left to give back.
      await runner.release().catch(() => {});
    }
  }

  async #throwAway(source: DataSource): Promise<void> {
    this.#source = null;
    await this.#database.close(source);
  }
}

/**
 * Whether a transaction that failed has ended, so that the next one can begin. SQLite may end one by itself where the
 * disk is full (SQLITE_FULL; also SQLITE_IOERR, SQLITE_NOMEM), and then refuses the ROLLBACK. TypeORM lowers its
 * `transactionDepth` only after a ROLLBACK that succeeded: it counts that one as open for ever, and begins the next
 * with SAVEPOINT as a part of it, which nobody commits. All would seem written, and be gone with the process.
 */
async function isRolledBack(runner: QueryRunner, error: unknown): Promise<boolean> {
  const isOfPostgres = runner.connection.options.type === 'postgres';
  // A server that did not answer will not answer this either: only one that did gives its error a code.
  if (isOfPostgres && isOfDatabase(error) && codeOf(error) === undefined) return false;
  try {
    await runner.rollbackTransaction();
    return true;
  } catch {
    return false;
  }
}

/**
 * The isolation in which a transaction sees one moment. PostgreSQL's default, READ COMMITTED, shows each statement the
 * rows of its own moment; its REPEATABLE READ those of the first. A transaction of SQLite always sees one moment, and
 * TypeORM knows of its isolations only SERIALIZABLE and READ UNCOMMITTED, and throws at another.
 */
function isolationOf({ options }: DataSource): 'REPEATABLE READ' | 'SERIALIZABLE' {
  return options.type === 'postgres' ? 'REPEATABLE READ' : 'SERIALIZABLE';
}
