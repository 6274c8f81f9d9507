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
import type { Channel } from '../ledger/entities/subscription.entity.js';
import { LedgerAway } from '../ledger/ledger-away.js';
import { Ledger } from '../ledger/ledger.js';
import { LeaseLost, type Lease } from '../ledger/leases.js';
import { countDue, readDue } from '../ledger/outbox/read-due.js';
import { LeaseBusy, shortPatience, underLease } from '../ledger/under-lease.js';
import { StatusService } from '../status/status.service.js';
import { SyncService } from '../sync/sync.service.js';
import { Bell } from './bell.js';
import { deliver, type Delivered } from './deliver.js';
import { DeliverySlots } from './delivery-slots.js';
import { Heartbeat } from './heartbeat.js';
import { mailAccount } from './mail/mail-account.js';
import { Watch } from './watch.js';

/** How often it is looked whether something is due, and whether the lease is free, in milliseconds. */
const lookEveryMs = 5_000;

/** How long the night that a start may begin with is waited for before anything is said to be stale, in milliseconds. */
const firstNightMs = 15_000;

/** How long a command sends what is due before it ends, in milliseconds. */
const onceMs = 60_000;

/** How long what goes on may go on after the process was told to stop, in milliseconds. */
const stopMs = 8_000;

/**
 * Sends what is due, for as long as the process lives, while it has the lease: one process sends at a time, and another
 * takes over when it dies. It stands still until `start` is called: one-shot commands and processes that only answer
 * send nothing.
 */
