import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../../clock.js';
import { CONFIG, type Config } from '../../../config.js';
import { StatusService } from '../../../status/status.service.js';
import { SyncSchedule } from '../../../sync/sync-schedule.js';
import { codeVersion } from './code-version.js';
import { secondsFresh } from './seconds-fresh.js';

/** What replies are made of at a moment: as long as it is the same, they are. */
export interface Generation {
  /** Of the ledger, the day, the code and the settings that show in an answer. */
  readonly key: string;
  /** How long a reader may keep a reply, as `Cache-Control` says it. */
  readonly cacheControl: string;
}

/** Who knows the present generation. */
@Injectable()
export class Generations {
  #present: { readonly beat: string; readonly now: string; readonly generation: Generation } | null = null;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(StatusService) private readonly status: StatusService,
    @Inject(SyncSchedule) private readonly schedule: SyncSchedule,
  ) {}

  /** The present generation where that is known without asking the ledger, or `null`. */
  known(): Generation | null {
    const beat = this.status.knownBeat();
    return beat === null ? null : this.#generationOf(beat);
  }

  /** The present generation. Within half a second of the ledger's last move it may be the one before. */
  async current(): Promise<Generation> {
    return this.#generationOf(await this.status.beat());
  }

  /** That of what is made from the package alone, whatever the ledger says. */
  ofPackage(): Generation {
    return { key: [codeVersion, this.config.publicUrl].join(' '), cacheControl: 'public, max-age=3600' };
  }

  #generationOf(beat: string): Generation {
    const now = this.clock.now();
    if (this.#present?.beat !== beat || this.#present.now !== now) {
      this.#present = { beat, now, generation: this.#at(beat, now) };
    }
    return this.#present.generation;
  }

  #at(beat: string, now: string): Generation {
    const { publicUrl, staleAfter } = this.config;
    const { schedule, status } = this;
    // The list of runs says when the next is due, and so changes when that does.
    const due = schedule.nextDue();
    const seconds = secondsFresh(now, due);
    const mayMove = status.isSyncing || status.silentSince !== null;
    return {
      key: [codeVersion, publicUrl, staleAfter, beat, now.slice(0, 10), due?.toISOString() ?? ''].join(' '),
      // `no-cache` lets a reader keep it, and ask each time whether it still holds (RFC 9111, section 5.2.2.4).
      // While a sync is under way, or nobody knows what the ledger says, the next minute may bring another answer.
      cacheControl: mayMove || seconds === 0 ? 'no-cache' : `public, max-age=${seconds}`,
    };
  }
}

/**
 * The strong `ETag` of what is kept under a key in a generation: equal tags promise equal bytes (RFC 9110, section
 * 8.8.1), so that the key has the encoding in it: packed and plain must differ (section 8.8.3.3). A text follows from
 * these two; the bytes of a workbook or an archive may bear the moment at which they were written, so they count too.
 */
export function entityTag({ key: generation }: Generation, key: string, bytes: Buffer | null): string {
  const hash = createHash('sha256').update(`${generation}\n${key}`);
  if (bytes !== null) hash.update(bytes);
  return `"${hash.digest('base64url').slice(0, 22)}"`;
}
