import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger/ledger.module.js';
import { questions } from '../status/questions.js';
import { StatusModule } from '../status/status.module.js';
import { SyncModule } from '../sync/sync.module.js';
import { AboutController } from './about.controller.js';
import { exhibitControllers, questionControllers } from './answer-controller.js';
import { AnswerDesk } from './answer-desk.js';
import { AssetsController } from './assets.controller.js';
import { BundleController } from './bundle/bundle.controller.js';
import { BundleService } from './bundle/bundle.service.js';
import { Generations } from './cache/generations.js';
import { ReplyCache } from './cache/reply-cache.js';
import { exhibits } from './exhibits.js';
import { FindController } from './find.controller.js';
import { FixedDesk } from './fixed-desk.js';
import { HealthController } from './health.controller.js';
import { HealthService } from './health.service.js';
import { MetricsController } from './metrics/metrics.controller.js';
import { TrackerMetrics } from './metrics/tracker-metrics.js';
import { OpenApiController } from './openapi/openapi.controller.js';
import { ReplyDesk } from './reply-desk.js';
import { WayfindingController } from './wayfinding.controller.js';

/** The room of representations: pages and data over HTTP, read-only. */
@Module({
  imports: [LedgerModule, StatusModule, SyncModule],
  controllers: [
    FindController,
    HealthController,
    MetricsController,
    OpenApiController,
    BundleController,
    AssetsController,
    AboutController,
    WayfindingController,
    ...questionControllers(questions),
    ...exhibitControllers(exhibits),
  ],
  providers: [
    AnswerDesk,
    BundleService,
    FixedDesk,
    Generations,
    HealthService,
    ReplyDesk,
    TrackerMetrics,
    { provide: ReplyCache, useFactory: () => new ReplyCache() },
  ],
})
export class WebModule {}
