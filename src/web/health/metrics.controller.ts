import { Controller, Get, Header, Inject } from '@nestjs/common';
import { TrackerMetrics } from './tracker-metrics.js';

/** Figures for Prometheus, in its text format, which names its version in the media type; never from a cache. */
@Controller()
export class MetricsController {
  constructor(@Inject(TrackerMetrics) private readonly metrics: TrackerMetrics) {}

  @Get('/metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  @Header('cache-control', 'no-store')
  @Header('access-control-allow-origin', '*')
  async read(): Promise<string> {
    return this.metrics.read();
  }
}
