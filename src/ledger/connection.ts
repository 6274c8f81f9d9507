import { QueryFailedError, type DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import type { Database } from './database.js';
import { patienceOfServer } from './database-limits.js';
import { codeOf, isOfDatabase, isRefusedRow, LedgerAway, sayFault } from './ledger-away.js';

/**
 * A connection to the database: to SQLite for one transaction at a time, to PostgreSQL for as many as the pool has. One
 * that is broken is thrown away and opened anew.
 */
export class Connection {
  readonly #database: Database;
  #source: DataSource | null = null;
  #opening: Promise<DataSource> | null = null;

  constructor(database: Database) {
    this.#database = database;
  }

  /** What is behind the connection; opened where it is not. Throws `LedgerAway` where the database is not there. */
  async source(): Promise<DataSource> {
    await this.#database.assertSame();
    if (this.#source?.isInitialized === true) return this.#source;
    // Of those who want it at once one opens it.
    this.#opening ??= this.#database.connect().finally(() => (this.#opening = null));
    this.#source = await this.#opening;
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
      if (source.options.type === 'postgres') await runner.query(patienceOfServer(this.#database.limits));
      isAtWork = true;
      const result = await work(runner.manager);
      isAtWork = false;
      await runner.commitTransaction();
      return result;
    } catch (error) {
      forgetValues(error);
      if (!(await isRolledBack(runner, error))) await this.#giveUp(source, runner, error);
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

  /**
   * Leaves what is broken. Of a pool that is the one connection, unless PostgreSQL fell silent: then others have no
   * answer either, and each would be waited for in its turn.
   */
  async #giveUp(source: DataSource, runner: QueryRunner, error: unknown): Promise<void> {
    if (source.options.type !== 'postgres') return this.#throwAway(source);
    // TypeORM has released a connection that PostgreSQL ended: the pool keeps it no more.
    if (runner.isReleased) return;
    if (isSilence(error)) await this.#throwAway(source);
    else await endConnection(runner);
  }

  async #throwAway(source: DataSource): Promise<void> {
    this.#source = null;
    await this.#database.close(source);
  }
}

/**
 * Takes out of an error what the statement was given, an address or a secret perhaps, which whoever prints a whole error
 * would print: TypeORM adds it, and PostgreSQL quotes the row that it refuses.
 */
function forgetValues(error: unknown): void {
  if (!(error instanceof QueryFailedError)) return;
  const quoted = { parameters: undefined, detail: undefined, where: undefined };
  Object.assign(error, quoted);
  Object.assign(error.driverError, quoted);
}

/** Whether a server did not answer, and will not answer another question either: one that did gives its error a code. */
function isSilence(error: unknown): boolean {
  return isOfDatabase(error) && codeOf(error) === undefined;
}

/** Ends the connection of a runner, so that the pool does not keep it; there is none where it could not be had. */
async function endConnection(runner: QueryRunner): Promise<void> {
  const connection = await (runner.connect() as Promise<{ end(): Promise<void> }>).catch(() => null);
  void connection?.end().catch(() => {});
}

/**
 * Whether a transaction that failed has ended, so that the next one can begin. SQLite may end one by itself where the
 * disk is full (SQLITE_FULL; also SQLITE_IOERR, SQLITE_NOMEM), and then refuses the ROLLBACK. TypeORM lowers its
 * `transactionDepth` only after a ROLLBACK that succeeded: it counts that one as open for ever, and begins the next
 * with SAVEPOINT as a part of it, which nobody commits. All would seem written, and be gone with the process.
 */
async function isRolledBack(runner: QueryRunner, error: unknown): Promise<boolean> {
  const isOfPostgres = runner.connection.options.type === 'postgres';
  if (isOfPostgres && (runner.isReleased || isSilence(error))) return false;
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
