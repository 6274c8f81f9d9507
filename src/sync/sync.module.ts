import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger/ledger.module.js';
import { StatesModule } from '../states/states.module.js';
import { HoldDesk } from './hold-desk.js';
import { SyncSchedule } from './sync-schedule.js';
import { SyncService } from './sync.service.js';

/** The room of the nightly job. */
@Module({
  imports: [LedgerModule, StatesModule],
  providers: [SyncService, SyncSchedule, HoldDesk],
  exports: [SyncService, SyncSchedule, HoldDesk],
})
export class SyncModule {}
