import { Semaphore, withTimeout, type SemaphoreInterface } from 'async-mutex';
import { IsNull, MoreThanOrEqual, Not, type EntityManager, type FindOptionsWhere } from 'typeorm';
import type { Participation } from '../domain/act.js';
import type { WaitingRow } from '../domain/waiting-row.js';
import { editions, type Edition } from '../treaty-collection/edition.js';
import { readsStatements } from '../treaty-collection/read-status-page.js';
import type { Connection } from './connection.js';
import { copyDatabase, type CopiedPart } from './copy-database.js';
import { CheckEntity, type CheckOutcome } from './entities/check.entity.js';
import { DeclarationEntity } from './entities/declaration.entity.js';
import { EditionCheckEntity } from './entities/edition-check.entity.js';
import { ParticipationEntity } from './entities/participation.entity.js';
import { SnapshotEntity } from './entities/snapshot.entity.js';
import { fromDeclarationRow, type RecordedStatement } from './declaration-row.js';
import { lastRevision } from './last-revision.js';
import { LedgerAway, sayFault } from './ledger-away.js';
import type { LogLine } from './log/log-line.js';
import { readLog } from './log/read-log.js';
import type { Outage } from './outage.js';
import { fromRow } from './participation-row.js';
import { readWaitingRows } from './read-waiting-rows.js';
import { readHistories, type RecordHistory } from './record-history.js';

/** What the record says of one instrument, and on which page's word. */
export interface InstrumentRecord {
  readonly instrument: string;
  readonly snapshot: SnapshotEntity;
  readonly participations: readonly Participation[];
  /** What participants stated, as the record has it now, oldest version first; empty where none was ever read. */
  readonly statements: readonly RecordedStatement[];
  /** The edition that they were read from: the page where it ever was; `null` where they never were. */
  readonly statementsFrom: Edition | null;
  /** The newest check that found this record good; `null` where it comes from the baseline alone. */
  readonly confirmed: Pick<CheckEntity, 'checkedAt' | 'statusAsAt'> | null;
  /**
   * The newest such check that had the whole page before it, and not only "not modified", with the edition by which it
   * was judged, where that is known; `null` where none had.
   */
  readonly readInFull:
    (Pick<CheckEntity, 'checkedAt' | 'statusAsAt'> & { readonly edition?: Edition }) | null;
  /** How the newest check ended; `null` where there was none. */
  readonly lastOutcome: CheckOutcome | null;
  /** What pages printed of single States and is not believed; absent where everything is. */
  readonly waiting?: readonly WaitingRow[];
  /** What it said of States before and says no more, oldest first; absent where that is not known. */
  readonly former?: readonly Participation[];
}

/** Two numbers that move when the record, or what is known of its freshness, moves. */
export interface Pulse {
  /** Counts the snapshots applied; 0 for an empty ledger. */
  readonly revision: number;
  /** The newest run that recorded a check; 0 where there is none. */
  readonly lastRun: number;
}

/** Something that can be read of the ledger; the functions that make one are in the files named for what they read. */
export type LedgerQuery<Result> = (manager: EntityManager) => Promise<Result>;

/**
 * How long someone who reads waits for those before, in milliseconds: past it a page that says so is better than none.
 */
const patience = 5_000;

/** The one who reads; it never sees what is not committed. */
export class LedgerReader {
  readonly #connection: Connection;
  readonly #outage: Outage;
  readonly #queue: SemaphoreInterface;

  /** Lets so many read at once: a connection has one transaction at a time, and SQLite one connection for the reader. */
  constructor(connection: Connection, outage: Outage, atOnce = 1) {
    this.#connection = connection;
    this.#outage = outage;
    const slow = new LedgerAway('the database is slow: those who asked before have no answer yet');
    this.#queue = withTimeout(new Semaphore(atOnce), patience, slow);
  }

