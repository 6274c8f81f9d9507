import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, NEXT_NIGHT, type Clock, type NextNight } from '../clock.js';
import { CONFIG, type Config } from '../config.js';
import type { Instrument } from '../domain/instrument.js';
import { declaredInstruments } from '../instruments/instruments.js';
import { INSTRUMENTS } from '../instruments/instruments.module.js';
import { Ledger } from '../ledger/ledger.js';
import { readBeat, readIsSyncing } from '../ledger/read-beat.js';
import { PACKAGE_DATA_DIR } from '../states/package-data-dir.js';
import { DataFaults } from '../states/data-file.js';
import { StateDirectory } from '../states/state-directory.js';
import { loadLaterActs } from '../treaty-collection/later-acts.js';
import { loadRemarks, type Remark } from '../treaty-collection/remarks.js';
import type { Book } from './book.js';
import { formerActFaults } from './former-act-faults.js';
import { bookOfHistories } from './known-books.js';
import { parseQuery, type RawQuery, type Vocabulary } from './parameters.js';
import type { Asked, Question } from './question.js';
import { sortParameter } from './sort-rows.js';

/** How long a book is served without asking the ledger whether it has moved, in milliseconds. */
const askAgainAfter = 500;

/** Who answers: holds the book, and builds it anew when the ledger has moved. */
@Injectable()
export class StatusService {
  readonly #laterActs = loadLaterActs(PACKAGE_DATA_DIR);
  readonly #remarks: readonly Remark[];
  #book: { readonly book: Book; readonly beat: string } | null = null;
  #askedAt = -Infinity;
  #isSyncing = false;
  #asking: Promise<Book> | null = null;

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

  /** The book of the ledger's present revision. */
  async book(): Promise<Book> {
    if (this.#book && this.#isFresh()) return this.#book.book;
    this.#asking ??= this.#refresh().finally(() => (this.#asking = null));
    return this.#asking;
  }

  /** The same as `beat`, at once; `null` where the ledger must be asked first. */
  knownBeat(): string | null {
    return this.#isFresh() ? (this.#book?.beat ?? null) : null;
  }

  /** Whether a run of the sync was under way when the ledger was last asked. */
  get isSyncing(): boolean {
    return this.#isSyncing;
  }

  /** A text that is another one when anything that can be asked about has moved. */
  async beat(): Promise<string> {
    await this.book();
    return this.#book?.beat ?? '';
  }

  /** What can be asked about at present. */
  async vocabulary(): Promise<Vocabulary & { readonly now: string }> {
    const book = await this.book();
    const now = this.clock.now();
    return { book, today: now.slice(0, 10), now };
  }

  /** What a question is asked with, checked. Throws a `QueryError` for words that are not allowed. */
  async asked<Row>(question: Question<Row>, raw: RawQuery): Promise<Asked> {
    const vocabulary = await this.vocabulary();
    const { book, today, now } = vocabulary;
    const parameters = [...question.parameters, sortParameter(question, book)];
    const query = parseQuery(parameters, raw, vocabulary);
    const { staleAfter } = this.config;
    const { knownAt } = query;
    return {
      book: knownAt === undefined ? book : book.asKnownAt(knownAt),
      query,
      asOf: query.asOf ?? knownAt?.slice(0, 10) ?? today,
      now: knownAt ?? now,
      today,
      staleAfter,
      nextRun: this.nextNight(),
      ledger: this.ledger.reader,
    };
  }

  #isFresh(): boolean {
    return performance.now() - this.#askedAt < askAgainAfter;
  }

  async #refresh(): Promise<Book> {
    const beat = await this.ledger.reader.read(readBeat());
    this.#isSyncing = await this.ledger.reader.read(readIsSyncing());
    this.#askedAt = performance.now();
    if (this.#book?.beat === beat) return this.#book.book;
    const { pulse: read, histories } = await this.ledger.reader.histories();
    const { instruments, states } = this;
    const book = bookOfHistories({
      revision: read.revision,
      instruments,
      states,
      histories,
      laterActs: this.#laterActs,
      remarks: this.#remarks,
    });
    this.#book = { book, beat };
    return book;
  }
}
