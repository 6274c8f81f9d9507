import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../config.js';
import { questions } from '../status/questions.js';
import { StatusService } from '../status/status.service.js';
import { routesOf } from './http/asking/choose-form.js';
import { FixedDesk } from './http/replying/fixed-desk.js';
import { aboutPage } from './pages/about-page.js';

/** What the tracker is, how it works, and how to cite and correct it. */
@Controller()
export class AboutController {
  constructor(
    @Inject(StatusService) private readonly status: StatusService,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(FixedDesk) private readonly desk: FixedDesk,
  ) {}

  @Get(routesOf('/about'))
  async about(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.desk.send(request, reply, {
      address: '/about',
      mediaType: 'text/html; charset=utf-8',
      title: 'Page',
      make: async () => aboutPage(await this.status.book(), questions, this.config),
    });
  }
}
