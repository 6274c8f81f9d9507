import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnModuleDestroy,
  type OnModuleInit,
} from '@nestjs/common';
import { CLOCK, type Clock } from '../clock.js';
import { CONFIG, type Config } from '../config.js';
import type { Instrument } from '../domain/instrument.js';
import { declaredInstruments } from '../instruments/instruments.js';
import { INSTRUMENTS } from '../instruments/instruments.module.js';
import type { RunTrigger } from '../ledger/entities/run.entity.js';
import { Ledger } from '../ledger/ledger.js';
import { fullPatience, type LeasePatience } from '../ledger/under-lease.js';
import { PACKAGE_DATA_DIR } from '../states/package-data-dir.js';
import { StateDirectory } from '../states/state-directory.js';
import { baselineNames, loadBaseline } from '../treaty-collection/baseline.js';
import { checkLaterActs, loadLaterActs } from '../treaty-collection/later-acts.js';
import type { Edition } from '../treaty-collection/edition.js';
import type { Patience } from '../treaty-collection/page-fetcher.js';
import { PATIENCE, type PageSource } from '../treaty-collection/page-source.js';
import { SnapshotArchive } from '../treaty-collection/snapshot-archive.js';
import { userAgent } from '../treaty-collection/user-agent.js';
import type { SavedNight } from '../treaty-collection/warc/warc-nights.js';
import { applyBaseline, hasBaseline } from './apply-baseline.js';
import { inTurn } from './in-turn.js';
import { judgeInThread, type Judge } from './judging-thread.js';
import { mendTables } from './mend-archive.js';
import { openSaved, type OpenNights } from './open-saved.js';
import { orLost, StopButton } from './stop-button.js';
import { SyncBusy, underSyncLease } from './sync-lease.js';
import type { CheckReport, SyncReport } from './sync-report.js';
import { runSync, trySync, type SyncListener } from './sync-run.js';

/** What to sync, and from where. */
export interface SyncRequest {
  /** `null` tries everything and writes nothing. */
  readonly trigger: RunTrigger | null;
  /** Ids of instruments; all of them where it is absent. */
  readonly only?: readonly string[];
  /** A folder with saved pages, or a WARC, instead of the network. */
  readonly from?: string;
  readonly listener?: SyncListener;
}

/** Someone who is told of every sync of this process that writes, while it goes on. */
export interface SyncWitness {
  /** The check of an instrument was recorded. */
  readonly recorded?: () => void;
  readonly ended?: (report: SyncReport, request: SyncRequest) => void;
}

