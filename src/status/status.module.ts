import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger/ledger.module.js';
import { StatesModule } from '../states/states.module.js';
import { ArchivedPages } from './archived-pages.js';
import { StatusService } from './status.service.js';

/** The room of what is true: the book, and the questions asked of it. */
@Module({
  imports: [LedgerModule, StatesModule],
  providers: [ArchivedPages, StatusService],
  exports: [ArchivedPages, StatusService],
})
export class StatusModule {}
