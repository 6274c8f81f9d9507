import { Module, type DynamicModule } from '@nestjs/common';
import type { Config } from './config.js';
import { TrackerModule, type Parts } from './tracker.module.js';
import { WebModule } from './web/web.module.js';

/** The whole: the tracker, and its server. */
@Module({})
export class AppModule {
  static of(config: Config, parts?: Parts): DynamicModule {
    return { module: AppModule, imports: [TrackerModule.of(config, parts), WebModule] };
  }
}