/** The sync with everything it needs from this machine. */
@Injectable()
export class SyncService implements OnModuleInit, OnModuleDestroy, BeforeApplicationShutdown {
  readonly archive: SnapshotArchive;
  readonly witnesses: SyncWitness[] = [];
  readonly #log = new Logger('Sync');
  readonly #judge: Judge;
  readonly #stop = new StopButton();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(INSTRUMENTS) private readonly instruments: readonly Instrument[],
    @Inject(StateDirectory) private readonly states: StateDirectory,
    @Inject(Ledger) private readonly ledger: Ledger,
    @Inject(PATIENCE) private readonly patience: Patience | null,
  ) {
    this.archive = new SnapshotArchive(config.dataDir);
    this.#judge = judgeInThread({ codes: states.codesBySpelling(), dataDir: config.dataDir });
  }

  /** Fills an empty ledger from the committed baseline, so that there is something to answer from. */
  async onModuleInit(): Promise<void> {
    const today = this.clock.now().slice(0, 10);
    const { ledger, instruments } = this;
    // What cannot be written says what it says.
    if (ledger.isReadOnly) return;
    if (await hasBaseline(instruments, baselineNames(PACKAGE_DATA_DIR), { ledger, today })) return;
    const known = { instruments: declaredInstruments(), states: this.states };
    const tables = loadBaseline(PACKAGE_DATA_DIR, known);
    checkLaterActs(loadLaterActs(PACKAGE_DATA_DIR), tables, known);
    await applyBaseline(instruments, tables, {
      ledger,
      archive: this.archive,
      resolve: this.resolve,
      maxChanges: this.config.syncMaxChanges,
      base: this.config.treatyCollectionUrl,
      today,
    });
  }

  /**
   * Asks a run that is under way to stop, at once: Nest waits for the last hook of one room before it calls that of the
   * next, and what another room waits for would let the run begin another page.
   */
  onModuleDestroy(): void {
    void this.#stop.press();
  }

  /** Waits until it has. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.#stop.press();
  }

  /** The State with a printed name, as its code, or `null`. */
  readonly resolve = (name: string): string | null => this.states.resolve(name)?.code ?? null;

  /**
   * Runs the sync and tells what it did; where another process is syncing it does nothing and says `busy`.
   * Throws where the folder or the file asked for is not there, or holds nothing.
   */
  async sync(request: SyncRequest): Promise<SyncReport> {
    const { nights, close } = await this.#open(request);
    try {
      const report = await this.#syncNights(nights, request);
      for (const { ended } of request.trigger === null ? [] : this.witnesses) ended?.(report, request);
      return report;
    } finally {
      await close();
    }
  }

  async #syncNights(
    nights: readonly SavedNight[],
    { trigger, from, listener = {} }: SyncRequest,
  ): Promise<SyncReport> {
    const world = {
      ledger: this.ledger,
      archive: this.archive,
      judge: this.#judge,
      now: () => this.clock.now(),
      maxChanges: this.config.syncMaxChanges,
      secondLook: this.config.syncSecondLook === 'on',
      stop: this.#stop,
      listener: {
        ...listener,
        ended: (instrument: Instrument, report: CheckReport) => {
          listener.ended?.(instrument, report);
          for (const { recorded } of trigger === null ? [] : this.witnesses) recorded?.();
        },
        faulted: this.#tellFault,
      },
    };
    const worldOf = (source: PageSource) => ({
      ...world,
      source,
      editions: this.#editionsOf(source, from),
    });
    if (trigger === null) {
      return this.#stop.during(
        inTurn(nights, async ({ instruments, source }) => trySync(instruments, worldOf(source))),
      );
    }
    try {
      return await this.#stop.during(
        underSyncLease(
          this.ledger.leases,
          this.clock,
          async (lease, lost) => {
            await this.#mendTables();
            const stop = orLost(this.#stop, lost);
            return inTurn(nights, async ({ instruments, source }) =>
              runSync(instruments, trigger, lease, { ...worldOf(source), stop }),
            );
          },
          { ...fullPatience, isUnwanted: this.#stop.wanted },
        ),
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

  /**
   * Closes runs that a killed process left open (no signal handler runs at SIGKILL); false where another process is
   * syncing now, or may be.
   */
  async closeInterruptedRuns(patience: LeasePatience = fullPatience): Promise<boolean> {
    try {
      await underSyncLease(
        this.ledger.leases,
        this.clock,
        (lease) => this.ledger.writer.closeInterruptedRuns(lease, this.clock.now()),
        { ...patience, isUnwanted: this.#stop.wanted },
      );
      return true;
    } catch (error) {
      if (!(error instanceof SyncBusy)) throw error;
      return false;
    }
  }

  readonly #tellFault = ({ id }: Instrument, error: unknown): void => {
    const message = error instanceof Error ? error.message : String(error);
    this.#log.error(`${id} could not be checked: ${message}`);
  };

  /** Mends what the package has of the archive; a night does without where that cannot be done. */
  async #mendTables(): Promise<void> {
    try {
      const known = { instruments: declaredInstruments(), states: this.states };
      await mendTables(this.ledger, this.archive, () => loadBaseline(PACKAGE_DATA_DIR, known));
    } catch (error) {
      this.#log.error(`the archive cannot be mended: ${(error as Error).message}`);
    }
  }

  /** The editions that are asked for. Throws where a folder has none of them. */
  #editionsOf({ editions: there }: PageSource, folder = 'the depositary'): readonly Edition[] {
    const { syncEditions: wanted } = this.config;
    const editions = wanted.filter((edition) => there.includes(edition));
    if (editions.length > 0) return editions;
    throw new Error(`${folder} has ${there.join(', ')} alone; SYNC_EDITIONS is ${wanted.join(',')}`);
  }

  /** What is to be read, night by night: what was saved, or what the network has tonight. */
  async #open({ only, from }: SyncRequest): Promise<OpenNights> {
    const { treatyCollectionUrl: base, syncDelayMs: delayMs, syncContact } = this.config;
    const instruments = this.instruments.filter(({ id }) => only === undefined || only.includes(id));
    if (from !== undefined) {
      const { reader } = this.ledger;
      return openSaved(from, { instruments, base, now: this.clock.now(), reader });
    }
    // Only who asks the network waits for what that takes.
    const { pageFetcher, usualPatience: usual } = await import('../treaty-collection/page-fetcher.js');
    const source = pageFetcher({
      ...(this.patience ?? usual),
      base,
      delayMs,
      userAgent: userAgent(syncContact),
      proxies: this.config,
    });
    return { nights: [{ source, instruments }], close: async () => {} };
  }
}
