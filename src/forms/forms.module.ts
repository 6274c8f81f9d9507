import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger/ledger.module.js';
import { StatusModule } from '../status/status.module.js';
import { BundleService } from './bundle/bundle.service.js';

/** The room of forms: what an answer can become, whoever takes it away. */
@Module({
  imports: [LedgerModule, StatusModule],
  providers: [BundleService],
  exports: [BundleService],
})
export class FormsModule {}
