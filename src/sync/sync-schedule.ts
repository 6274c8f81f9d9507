import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { createTask, validateDetailed, type ScheduledTask } from 'node-cron';
import { CONFIG, ConfigError, type Config } from '../config.js';
import { SyncService } from './sync.service.js';

/** The night: runs the sync by `SYNC_CRON`. It stands still until `start` is called: the command line has no nights. */
@Injectable()
export class SyncSchedule implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #log = new Logger('Sync');
  #task: ScheduledTask | null = null;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(SyncService) private readonly syncs: SyncService,
  ) {}

  /** Checks the schedule at every start; throws a `ConfigError` where it cannot be understood. */
  onApplicationBootstrap(): void {
    const { syncCron } = this.config;
    const { valid, errors } = validateDetailed(syncCron);
    if (!valid) {
      const why = errors.map(({ message }) => message).join('; ');
      throw new ConfigError(
        `SYNC_CRON is "${syncCron}"; expected five fields of cron, e.g. "17 3 * * *": ${why}`,
      );
    }
  }

  /** Begins to run the sync on its schedule. */
  async start(): Promise<void> {
    const { syncCron, syncTimeZone } = this.config;
    this.#task = createTask(syncCron, () => this.#run(), { timezone: syncTimeZone, noOverlap: true });
    await this.#task.start();
  }

  /** The moment of the next run; `null` while the schedule stands still. */
  get nextRun(): Date | null {
    return this.#task?.getNextRun() ?? null;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#task?.destroy();
  }

  async #run(): Promise<void> {
    try {
      const { run, outcome, rows } = await this.syncs.sync({ trigger: 'schedule' });
      const each = rows.map((row) => `${row.instrument} ${row.outcome}`).join(', ');
      this.#log.log(`run ${run} ${outcome}: ${each}`);
    } catch (error) {
      this.#log.error(`the sync could not run: ${(error as Error).message}`);
    }
  }
}
