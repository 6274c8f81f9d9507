import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, momentOf, type Clock } from '../../clock.js';
import { CONFIG, type Config } from '../../config.js';
import type { RunEntity } from '../../ledger/entities/run.entity.js';
import { Ledger } from '../../ledger/ledger.js';
import { readRuns } from '../../ledger/read-runs.js';
import { recordNote, type RecordNote } from '../../status/record-note.js';
import { StatusService } from '../../status/status.service.js';
import { SyncSchedule } from '../../sync/sync-schedule.js';

/** Whether the tracker answers, how old its record is, and when it will look again. */
export interface Health {
  /** `stale`: a record was not checked for days; `held`: a page was fetched and not believed, and waits for a person. */
  readonly status: 'ok' | 'stale' | 'held';
  readonly revision: number;
  /** The newest run, and how it ended; `null` where there was none. */
  readonly lastRun: Pick<RunEntity, 'id' | 'trigger' | 'startedAt' | 'endedAt' | 'outcome'> | null;
  /** RFC 3339 in UTC; `null` where no sync is scheduled. */
  readonly nextRun: string | null;
  readonly records: readonly RecordNote[];
}

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
      recordNote(record, now, this.config.staleAfter, now.slice(0, 10)),
    );
    const [last] = await this.ledger.reader.read(readRuns(1, { now }));
    const { nextRun } = this.schedule;
    const isStale = records.some(({ stale }) => stale);
    const isHeld = records.some(({ held }) => held !== null);
    return {
      status: isStale ? 'stale' : isHeld ? 'held' : 'ok',
      revision: book.revision,
      lastRun: last?.run ?? null,
      nextRun: nextRun && momentOf(nextRun),
      records,
    };
  }
}
