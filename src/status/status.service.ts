import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { CLOCK, NEXT_NIGHT, type Clock, type NextNight } from '../clock.js';
import { CONFIG, type Config } from '../config.js';
import { latestDayAt } from '../domain/day.js';
import type { Instrument } from '../domain/instrument.js';
import { declaredInstruments } from '../instruments/instruments.js';
import { INSTRUMENTS } from '../instruments/instruments.module.js';
import { LedgerAway } from '../ledger/ledger-away.js';
import { Ledger } from '../ledger/ledger.js';
import { believedHistory, firstToCome } from '../ledger/believed-history.js';
import type { LedgerReader } from '../ledger/ledger-reader.js';
import type { LogLine } from '../ledger/log/log-line.js';
import { readBeat, readIsSyncing } from '../ledger/read-beat.js';
import { PACKAGE_DATA_DIR } from '../states/package-data-dir.js';
import { DataFaults } from '../states/data-file.js';
import { StateDirectory } from '../states/state-directory.js';
import { loadLaterActs } from '../treaty-collection/later-acts.js';
import { loadRemarks, type Remark } from '../treaty-collection/remarks.js';
import type { Book } from './book.js';
import { followLedger } from './follow-ledger.js';
import { formerActFaults } from './former-act-faults.js';
import type { KeptBook } from './kept-book.js';
import { bookOfHistories } from './known-books.js';
import { inTime } from './in-time.js';
import { orLate } from './or-late.js';
import { parseQuery, type RawQuery, type Vocabulary } from './parameters.js';
import type { Asked, Question } from './question.js';
import { sortParameter } from './sort-rows.js';

/** How long a book is served without asking the ledger whether it has moved, in milliseconds. */
const askAgainAfter = 500;

/**
 * The same for one that is followed, which is looked at all the time: whoever asks waits only where nobody has looked for
 * so long, as where this process stood still.
 */
const askAgainWhereFollowed = 4_000;

/** How long the ledger is waited for: where a book is at hand, and where nothing else can answer; in milliseconds. */
const patience = { withBook: 2_000, without: 5_000 };

