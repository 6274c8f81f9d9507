import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../../config.js';
import { StatusService } from '../../status/status.service.js';
import { routesOf } from '../http/asking/choose-form.js';
import { FixedDesk } from '../http/replying/fixed-desk.js';
import { robotsText, siteMap } from './wayfinding.js';

/** What programs that walk the web are told. */
@Controller()
export class WayfindingController {
  constructor(
    @Inject(StatusService) private readonly status: StatusService,
    @Inject(CONFIG) private readonly site: Config,
    @Inject(FixedDesk) private readonly desk: FixedDesk,
  ) {}

  @Get(routesOf('/robots.txt'))
  async robots(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.desk.send(request, reply, {
      address: '/robots.txt',
      mediaType: 'text/plain; charset=utf-8',
      title: 'what robots may read',
      isOfPackage: true,
      make: () => robotsText(this.site),
    });
  }

  @Get(routesOf('/sitemap.xml'))
  async map(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.desk.send(request, reply, {
      address: '/sitemap.xml',
      mediaType: 'application/xml; charset=utf-8',
      title: 'site map',
      make: async () => siteMap(await this.status.book(), this.site),
    });
  }
}
