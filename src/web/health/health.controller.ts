import { Controller, Get, Header, Inject, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { readSwitch } from '../../forms/switch.js';
import { refuseUnknown, type RawQuery } from '../../status/parameters.js';
import { ReadsQuery } from '../http/refusing/refuse-queries.js';
import { forAnySite } from '../http/replying/for-any-site.js';
import { HealthService, type Health } from './health.service.js';
import { strictSwitch } from './strict-switch.js';

/**
 * What a person must see to. A page that is held waits for one, and its record is served as good as it was: a probe
 * that took it for an outage would restart the server, or take it out of service, for a page of the depositary.
 */
const unwell: readonly Health['status'][] = ['away', 'stale', 'failed'];

/** For those who watch over the tracker. */
@Controller()
export class HealthController {
  constructor(@Inject(HealthService) private readonly service: HealthService) {}

  /** How the tracker is; unless asked not to be strict, with status 503 where it is not well: a probe reads no JSON. */
  @ReadsQuery()
  @Get('/health')
  @Header('cache-control', 'no-store')
  async health(@Query() raw: RawQuery, @Res({ passthrough: true }) reply: FastifyReply): Promise<Health> {
    refuseUnknown([strictSwitch], raw);
    const isStrict = readSwitch(strictSwitch, raw) ?? true;
    const health = await this.service.health();
    const isUnwell = isStrict && unwell.includes(health.status);
    // Whoever is told 503 is told when to ask again (RFC 9110, 15.6.4); how it is does not change sooner.
    reply
      .status(isUnwell ? 503 : 200)
      .headers(isUnwell ? { ...forAnySite, 'retry-after': '60' } : forAnySite);
    return health;
  }
}