/** Who answers: holds the book, and builds it anew when the ledger has moved. */
@Injectable()
export class StatusService implements BeforeApplicationShutdown {
  readonly #laterActs = loadLaterActs(PACKAGE_DATA_DIR);
  readonly #remarks: readonly Remark[];
  #book: KeptBook | null = null;
  #askedAt = -Infinity;
  #isSyncing = false;
  #silentSince: string | null = null;
  #asking: Promise<Book> | null = null;
  /** How often this process had written when the ledger was last asked. */
  #ownWrites = 0;
  /** Ends the following of the ledger; `null` where it is asked when a book is wanted. */
  #stopFollowing: (() => Promise<void>) | null = null;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(INSTRUMENTS) private readonly instruments: readonly Instrument[],
    @Inject(StateDirectory) private readonly states: StateDirectory,
    @Inject(Ledger) private readonly ledger: Ledger,
    @Inject(NEXT_NIGHT) private readonly nextNight: NextNight,
  ) {
    // The acts and the remarks are of the package's own instruments, whichever of them this tracker tracks.
    const faults = formerActFaults(states.former, declaredInstruments());
    if (faults.length > 0) throw new DataFaults(faults);
    this.#remarks = loadRemarks(PACKAGE_DATA_DIR, declaredInstruments(), states);
  }

  /**
   * The book of the ledger's present revision, or the last one that was read where the ledger is away or slow. Throws
   * `LedgerAway` where it is and none was ever read.
   */
  async book(): Promise<Book> {
    if (this.#book === null) return this.#ask();
    if (this.#isFresh()) return this.#book.book;
    const asking = this.#ask();
    if (this.#silentSince === null) await this.#heard(asking);
    // What was asked already may have been asked before this process wrote.
    if (!this.#knowsOwnWrites() && this.#silentSince === null) await this.#heard(this.#ask());
    return this.#book.book;
  }

  /**
   * Follows the ledger from now on, where its database tells of its moves: the next book is built while the old one
   * answers, and nobody waits for it but whoever asks after this process has written itself.
   */
  follow(): void {
    if (this.ledger.follow === null || this.#stopFollowing !== null) return;
    this.#stopFollowing = followLedger(this.ledger.follow, async () => {
      // A question that was put before is too old an answer.
      await this.#asking?.catch(() => {});
      await this.#heard(this.#ask(), askAgainWhereFollowed);
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#stopFollowing?.();
  }

  /** The log of the book's revision, oldest line first. */
  async log(): Promise<readonly LogLine[]> {
    await this.book();
    return this.#book?.log ?? [];
  }

  /** The same as `beat`, at once; `null` where the ledger must be asked first. */
  knownBeat(): string | null {
    if (this.#book === null) return null;
    if (!this.#isFresh()) {
      if (this.#silentSince === null) return null;
      void this.#ask();
    }
    return this.#book.beat;
  }

  /** How long it took to read and build the book that answers, in milliseconds; `null` where there is none yet. */
  get builtInMs(): number | null {
    return this.#book?.builtInMs ?? null;
  }

  /** Since when the ledger has not answered, RFC 3339 in UTC; `null` where it does. */
  get silentSince(): string | null {
    return this.#silentSince;
  }

  /** Whether a run of the sync was under way when the ledger was last asked. */
  get isSyncing(): boolean {
    return this.#isSyncing;
  }

  /** A text that is another one when anything that can be asked about has moved: what answers are kept under. */
  async beat(): Promise<string> {
    await this.book();
    return this.#book?.beat ?? '';
  }

  /** The beat of the ledger when the book was read: of two books of one such beat, other moments may be believed. */
  async ledgerBeat(): Promise<string> {
    await this.book();
    return this.#book?.read ?? '';
  }

  /** What can be asked about at present. */
  async vocabulary(): Promise<Vocabulary & { readonly now: string }> {
    const book = await this.book();
    const now = this.clock.now();
    return { book, today: latestDayAt(now), now };
  }

  /** What a question is asked with, checked. Throws a `QueryError` for words that are not allowed. */
  async asked<Row>(question: Question<Row>, raw: RawQuery): Promise<Asked> {
    const vocabulary = await this.vocabulary();
    const { book, now } = vocabulary;
    const today = now.slice(0, 10);
    const parameters = [...question.parameters, sortParameter(question, book)];
    const query = parseQuery(parameters, raw, vocabulary);
    const { staleAfter, syncTimeZone } = this.config;
    const { knownAt } = query;
    return {
      book: knownAt === undefined ? book : book.asKnownAt(knownAt),
      query,
      asOf: query.asOf ?? knownAt?.slice(0, 10) ?? today,
      now: knownAt ?? now,
      askedAt: now,
      today,
      staleAfter,
      nextRun: this.nextNight(),
      syncTimeZone,
      ledger: this.#patientReader,
      silentSince: this.#silentSince,
    };
  }

  /** By a clock that nobody sets: that of the day may be put back, and a book would be fresh for an hour. */
  #isFresh(): boolean {
    const goodFor = this.#stopFollowing === null ? askAgainAfter : askAgainWhereFollowed;
    return performance.now() - this.#askedAt < goodFor && this.#isOfNow() && this.#knowsOwnWrites();
  }

  /** Whether what this process wrote is in the book; one that asks when it is wanted learns of it soon enough. */
  #knowsOwnWrites(): boolean {
    return this.#stopFollowing === null || this.#ownWrites === this.ledger.ownWrites;
  }

  /** Whether the clock stands where what is believed of the ledger's moments is what it was when the book was built. */
  #isOfNow(): boolean {
    if (this.#book === null) return true;
    const { builtAt, until } = this.#book;
    const now = this.clock.now();
    return now >= builtAt && (until === null || now < until);
  }

  /** Asks the ledger whether it has moved, once for all who want to know. */
  #ask(): Promise<Book> {
    if (this.#asking === null) {
      this.#asking = this.#refresh().finally(() => (this.#asking = null));
      // Whoever has a book does not wait for it, and a rejection that nobody waits for would end the process.
      this.#asking.catch(() => {});
    }
    return this.#asking;
  }

  /** Waits until the ledger has answered, or is found to be silent. */
  async #heard(asking: Promise<Book>, ms = patience.withBook): Promise<void> {
    try {
      const heard = await orLate(asking, ms);
      if (heard === 'late' && this.#asking === asking) this.#giveUp();
    } catch (error) {
      if (!(error instanceof LedgerAway)) throw error;
    }
  }

  #giveUp(): void {
    this.ledger.reader.giveUp();
    this.#fallSilent();
  }

  #fallSilent(): void {
    this.#silentSince ??= this.clock.now();
  }

  /** For what is not in the book: whoever reads it is told soon where the ledger is silent. */
  readonly #patientReader: Pick<LedgerReader, 'read'> = {
    read: async (query) => {
      if (this.#silentSince !== null) throw new LedgerAway('the database does not answer');
      try {
        return await inTime(this.ledger.reader.read(query), patience.without);
      } catch (error) {
        // The next answer says so too, though its book was read a moment ago.
        if (error instanceof LedgerAway) this.#fallSilent();
        throw error;
      }
    },
  };

  async #refresh(): Promise<Book> {
    try {
      const book = await this.#read();
      this.#silentSince = null;
      return book;
    } catch (error) {
      this.#askedAt = performance.now();
      if (error instanceof LedgerAway) this.#fallSilent();
      throw error;
    }
  }

  async #read(): Promise<Book> {
    const ownWrites = this.ledger.ownWrites;
    const beat = await this.ledger.reader.read(readBeat());
    this.#isSyncing = await this.ledger.reader.read(readIsSyncing());
    this.#askedAt = performance.now();
    if (this.#book?.read === beat && this.#isOfNow()) {
      this.#ownWrites = ownWrites;
      return this.#book.book;
    }
    const builtAt = this.clock.now();
    const begun = performance.now();
    const { pulse: read, histories, log } = await this.ledger.reader.histories();
    const { instruments, states } = this;
    const book = bookOfHistories({
      revision: read.revision,
      instruments,
      states,
      histories: histories.map((history) => believedHistory(history, builtAt)),
      now: builtAt,
      laterActs: this.#laterActs,
      remarks: this.#remarks,
    });
    const until = firstToCome(histories, builtAt);
    // What is made from a book in which moments are not believed is of that book only.
    const ofBook = until === null ? beat : `${beat} until ${until}`;
    this.#book = {
      book,
      log,
      read: beat,
      beat: ofBook,
      builtAt,
      builtInMs: performance.now() - begun,
      until,
    };
    this.#ownWrites = ownWrites;
    return book;
  }
}
