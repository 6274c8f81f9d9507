import { Controller, Get, Header, Inject } from '@nestjs/common';
import { CONFIG, type Config } from '../config.js';
import { StatusService } from '../status/status.service.js';
import { robotsText, siteMap } from './wayfinding.js';

/** What programs that walk the web are told. */
@Controller()
export class WayfindingController {
  constructor(
    @Inject(StatusService) private readonly status: StatusService,
    @Inject(CONFIG) private readonly site: Config,
  ) {}

  @Get('/robots.txt')
  @Header('content-type', 'text/plain; charset=utf-8')
  robots(): string {
    return robotsText(this.site);
  }

  @Get('/sitemap.xml')
  @Header('content-type', 'application/xml; charset=utf-8')
  async map(): Promise<string> {
    return siteMap(await this.status.book(), this.site);
  }
}