  /** Reads something as it stood at one moment. Throws `LedgerAway` where the database cannot be read. */
  async read<Result>(query: LedgerQuery<Result>): Promise<Result> {
    this.#outage.refuse();
    return this.#queue.runExclusive(() => {
      this.#outage.refuse();
      return this.#read(query);
    });
  }

  /** Reads as `read` does, also where the database was away a moment ago: whoever has just written to it knows better. */
  async readBack<Result>(query: LedgerQuery<Result>): Promise<Result> {
    return this.#queue.runExclusive(() => this.#read(query));
  }

  /** To be told by whoever has waited for too long: others are told so at once, until it is tried again. */
  giveUp(): void {
    this.#outage.begin('it does not answer');
  }

  /**
   * Copies the record to a new file, or everything that the database holds, which is not to be published; returns false
   * where it is no file. No one writes the copy. Throws `LedgerAway` where it cannot be copied.
   */
  async copyTo(file: string, part: CopiedPart): Promise<boolean> {
    return this.#queue.runExclusive(async () => {
      const source = await this.#connection.source();
      try {
        return await copyDatabase(source, file, part);
      } catch (error) {
        throw new LedgerAway(`the database cannot be copied: ${sayFault(error)}`, { cause: error });
      }
    });
  }

  /** How far the ledger has moved. */
  async pulse(): Promise<Pulse> {
    return this.read(async (manager) => ({
      revision: await lastRevision(manager),
      lastRun: (await manager.maximum(CheckEntity, 'runId')) ?? 0,
    }));
  }

  /** Everything that was ever recorded, with the pulse and the log of the same moment. */
  async histories(): Promise<{
    readonly pulse: Pulse;
    readonly histories: readonly RecordHistory[];
    readonly log: readonly LogLine[];
  }> {
    return this.read(async (manager) => {
      const lastRun = (await manager.maximum(CheckEntity, 'runId')) ?? 0;
      const pulse = { revision: await lastRevision(manager), lastRun };
      return { pulse, histories: await readHistories(manager), log: await readLog(manager) };
    });
  }

  /** The record of one instrument, or `null` where there is none. */
  async record(instrument: string): Promise<InstrumentRecord | null> {
    return this.read(async (manager) => {
      const snapshot = await manager.findOne(SnapshotEntity, {
        where: { instrument, disposition: 'applied' },
        order: { revision: 'DESC' },
      });
      return snapshot ? readRecord(manager, snapshot) : null;
    });
  }

  async #read<Result>(query: LedgerQuery<Result>): Promise<Result> {
    return this.#outage.during(() => this.#connection.transaction(query, 'one moment'));
  }
}

async function readRecord(manager: EntityManager, snapshot: SnapshotEntity): Promise<InstrumentRecord> {
  const { instrument } = snapshot;
  const rows = await manager.find(ParticipationEntity, {
    where: { instrument, supersededBy: IsNull() },
    order: { state: 'ASC' },
  });
  const former = await manager.find(ParticipationEntity, {
    where: { instrument, supersededBy: Not(IsNull()) },
    order: { id: 'ASC' },
  });
  const statements = await manager.find(DeclarationEntity, {
    where: { instrument, supersededBy: IsNull() },
    order: { id: 'ASC' },
  });
  const good = await newestCheck(manager, instrument, ['applied', 'unchanged']);
  const whole = await newestCheck(manager, instrument, ['applied', 'unchanged'], { bytes: Not(IsNull()) });
  const bad = await newestCheck(manager, instrument, ['held', 'failed']);
  const last = good && bad && bad.runId > good.runId ? bad : (good ?? bad);
  const led =
    whole &&
    (await manager.findOneBy(EditionCheckEntity, { instrument, runId: whole.runId, outcome: 'led' }));
  return {
    instrument,
    snapshot,
    participations: rows.map(fromRow),
    statements: statements.map(fromDeclarationRow),
    statementsFrom: await readStatementsFrom(manager, instrument),
    confirmed: good,
    readInFull: whole && { ...whole, ...(led && { edition: led.edition }) },
    lastOutcome: last?.outcome ?? null,
    waiting: await readWaitingRows(manager, instrument),
    former: former.map(fromRow),
  };
}

async function readStatementsFrom(manager: EntityManager, instrument: string): Promise<Edition | null> {
  const readerVersion = MoreThanOrEqual(readsStatements);
  for (const edition of editions)
    if (
      await manager.existsBy(SnapshotEntity, { instrument, edition, disposition: 'applied', readerVersion })
    )
      return edition;
  return null;
}

/**
 * The newest check that ended in one of some ways. Each way is the end of a stretch of the index; in one question
 * they would be sorted together, thousands of them after some years.
 */
async function newestCheck(
  manager: EntityManager,
  instrument: string,
  outcomes: readonly CheckOutcome[],
  also: FindOptionsWhere<CheckEntity> = {},
): Promise<CheckEntity | null> {
  let runId: number | null = null;
  for (const outcome of outcomes) {
    const newest = await manager.maximum(CheckEntity, 'runId', { instrument, outcome, ...also });
    if (newest !== null && newest > (runId ?? 0)) runId = newest;
  }
  return runId === null ? null : manager.findOneBy(CheckEntity, { instrument, runId });
}
