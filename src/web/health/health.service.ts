import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { CLOCK, momentOf, type Clock } from '../../clock.js';
import { CONFIG, type Config } from '../../config.js';
import { LedgerAway } from '../../ledger/ledger-away.js';
import { Ledger } from '../../ledger/ledger.js';
import { lastSync, readRuns } from '../../ledger/read-runs.js';
import { runInShortSchema } from '../../status/questions/runs.js';
import type { ReadonlyOf } from '../../status/readonly-of.js';
import { recordNote, recordNoteSchema, type RecordNote } from '../../status/record-note.js';
import * as part from '../../status/row-parts.js';
import { StatusService } from '../../status/status.service.js';
import { SyncSchedule } from '../../sync/sync-schedule.js';
import { english } from '../../wording/english.js';

/** Whether the tracker answers, how old its record is, and when it will look again. */
export const healthSchema = z.strictObject({
  /**
   * `away`: the database does not answer, and the record is told as it was last read; `stale`: a record was not checked
   * for days; `failed`: the newest sync that ended could not check an instrument; `held`: a page was fetched and not
   * believed, and waits for a person. Where several are so, the first of them.
   */
  status: part.word(['ok', 'away', 'stale', 'failed', 'held']),
  revision: part.count,
  /** The newest run, and how it ended; `null` where there was none, and where the database is away. */
  lastRun: runInShortSchema.nullable(),
  /** `null` where no sync is scheduled. */
  nextRun: part.moment.nullable(),
  records: z.array(recordNoteSchema),
});

export type Health = ReadonlyOf<typeof healthSchema>;

/** Who knows how the tracker is. */
@Injectable()
export class HealthService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(StatusService) private readonly status: StatusService,
    @Inject(Ledger) private readonly ledger: Ledger,
    @Inject(SyncSchedule) private readonly schedule: SyncSchedule,
  ) {}

  /** How it is now; read anew each time. */
  async health(): Promise<Health> {
    const book = await this.status.book();
    const now = this.clock.now();
    const records = [...book.records.values()].map((record) =>
      english.worded<RecordNote>(recordNote(record, now, this.config.staleAfter, now.slice(0, 10))),
    );
    const runs = await this.#runs(now);
    const { nextRun } = this.schedule;
    return {
      status: runs === null ? 'away' : statusOf(records, runs.newestSync?.outcome === 'failed'),
      revision: book.revision,
      lastRun: runs?.last?.run ?? null,
      nextRun: nextRun && momentOf(nextRun),
      records,
    };
  }

  /** The newest run and the newest sync that ended; `null` where the database is away, of which the book has just heard. */
  async #runs(now: string) {
    if (this.status.silentSince !== null) return null;
    try {
      const [last] = await this.ledger.reader.read(readRuns(1, { now }));
      return { last, newestSync: await this.ledger.reader.read(lastSync(now)) };
    } catch (error) {
      if (error instanceof LedgerAway) return null;
      throw error;
    }
  }
}

function statusOf(records: readonly RecordNote[], hasFailed: boolean): Health['status'] {
  if (records.some(({ stale }) => stale)) return 'stale';
  if (hasFailed) return 'failed';
  return records.some(({ held }) => held !== null) ? 'held' : 'ok';
}
