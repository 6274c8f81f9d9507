import { Controller, Get, Header, Inject } from '@nestjs/common';
import { HealthService, type Health } from './health.service.js';

/** For those who watch over the tracker. */
@Controller()
export class HealthController {
  constructor(@Inject(HealthService) private readonly service: HealthService) {}

  @Get('/health')
  @Header('cache-control', 'no-store')
  async health(): Promise<Health> {
    return this.service.health();
  }
}
