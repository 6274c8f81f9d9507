import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import { CONFIG, type Config } from '../config.js';
import { SyncService, type SyncRequest } from '../sync/sync.service.js';
import type { SyncReport } from '../sync/sync-report.js';
import { userAgent } from '../treaty-collection/user-agent.js';

/**
 * Tells a service outside that a night was good, so that it is missed there when none comes: a tracker that is dead
 * tells nobody so.
 */
@Injectable()
export class Heartbeat implements OnModuleInit, BeforeApplicationShutdown {
  readonly #log = new Logger('Alerts');
  readonly #stop = new AbortController();
  #beat: Promise<void> = Promise.resolve();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(SyncService) private readonly syncs: SyncService,
  ) {}

  onModuleInit(): void {
    if (this.config.heartbeatUrl === '') return;
    this.syncs.witnesses.push({
      ended: (report, request) => {
        if (isGoodNight(report, request)) this.#beat = this.#send();
      },
    });
  }

  /** Waits until the newest one has been sent, or could not be. */
  async sent(): Promise<void> {
    await this.#beat;
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#stop.abort();
    await this.#beat;
  }

  async #send(): Promise<void> {
    const { heartbeatUrl, syncContact } = this.config;
    // Only who sends something waits for what that takes.
    const { sendHeartbeat } = await import('./webhook-sender.js');
    const sending = { userAgent: userAgent(syncContact), proxies: this.config };
    const why = await sendHeartbeat(heartbeatUrl, sending, { signal: this.#stop.signal });
    if (why !== null && !this.#stop.signal.aborted)
      this.#log.warn(`HEARTBEAT_URL could not be told of a good night: ${why}`);
  }
}

/** Whether every instrument was checked over the network and nothing was wrong. */
function isGoodNight({ run, outcome }: SyncReport, { only, from }: SyncRequest): boolean {
  return run !== null && outcome === 'done' && only === undefined && from === undefined;
}