@Injectable()
export class DeliveryLoop implements OnModuleInit, OnModuleDestroy, BeforeApplicationShutdown {
  readonly #log = new Logger('Alerts');
  readonly #bell = new Bell();
  /** Rung where it is to stop. */
  readonly #stop = new Bell();
  #isStopped = false;
  #work: Promise<void> = Promise.resolve();
  /** How much mail waited for a server that is not set, when it was looked last. */
  #mailMissed = 0;
  /** Why the lease could not be had when it was last wanted; empty where it could, or is another's. */
  #fault = '';
  /** By the clock, when moments were mended last: one that was set back shows an earlier one. */
  #mended: string | null = null;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Ledger) private readonly ledger: Ledger,
    @Inject(StatusService) private readonly status: StatusService,
    @Inject(SyncService) private readonly syncs: SyncService,
    @Inject(Watch) private readonly watch: Watch,
    @Inject(Heartbeat) private readonly heartbeat: Heartbeat,
  ) {}

  /** Checks at every start that whoever sends mail says from whom; throws a `ConfigError` where not. */
  onModuleInit(): void {
    mailAccount(this.config);
    this.syncs.witnesses.push({
      recorded: this.wake,
      ended: () => {
        this.watch.settle();
        this.wake();
      },
    });
  }

  /** Begins to send what is due, and what becomes due; returns at once. */
  start(): void {
    const { operatorEmail, smtpUrl } = this.config;
    if (operatorEmail !== '' && smtpUrl === '')
      this.#log.warn('OPERATOR_EMAIL hears of nothing: SMTP_URL is not set');
    if (this.config.syncOnStart !== 'never') this.watch.settle(firstNightMs);
    this.#work = this.#stay();
  }

  /** Looks at once whether something is due. */
  readonly wake = (): void => this.#bell.ring();

  /**
   * Tells what is wrong and sends what is due now, for a minute at most, where no other process does. Throws nothing:
   * what is not sent stays due.
   */
  async once(): Promise<void> {
    const end = performance.now() + onceMs;
    this.#work = this.#tryLeased(async (lease, lost) => {
      await this.#send(lease, () => lost.aborted || this.#isStopped || performance.now() > end, true);
    });
    await this.#ended(onceMs + stopMs);
    await this.heartbeat.sent();
  }

  /** Begins nothing more. */
  onModuleDestroy(): void {
    this.#isStopped = true;
    this.wake();
    this.#stop.ring();
  }

  /** Waits for what goes on; what does not end in time is tried again by whoever comes next. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.#ended(stopMs);
  }

  /** Waits until nothing goes on any more, or for so many milliseconds. */
  async #ended(mostMs: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, mostMs);
    });
    await Promise.race([this.#work, late]);
    clearTimeout(timer);
  }

  async #stay(): Promise<void> {
    while (!this.#isStopped) {
      await this.#tryLeased(async (lease, lost) => {
        lost.addEventListener('abort', this.wake);
        await this.#send(lease, () => lost.aborted || this.#isStopped, false);
      });
      // Each try to get the lease is a connection to PostgreSQL: a sync of this process, whose every check rings the
      // bell, is no reason for one while another process sends.
      if (!this.#isStopped) await this.#stop.heard(lookEveryMs);
    }
  }

  /**
   * Does work under the lease; where it is another's, or the database is away, it is left for later. Why the lease cannot
   * be had is told once: what is read may be there all the while, as where no connection more is granted.
   */
  async #tryLeased(work: (lease: Lease, lost: AbortSignal) => Promise<void>): Promise<void> {
    const isUnwanted = () => this.#isStopped;
    const begin: typeof work = async (lease, lost) => {
      this.#fault = '';
      await work(lease, lost);
    };
    try {
      await underLease(this.ledger.leases, 'send', this.clock, begin, { ...shortPatience, isUnwanted });
    } catch (error) {
      const isOthers = error instanceof LeaseBusy || error instanceof LeaseLost;
      const fault = isOthers ? '' : (error as Error).message;
      if (fault !== '' && fault !== this.#fault) this.#log.error(`nothing can be sent now: ${fault}`);
      this.#fault = fault;
    }
  }

  /** Sends until it is to end, or, once, until nothing is due any more. */
  async #send(lease: Lease, isOver: () => boolean, once: boolean): Promise<void> {
    const slots = new DeliverySlots(this.wake);
    const lost = new AbortController();
    try {
      await this.ledger.outbox.takeOver(lease, this.clock.now());
      while (!isOver() && !lost.signal.aborted) {
        // Who is told while it is looked has more that is due when that has ended.
        const wasIdle = slots.isIdle;
        const begun = await this.#fill(slots, lease, lost);
        if (once && begun === 0 && wasIdle) break;
        await this.#bell.heard(lookEveryMs);
      }
    } finally {
      // Whoever has the lease next would take what goes on for cut short.
      await slots.emptied();
    }
  }

  /** Begins what is due, as far as there is room; returns how many were begun. */
  async #fill(slots: DeliverySlots, lease: Lease, lost: AbortController): Promise<number> {
    try {
      await this.#lookAround(lease);
      const { room, busy } = slots;
      if (room === 0) return 0;
      const filter = { channels: this.#channels, except: busy, most: room };
      const due = await this.ledger.reader.read(readDue(this.clock.now(), filter));
      for (const one of due) slots.begin(one, async () => this.#deliver(lease, one.id, lost));
      return due.length;
    } catch (error) {
      // It comes back, and what goes on meanwhile goes on.
      if (error instanceof LedgerAway) return 0;
      throw error;
    }
  }

  /** Tries a delivery, and says whether that could be done. What fails here is tried again: it is due, or will be. */
  async #deliver(lease: Lease, id: string, lost: AbortController): Promise<boolean> {
    try {
      // Only who sends something waits for what that takes.
      const { handOver } = await import('./hand-over.js');
      const { config, status, ledger } = this;
      const now = () => this.clock.now();
      const delivered = await deliver(id, {
        outbox: ledger.outbox,
        lease,
        now,
        handOver: (begun) => handOver(begun, { config, status, reader: ledger.reader, now }),
        tellsOperator: config.operatorEmail !== '',
      });
      if (delivered !== null) this.#tell(delivered);
      return true;
    } catch (error) {
      if (error instanceof LeaseLost) lost.abort();
      else this.#log.error(`${id} could not be tried: ${(error as Error).message}`);
      return false;
    }
  }

  /** What is done before it is looked what is due. */
  async #lookAround(lease: Lease): Promise<void> {
    const now = this.clock.now();
    if (this.#mended === null || now < this.#mended || now.slice(0, 15) !== this.#mended.slice(0, 15)) {
      await this.ledger.outbox.mendDueTimes(now);
      this.#mended = now;
    }
    await this.watch.look(lease);
    if (this.#channels.includes('mail')) return;
    const waiting = await this.ledger.reader.read(countDue(now, ['mail']));
    if (waiting === this.#mailMissed) return;
    if (waiting > 0) await this.ledger.outbox.explainMailThatWaits(now, 'SMTP_URL is not set');
    if (this.#mailMissed === 0) this.#log.warn(`mail waits to be sent (${waiting}): SMTP_URL is not set`);
    this.#mailMissed = waiting;
  }

  get #channels(): readonly Channel[] {
    return this.config.smtpUrl === '' ? ['webhook'] : ['mail', 'webhook'];
  }

  /** Tells what a person may have to see to, without anybody's address. */
  #tell({ begun, outcome }: Delivered): void {
    const { state, reason, dueAt, pauses } = outcome;
    if (state === 'accepted') return;
    const whose =
      begun.subscription === null ? 'to the operator' : `of subscription ${begun.subscription.id}`;
    const next =
      dueAt === null ? (pauses ? '; the subscription is paused' : '') : `; it is tried again at ${dueAt}`;
    this.#log.warn(`${begun.delivery.id} ${whose} ${state}: ${reason ?? 'no reason is known'}${next}`);
  }
}
