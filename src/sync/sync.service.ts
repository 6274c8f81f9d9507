import { Inject, Injectable, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { CLOCK, type Clock } from '../clock.js';
import { CONFIG, type Config } from '../config.js';
import type { Instrument } from '../domain/instrument.js';
import { declaredInstruments } from '../instruments/instruments.js';
import { INSTRUMENTS } from '../instruments/instruments.module.js';
import type { RunTrigger } from '../ledger/entities/run.entity.js';
import { Ledger } from '../ledger/ledger.js';
import { PACKAGE_DATA_DIR } from '../states/package-data-dir.js';
import { StateDirectory } from '../states/state-directory.js';
import { loadBaseline } from '../treaty-collection/baseline.js';
import { checkLaterActs, loadLaterActs } from '../treaty-collection/later-acts.js';
import { PATIENCE, pageFetcher, type Patience } from '../treaty-collection/page-fetcher.js';
import { openPageFolder } from '../treaty-collection/page-folder.js';
import type { PageSource } from '../treaty-collection/page-source.js';
import { SnapshotArchive } from '../treaty-collection/snapshot-archive.js';
import { userAgent } from '../treaty-collection/user-agent.js';
import { applyBaseline } from './apply-baseline.js';
import { judgeInThread, type Judge } from './judging-thread.js';
import { StopButton } from './stop-button.js';
import { SyncBusy, underSyncLease } from './sync-lease.js';
import type { SyncReport } from './sync-report.js';
import { runSync, trySync, type SyncListener } from './sync-run.js';

/** What to sync, and from where. */
export interface SyncRequest {
  /** `null` tries everything and writes nothing. */
  readonly trigger: RunTrigger | null;
  /** Ids of instruments; all of them where it is absent. */
  readonly only?: readonly string[];
  /** A folder with saved pages, instead of the network. */
  readonly from?: string;
  readonly listener?: SyncListener;
}

/** The sync with everything it needs from this machine. */
@Injectable()
export class SyncService implements OnModuleInit, BeforeApplicationShutdown {
  readonly archive: SnapshotArchive;
  readonly #judge: Judge;
  readonly #stop = new StopButton();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(INSTRUMENTS) private readonly instruments: readonly Instrument[],
    @Inject(StateDirectory) private readonly states: StateDirectory,
    @Inject(Ledger) private readonly ledger: Ledger,
    @Inject(PATIENCE) private readonly patience: Patience,
  ) {
    this.archive = new SnapshotArchive(config.dataDir);
    this.#judge = judgeInThread({ codes: states.codesBySpelling(), dataDir: config.dataDir });
  }

  /** Fills an empty ledger from the committed baseline, so that there is something to answer from. */
  async onModuleInit(): Promise<void> {
    const known = { instruments: declaredInstruments(), states: this.states };
    const tables = loadBaseline(PACKAGE_DATA_DIR, known);
    checkLaterActs(loadLaterActs(PACKAGE_DATA_DIR), tables, known);
    await applyBaseline(this.instruments, tables, {
      ledger: this.ledger,
      archive: this.archive,
      resolve: this.resolve,
      maxChanges: this.config.syncMaxChanges,
      base: this.config.treatyCollectionUrl,
      today: this.clock.now().slice(0, 10),
    });
  }

  /** Asks a run that is under way to stop, and waits until it has. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.#stop.press();
  }

  /** The State with a printed name, as its code, or `null`. */
  readonly resolve = (name: string): string | null => this.states.resolve(name)?.code ?? null;

  /**
   * Runs the sync and tells what it did; where another process is syncing it does nothing and says `busy`.
   * Throws where the folder asked for is not there.
   */
  async sync({ trigger, only, from, listener = {} }: SyncRequest): Promise<SyncReport> {
    const chosen = this.instruments.filter(({ id }) => only === undefined || only.includes(id));
    const world = {
      ledger: this.ledger,
      archive: this.archive,
      source: await this.#open(from),
      judge: this.#judge,
      now: () => this.clock.now(),
      maxChanges: this.config.syncMaxChanges,
      stop: this.#stop,
      listener,
    };
    if (trigger === null) return this.#stop.during(trySync(chosen, world));
    try {
      return await this.#stop.during(
        underSyncLease(this.ledger.leases, this.clock, (lease) => runSync(chosen, trigger, lease, world)),
      );
    } catch (error) {
      if (!(error instanceof SyncBusy)) throw error;
      const now = this.clock.now();
      return {
        run: null,
        outcome: 'busy',
        startedAt: now,
        endedAt: now,
        total: 0,
        rows: [],
        heldBy: error.heldBy,
      };
    }
  }

  /** Closes runs that a killed process left open, unless another process is syncing now. */
  async closeInterruptedRuns(): Promise<void> {
    try {
      await underSyncLease(this.ledger.leases, this.clock, (lease) =>
        this.ledger.writer.closeInterruptedRuns(lease, this.clock.now()),
      );
    } catch (error) {
      if (!(error instanceof SyncBusy)) throw error;
    }
  }

  async #open(folder: string | undefined): Promise<PageSource> {
    const { treatyCollectionUrl: base, syncDelayMs: delayMs, syncContact } = this.config;
    if (folder !== undefined) return openPageFolder(folder, base);
    return pageFetcher({ ...this.patience, base, delayMs, userAgent: userAgent(syncContact) });
  }
}
