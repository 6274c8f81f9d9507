import { Controller, Get, Inject } from '@nestjs/common';
import { CLOCK, momentOf, type Clock } from '../clock.js';
import { CONFIG, type Config } from '../config.js';
import { recordNote, type RecordNote } from '../status/record-note.js';
import { StatusService } from '../status/status.service.js';
import { SyncSchedule } from '../sync/sync-schedule.js';

/** Whether the tracker answers, how old its record is, and when it will look again. */
export interface Health {
  readonly status: 'ok' | 'stale';
  readonly revision: number;
  /** RFC 3339 in UTC; `null` where no sync is scheduled. */
  readonly nextRun: string | null;
  readonly records: readonly RecordNote[];
}

/** For those who watch over the tracker. */
@Controller()
export class HealthController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(StatusService) private readonly status: StatusService,
    @Inject(SyncSchedule) private readonly schedule: SyncSchedule,
  ) {}

  @Get('/health')
  async health(): Promise<Health> {
    const book = await this.status.book();
    const now = this.clock.now();
    const records = [...book.records.values()].map((record) =>
      recordNote(record, now, this.config.staleAfter),
    );
    const { nextRun } = this.schedule;
    return {
      status: records.some(({ stale }) => stale) ? 'stale' : 'ok',
      revision: book.revision,
      nextRun: nextRun && momentOf(nextRun),
      records,
    };
  }
}
