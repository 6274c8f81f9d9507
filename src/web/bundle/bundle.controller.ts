import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { routesOf } from '../choose-form.js';
import { FixedDesk } from '../fixed-desk.js';
import { BundleService } from './bundle.service.js';
import { zipFiles } from './zip-files.js';

/** Everything as one file. */
@Controller()
export class BundleController {
  constructor(
    @Inject(BundleService) private readonly bundle: BundleService,
    @Inject(FixedDesk) private readonly desk: FixedDesk,
  ) {}

  @Get(routesOf('/data/tracker.zip'))
  async zip(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.desk.send(request, reply, {
      address: '/data/tracker.zip',
      mediaType: 'application/zip',
      title: 'everything',
      headers: { 'content-disposition': 'attachment; filename="ratification-tracker.zip"' },
      make: async () => {
        const { files, moment } = await this.bundle.pack();
        return zipFiles(files, moment);
      },
    });
  }
}
