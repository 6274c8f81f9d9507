import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CLOCK, type Clock } from '../clock.js';
import { CONFIG, type Config } from '../config.js';
import type { Instrument } from '../domain/instrument.js';
import { INSTRUMENTS } from '../instruments/instruments.module.js';
import type { RunTrigger } from '../ledger/entities/run.entity.js';
import { Ledger } from '../ledger/ledger.js';
import { PACKAGE_DATA_DIR } from '../states/package-data-dir.js';
import { StateDirectory } from '../states/state-directory.js';
import { loadBaseline } from '../treaty-collection/baseline.js';
import { pageFetcher, usualPolicy } from '../treaty-collection/page-fetcher.js';
import { openPageFolder } from '../treaty-collection/page-folder.js';
import type { PageSource } from '../treaty-collection/page-source.js';
import { SnapshotArchive } from '../treaty-collection/snapshot-archive.js';
import { userAgent } from '../treaty-collection/user-agent.js';
import { applyBaseline } from './apply-baseline.js';
import type { SyncReport } from './sync-report.js';
import { syncAll, type SyncListener } from './sync-run.js';

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
export class SyncService implements OnModuleInit {
  readonly #archive: SnapshotArchive;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(INSTRUMENTS) private readonly instruments: readonly Instrument[],
    @Inject(StateDirectory) private readonly states: StateDirectory,
    @Inject(Ledger) private readonly ledger: Ledger,
  ) {
    this.#archive = new SnapshotArchive(config.dataDir);
  }

  /** Fills an empty ledger from the committed baseline, so that there is something to answer from. */
  async onModuleInit(): Promise<void> {
    await applyBaseline(this.instruments, loadBaseline(PACKAGE_DATA_DIR), {
      ...this.#world(),
      base: this.config.treatyCollectionUrl,
    });
  }

  /** Runs the sync and tells what it did. Throws where the folder asked for is not there. */
  async sync({ trigger, only, from, listener }: SyncRequest): Promise<SyncReport> {
    const chosen = this.instruments.filter(({ id }) => only === undefined || only.includes(id));
    const source = await this.#open(from);
    return syncAll(chosen, trigger, { ...this.#world(), source }, listener);
  }

  #world() {
    return {
      ledger: this.ledger,
      archive: this.#archive,
      resolve: (name: string) => this.states.resolve(name)?.code ?? null,
      now: () => this.clock.now(),
      maxChanges: this.config.syncMaxChanges,
    };
  }

  async #open(folder: string | undefined): Promise<PageSource> {
    const { treatyCollectionUrl: base, syncDelayMs: delayMs, syncContact } = this.config;
    if (folder !== undefined) return openPageFolder(folder, base);
    return pageFetcher({ ...usualPolicy, base, delayMs, userAgent: userAgent(syncContact) });
  }
}
