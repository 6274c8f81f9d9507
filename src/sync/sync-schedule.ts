import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import { createTask, validateDetailed, type ScheduledTask } from 'node-cron';
import { CLOCK, type Clock } from '../clock.js';
import { CONFIG, ConfigError, type Config } from '../config.js';
import type { RunTrigger } from '../ledger/entities/run.entity.js';
import { Ledger } from '../ledger/ledger.js';
import { lastNight } from '../ledger/read-runs.js';
import { SyncService } from './sync.service.js';
import { lastDue } from './wall-clock-schedule.js';

/** When it is looked whether a night was missed: a laptop may have slept, a clock may have leapt over its minute. */
const watchCron = '23,53 * * * *';

/** How long after its minute a night counts as missed, in milliseconds: the schedule itself comes first. */
const graceMs = 5 * 60_000;

/** The nights: runs the sync by `SYNC_CRON`. It stands still until `start` is called: the command line has no nights. */
@Injectable()
export class SyncSchedule implements OnModuleInit, BeforeApplicationShutdown {
  readonly #log = new Logger('Sync');
  #tasks: readonly ScheduledTask[] = [];

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Ledger) private readonly ledger: Ledger,
    @Inject(SyncService) private readonly syncs: SyncService,
  ) {}

  /** Checks the schedule at every start; throws a `ConfigError` where it cannot be understood. */
  onModuleInit(): void {
    const { syncCron } = this.config;
    const { valid, errors } = validateDetailed(syncCron);
    if (valid) return;
    const why = errors.map(({ message }) => message).join('; ');
    throw new ConfigError(
      `SYNC_CRON is "${syncCron}"; expected five fields of cron, e.g. "17 3 * * *": ${why}`,
    );
  }

  /** Begins the nights, and catches up at once what `SYNC_ON_START` says; returns without waiting for that. */
  async start(): Promise<void> {
    const { syncCron, syncTimeZone, syncOnStart } = this.config;
    await this.syncs.closeInterruptedRuns();
    const night = createTask(syncCron, () => this.#run('schedule'), {
      timezone: syncTimeZone,
      noOverlap: true,
    });
    const watch = createTask(watchCron, () => this.catchUp('schedule'), { timezone: 'UTC', noOverlap: true });
    this.#tasks = [night, watch];
    for (const task of this.#tasks) await task.start();
    if (syncOnStart === 'always') void this.#run('start');
    if (syncOnStart === 'overdue') void this.catchUp('start');
  }

  /** Runs the sync where a night was missed. */
  async catchUp(trigger: RunTrigger): Promise<void> {
    try {
      if (!(await this.isOverdue())) return;
    } catch (error) {
      this.#log.error(`it is not known whether a night was missed: ${(error as Error).message}`);
      return;
    }
    await this.#run(trigger);
  }

  /** Whether a night has been due since the last one that came to an end. */
  async isOverdue(): Promise<boolean> {
    const last = await this.ledger.reader.read(lastNight());
    if (last === null) return true;
    const { syncCron, syncTimeZone } = this.config;
    const now = new Date(Date.parse(this.clock.now()) - graceMs);
    const wall = createTask(syncCron, () => {}, { timezone: 'UTC' });
    try {
      const due = lastDue(now, syncTimeZone, (minute) => wall.match(minute));
      return due !== null && Date.parse(last.startedAt) < due.getTime();
    } finally {
      await wall.destroy();
    }
  }

  /** The moment of the next night; `null` while the schedule stands still. */
  get nextRun(): Date | null {
    return this.#tasks[0]?.getNextRun() ?? null;
  }

  /** The moment at which a night is due next by the settings, whether or not this process keeps the schedule. */
  nextDue(): Date | null {
    const { syncCron, syncTimeZone } = this.config;
    const task = createTask(syncCron, () => {}, { timezone: syncTimeZone });
    try {
      return task.getNextRun();
    } finally {
      void task.destroy();
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    for (const task of this.#tasks) await task.destroy();
  }

  async #run(trigger: RunTrigger): Promise<void> {
    try {
      const { run, outcome, rows, heldBy } = await this.syncs.sync({ trigger });
      const each = rows.map(
        (row) => `${row.instrument} ${row.outcome}${row.reason ? ` (${row.reason})` : ''}`,
      );
      if (outcome === 'busy') this.#log.log(`another sync is under way (${heldBy}); nothing was done here`);
      else if (outcome === 'done') this.#log.log(`run ${run} done: ${each.join(', ')}`);
      else this.#log.warn(`run ${run} ${outcome}: ${each.join(', ')}`);
    } catch (error) {
      this.#log.error(`the sync could not run: ${(error as Error).message}`);
    }
  }
}
