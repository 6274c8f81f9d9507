import { Module } from '@nestjs/common';
import { FormsModule } from '../forms/forms.module.js';
import { LedgerModule } from '../ledger/ledger.module.js';
import { questions } from '../status/questions.js';
import { StatusModule } from '../status/status.module.js';
import { SyncModule } from '../sync/sync.module.js';
import { AboutController } from './about.controller.js';
import { exhibitControllers, questionControllers } from './answer-controller.js';
import { AssetsController } from './assets.controller.js';
import { BundleController } from './bundle.controller.js';
import { EvidenceController } from './evidence/evidence.controller.js';
import { WarcController } from './evidence/warc.controller.js';
import { exhibits } from './exhibits.js';
import { HealthController } from './health/health.controller.js';
import { HealthService } from './health/health.service.js';
import { MetricsController } from './health/metrics.controller.js';
import { TrackerMetrics } from './health/tracker-metrics.js';
import { Generations } from './http/cache/generations.js';
import { OutboxBeat } from './http/cache/outbox-beat.js';
import { ReplyCache } from './http/cache/reply-cache.js';
import { AnswerDesk } from './http/replying/answer-desk.js';
import { FixedDesk } from './http/replying/fixed-desk.js';
import { LastReplies } from './http/replying/last-replies.js';
import { LoopTurns } from './http/replying/loop-turns.js';
import { ReplyDesk } from './http/replying/reply-desk.js';
import { SendingBudget } from './http/replying/sending-budget.js';
import { LogController } from './log.controller.js';
import { MementoController } from './memento/memento.controller.js';
import { OembedController } from './oembed/oembed.controller.js';
import { OpenApiController } from './openapi/openapi.controller.js';
import { UnsubscribeController } from './unsubscribe/unsubscribe.controller.js';
import { FindController } from './wayfinding/find.controller.js';
import { WayfindingController } from './wayfinding/wayfinding.controller.js';

/** The room of representations: pages and data over HTTP, read-only but for the link that ends a subscription. */
@Module({
  imports: [FormsModule, LedgerModule, StatusModule, SyncModule],
  controllers: [
    FindController,
    HealthController,
    MetricsController,
    OembedController,
    OpenApiController,
    BundleController,
    AssetsController,
    AboutController,
    EvidenceController,
    LogController,
    WarcController,
    WayfindingController,
    MementoController,
    UnsubscribeController,
    ...questionControllers(questions),
    ...exhibitControllers(exhibits),
  ],
  providers: [
    AnswerDesk,
    FixedDesk,
    Generations,
    HealthService,
    LastReplies,
    LoopTurns,
    OutboxBeat,
    ReplyDesk,
    TrackerMetrics,
    { provide: ReplyCache, useFactory: () => new ReplyCache() },
    { provide: SendingBudget, useFactory: () => new SendingBudget() },
  ],
})
export class WebModule {}
