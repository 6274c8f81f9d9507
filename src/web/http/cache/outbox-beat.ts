import { Inject, Injectable } from '@nestjs/common';
import { LedgerAway } from '../../../ledger/ledger-away.js';
import { Ledger } from '../../../ledger/ledger.js';
import { readDeliveryCounts, type DeliveryCounts } from '../../../status/delivery-counts.js';
import { inTime } from '../../../status/in-time.js';
import { StatusService } from '../../../status/status.service.js';

/** How long the ledger is waited for, in milliseconds. */
const patience = 2_000;

/**
 * Who knows how the deliveries stand. They are no part of the ledger's beat: while a digest goes to a thousand readers,
 * every page that is kept would be made anew a thousand times, and they show at one address.
 */
@Injectable()
export class OutboxBeat {
  #last: DeliveryCounts | null = null;
  #asking: Promise<void> | null = null;

  constructor(
    @Inject(Ledger) private readonly ledger: Ledger,
    @Inject(StatusService) private readonly status: StatusService,
  ) {}

  /** A text that is another one when they stand otherwise; the last that was read where the ledger is away. */
  async current(): Promise<string> {
    if (this.status.silentSince === null) {
      // Once for all who want to know.
      this.#asking ??= this.#ask().finally(() => (this.#asking = null));
      await this.#asking;
    }
    return outboxBeatOf(this.#last);
  }

  async #ask(): Promise<void> {
    try {
      this.#last = await inTime(this.ledger.reader.read(readDeliveryCounts()), patience);
    } catch (error) {
      if (!(error instanceof LedgerAway)) throw error;
    }
  }
}

/** The same of counts that an answer has told. */
export function outboxBeatOf(counts: DeliveryCounts | null): string {
  return counts === null ? '' : Object.values(counts).join('.');
}
