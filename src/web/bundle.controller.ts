import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BundleService, MovingRecordError, type Bundle } from '../forms/bundle/bundle.service.js';
import { zipFiles } from '../forms/bundle/zip-files.js';
import { routesOf } from './http/asking/choose-form.js';
import { ProblemError, problemOf } from './http/refusing/problem.js';
import { FixedDesk } from './http/replying/fixed-desk.js';

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
        const { files, moment } = await this.#pack();
        return zipFiles(files, moment);
      },
    });
  }

  /** The bundle. Throws a problem of status 503 where the record does not stand still for long enough. */
  async #pack(): Promise<Bundle> {
    try {
      return await this.bundle.pack();
    } catch (error) {
      if (!(error instanceof MovingRecordError)) throw error;
      throw new ProblemError(problemOf(503, error.message), { 'retry-after': '60' });
    }
  }
}
