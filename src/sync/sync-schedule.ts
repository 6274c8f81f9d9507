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
import { readIsSyncing } from '../ledger/read-beat.js';
import { lastNight } from '../ledger/read-runs.js';
import { shortPatience } from '../ledger/under-lease.js';
import { clockAhead } from './present-moment.js';
import { sayBusy } from './sync-lease.js';
import { sayReport } from './say-report.js';
import type { SyncListener } from './sync-run.js';
import { SyncService } from './sync.service.js';
import { isDue, lastDue, nextDue } from './wall-clock-schedule.js';

/**
 * When it is looked whether a night was missed: a laptop may have slept, a clock may have leapt over its minute.
 * node-cron waits with a timer, which stands still while the machine sleeps, and leaves out what it wakes too late for.
 */
const watchCron = '23,53 * * * *';

const dayMs = 86_400_000;

/**
 * How long after its minute a night counts as missed, in milliseconds: the schedule itself comes first, and has one
 * minute to.
 */
const graceMs = 5 * 60_000;

/** The nights: runs the sync by `SYNC_CRON`. It stands still until `start` is called: the command line has no nights. */
@Injectable()
export class SyncSchedule implements OnModuleInit, BeforeApplicationShutdown {
  readonly #log = new Logger('Sync');
  #tasks: readonly ScheduledTask[] = [];
  /**
   * The schedule as a wall clock without a time zone sees it (UTC has no summer time); it is only looked up, and never
   * started.
   */
  #wall: ScheduledTask | null = null;
  #isKeptElsewhere = false;
  /** The next night, as it was looked up at a moment. */
  #next: { readonly from: Date | null; readonly due: Date | null } = { from: null, due: null };

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
    if (!valid) {
      const why = errors.map(({ message }) => message).join('; ');
      throw new ConfigError(
        `SYNC_CRON is "${syncCron}"; expected five fields of cron, e.g. "17 3 * * *": ${why}`,
      );
    }
    this.#wall = createTask(syncCron, () => {}, { timezone: 'UTC' });
  }

  /** Begins the nights, and catches up at once what `SYNC_ON_START` says; returns without waiting for that. */
  async start(): Promise<void> {
    const { syncCron, syncTimeZone, syncOnStart } = this.config;
    const isTidy = await this.syncs.closeInterruptedRuns(shortPatience);
    // It also calls when the clock, set back, shows the minute again.
    const night = createTask(syncCron, ({ date }) => this.#isDue(date) && this.#run('schedule'), {
      timezone: syncTimeZone,
      noOverlap: true,
    });
    // Who does not want a sync at the start does not want it some minutes later either.
    let since = syncOnStart === 'never' ? this.clock.now() : null;
    const watch = createTask(
      watchCron,
      () => {
        // The clock was ahead at the start, and has been set back.
        if (since !== null && since > this.clock.now()) since = this.clock.now();
        return this.#watch(since);
      },
      {
        timezone: 'UTC',
        noOverlap: true,
      },
    );
    this.#tasks = [night, watch];
    for (const task of this.#tasks) await task.start();
    void this.#begin(isTidy);
  }

  /** Leaves the nights to another process on the same record, which has the same settings. */
  leaveToOthers(): void {
    this.#isKeptElsewhere = true;
  }

  /** What is done at once. Whoever held the lease, and may have been killed, is waited for first. */
  async #begin(isTidy: boolean): Promise<void> {
    const { syncOnStart } = this.config;
    if (!isTidy) {
      try {
        await this.syncs.closeInterruptedRuns();
      } catch (error) {
        this.#log.error(`runs that were cut short cannot be closed: ${(error as Error).message}`);
      }
    }
    if (syncOnStart === 'always') await this.#run('start');
    if (syncOnStart === 'overdue') await this.catchUp('start');
  }

  /** Closes a run whose end could not be written, as on a full disk, and catches up a night that was missed. */
  async #watch(since: string | null): Promise<void> {
    try {
      await this.closeLeftOpen();
    } catch (error) {
      this.#log.error(`a run that was cut short cannot be closed: ${(error as Error).message}`);
    }
    await this.catchUp('schedule', since);
  }

  /** Closes runs that did not end and that nobody does any more. */
  async closeLeftOpen(): Promise<void> {
    if (await this.ledger.reader.read(readIsSyncing())) await this.syncs.closeInterruptedRuns(shortPatience);
  }

  /** Runs the sync where a night was missed; only one since a moment, where that is given. */
  async catchUp(trigger: RunTrigger, since: string | null = null): Promise<void> {
    try {
      if (!(await this.isOverdue(since))) return;
    } catch (error) {
      this.#log.error(`it is not known whether a night was missed: ${(error as Error).message}`);
      return;
    }
    await this.#run(trigger);
  }

  /** Whether a night has been due since the last one that came to an end, and since a moment, where that is given. */
  async isOverdue(since: string | null = null): Promise<boolean> {
    const last = await this.ledger.reader.read(lastNight(this.clock.now()));
    if (last === null && since === null) return true;
    const now = new Date(Date.parse(this.clock.now()) - graceMs);
    const due = lastDue(now, this.config.syncTimeZone, this.#matches);
    return due !== null && [last?.startedAt, since].every((at) => !at || Date.parse(at) < due.getTime());
  }

  /** The moment of the next night, here or where it is left to; `null` while the schedule stands still. */
  get nextRun(): Date | null {
    if (this.#isKeptElsewhere) return this.nextDue();
    const next = this.#tasks[0]?.getNextRun() ?? null;
    return next === null || this.#isDue(next) ? next : nextDue(next, this.config.syncTimeZone, this.#matches);
  }

  /** The moment at which a night is due next by the settings, whether or not this process keeps the schedule. */
  nextDue(): Date | null {
    const now = new Date(this.clock.now());
    const { from, due } = this.#next;
    // One that is further away than it is looked for is looked for again each day.
    const goodUntil = due ?? new Date((from?.getTime() ?? 0) + dayMs);
    if (from === null || now < from || now >= goodUntil) {
      this.#next = { from: now, due: nextDue(now, this.config.syncTimeZone, this.#matches) };
    }
    return this.#next.due;
  }

  async beforeApplicationShutdown(): Promise<void> {
    for (const task of this.#tasks) await task.destroy();
    await this.#wall?.destroy();
  }

  readonly #matches = (wallMinute: Date): boolean => this.#wall?.match(wallMinute) ?? false;

  #isDue(moment: Date): boolean {
    return isDue(moment, this.config.syncTimeZone, this.#matches);
  }

  /** Tells that a run has begun, and what came of each instrument. */
  #tellOfRun(): SyncListener {
    let isTold = false;
    return {
      started: () => {
        if (!isTold) this.#log.log(`a sync is under way: the pages of ${this.config.treatyCollectionUrl}`);
        isTold = true;
      },
      ended: (instrument, report) => this.#log.log(sayReport(instrument, report)),
    };
  }

  async #run(trigger: RunTrigger): Promise<void> {
    try {
      const listener = this.#tellOfRun();
      const { run, outcome, rows, heldBy } = await this.syncs.sync({ trigger, listener });
      const each = rows.map(
        (row) => `${row.instrument} ${row.outcome}${row.reason ? ` (${row.reason})` : ''}`,
      );
      if (outcome === 'busy') this.#log.log(sayBusy(heldBy));
      else if (outcome === 'done') this.#log.log(`run ${run} done: ${each.join(', ')}`);
      else this.#log.warn(`run ${run} ${outcome}: ${each.join(', ')}`);
      const ahead = rows.flatMap(({ findings }) => findings).find(({ name }) => name === clockAhead);
      if (ahead) this.#log.warn(ahead.message);
    } catch (error) {
      this.#log.error(`the sync could not run: ${(error as Error).message}`);
    }
  }
}
