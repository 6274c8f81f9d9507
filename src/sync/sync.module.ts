import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger/ledger.module.js';
import { StatesModule } from '../states/states.module.js';
import { SyncSchedule } from './sync-schedule.js';
import { SyncService } from './sync.service.js';

/** The room of the nightly job. */
@Module({
  imports: [LedgerModule, StatesModule],
  providers: [SyncService, SyncSchedule],
  exports: [SyncService, SyncSchedule],
})
export class SyncModule {}
