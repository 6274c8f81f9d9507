import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger/ledger.module.js';
import { questions } from '../status/questions.js';
import { StatusModule } from '../status/status.module.js';
import { SyncModule } from '../sync/sync.module.js';
import { AboutController } from './about.controller.js';
import { AssetsController } from './assets.controller.js';
import { FindController } from './find.controller.js';
import { FrontController } from './front.controller.js';
import { HealthController } from './health.controller.js';
import { questionControllers } from './question-controller.js';
import { WayfindingController } from './wayfinding.controller.js';

/** The room of representations: pages and data over HTTP, read-only. */
@Module({
  imports: [LedgerModule, StatusModule, SyncModule],
  controllers: [
    FrontController,
    FindController,
    HealthController,
    AssetsController,
    AboutController,
    WayfindingController,
    ...questionControllers(questions),
  ],
})
export class WebModule {}
