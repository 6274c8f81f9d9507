import { Module } from '@nestjs/common';
import { FormsModule } from '../forms/forms.module.js';
import { LedgerModule } from '../ledger/ledger.module.js';
import { StatusModule } from '../status/status.module.js';
import { SyncModule } from '../sync/sync.module.js';
import { DeliveryLoop } from './delivery-loop.js';
import { Heartbeat } from './heartbeat.js';
import { Watch } from './watch.js';

/** The room of those who are told: what is due is sent, and what is wrong for a time is watched. */
@Module({
  imports: [LedgerModule, SyncModule, StatusModule, FormsModule],
  providers: [DeliveryLoop, Watch, Heartbeat],
  exports: [DeliveryLoop],
})
export class AlertsModule {}
