import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { CLOCK, type Clock } from '../clock.js';
import { CONFIG, type Config } from '../config.js';
import { Ledger } from '../ledger/ledger.js';
import type { Lease } from '../ledger/leases.js';
import { isNothing, planNotices, type FoundTrouble, type NoticePlan } from '../ledger/outbox/plan-notices.js';
import { readBeat } from '../ledger/read-beat.js';
import { readSigns } from '../ledger/outbox/read-signs.js';
import { readTroubles } from '../ledger/outbox/troubles.js';
import { StatusService } from '../status/status.service.js';
import { foundTroubles } from './troubles.js';

/** How often it is looked, where nothing is known to have moved, in milliseconds. */
const lookAgainAfter = 60_000;

/** How long the book of the ledger's present state is waited for, in milliseconds; during a run it moves on. */
const bookPatienceMs = 3_000;

/** By how many milliseconds a clock and a watch that nobody sets may go apart between two looks. */
const usualDrift = 600_000;

/**
 * How long after a clock was set, or a machine slept, it is not said that something was not checked for days: a night
 * that was missed is caught up within half an hour.
 */
const settlingMs = 45 * 60_000;

/** How long a sync that is under way may be the check that is missed, in milliseconds: one that died never ends. */
const longestSyncMs = 2 * 3_600_000;

/**
 * Sees that something is wrong for a time: from what is recorded and from the clock alone, so that it also sees that no
 * sync comes any more.
 */
@Injectable()
export class Watch {
  readonly #log = new Logger('Alerts');
  readonly #startedAt: string;
  #last: { readonly beat: string; readonly now: string; readonly at: number } | null = null;
  #settledAt = -Infinity;
  #isSilenceTold = false;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Ledger) private readonly ledger: Ledger,
    @Inject(StatusService) private readonly status: StatusService,
  ) {
    this.#startedAt = clock.now();
  }

  /** Says nothing of what was not checked for so many milliseconds, since a check may come; from now on it is said. */
  settle(afterMs = 0): void {
    this.#settledAt = performance.now() + afterMs;
  }

  /**
   * Looks, where something has moved or a minute has passed, and writes what begins and what ends with its notices.
   * Throws `LeaseLost` where another process sends.
   */
  async look(lease: Lease): Promise<void> {
    const beat = await this.#presentBeat();
    const [now, at] = [this.clock.now(), performance.now()];
    const last = this.#last;
    if (last !== null) {
      const drift = Math.abs(Date.parse(now) - Date.parse(last.now) - (at - last.at));
      if (drift > usualDrift) this.settle(settlingMs);
      const hasMoved = beat !== last.beat || now.slice(0, 16) !== last.now.slice(0, 16);
      const hasSettled = last.at < this.#settledAt && at >= this.#settledAt;
      if (!hasMoved && !hasSettled && at - last.at < lookAgainAfter) return;
    }
    await this.#note(lease, now, at >= this.#settledAt);
    this.#last = { beat, now, at };
  }

  /** The beat of the ledger, once whoever answers has the book of it: of an older one what is over would still go on. */
  async #presentBeat(): Promise<string> {
    const end = performance.now() + bookPatienceMs;
    for (;;) {
      const beat = await this.ledger.reader.read(readBeat());
      if ((await this.status.ledgerBeat()) === beat || performance.now() > end) return beat;
      await sleep(100);
    }
  }

  async #note(lease: Lease, now: string, isSettled: boolean): Promise<void> {
    const { reader, troubles } = this.ledger;
    const { operatorEmail, staleAfter } = this.config;
    const book = await this.status.book();
    const { firstRunAt, syncingSince, ...signs } = await reader.read(readSigns([...book.records.keys()]));
    const known = await reader.read(readTroubles());
    const since = [this.#startedAt, firstRunAt ?? this.#startedAt].toSorted()[0] ?? now;
    const isSyncing = syncingSince !== null && Date.parse(now) - Date.parse(syncingSince) < longestSyncMs;
    const isOpen = ({ kind, instrument }: Pick<FoundTrouble, 'kind' | 'instrument'>) =>
      known.open.some((open) => open.kind === kind && open.instrument === instrument);
    const toldHeld = known.open.flatMap(({ kind, instrument }) => (kind === 'held' && instrument) || []);
    const seen = foundTroubles({ ...signs, book, toldHeld, since, now, staleAfter });
    const found = isSettled
      ? seen.filter((one) => one.kind !== 'stale' || !isSyncing || isOpen(one))
      : // By a clock that was just set, what was not checked for days neither begins nor is over.
        [
          ...seen.filter((one) => one.kind !== 'stale'),
          ...known.open.flatMap(({ kind, instrument }) =>
            kind === 'stale' && instrument !== null ? [{ kind, instrument, reason: '' }] : [],
          ),
        ];
    const tellsOperator = operatorEmail !== '';
    if (isNothing(planNotices(found, known, tellsOperator))) return;
    this.#tell(await troubles.note(lease, found, now, tellsOperator), found, known.open);
  }

  #tell(
    { openings, followings }: NoticePlan,
    found: readonly FoundTrouble[],
    open: readonly { readonly id: number; readonly kind: string; readonly instrument: string | null }[],
  ): void {
    for (const { kind, instrument, reason } of openings)
      if (found.some((one) => one.kind === kind)) this.#log.warn(`${instrument} is ${kind}: ${reason}`);
    for (const { id, ends } of followings) {
      const one = open.find((known) => known.id === id);
      if (ends && one?.instrument && one.kind !== 'untold')
        this.#log.log(`${one.instrument} is no longer ${one.kind}`);
    }
    if (openings.length > 0 && this.config.operatorEmail === '' && !this.#isSilenceTold) {
      this.#isSilenceTold = true;
      this.#log.warn('nobody is told of what needs a person: OPERATOR_EMAIL is not set');
    }
  }
}
