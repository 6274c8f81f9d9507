import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { parseQuery, type RawQuery } from '../../status/parameters.js';
import { StatusService } from '../../status/status.service.js';
import { ReplyDesk } from '../reply-desk.js';
import { BundleService } from './bundle.service.js';
import { zipFiles } from './zip-files.js';

/** Everything as one file. */
@Controller()
export class BundleController {
  constructor(
    @Inject(BundleService) private readonly bundle: BundleService,
    @Inject(StatusService) private readonly status: StatusService,
    @Inject(ReplyDesk) private readonly replies: ReplyDesk,
  ) {}

  @Get('/data/tracker.zip')
  async zip(
    @Req() request: FastifyRequest<{ Querystring: RawQuery }>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.replies.send(request, reply, async () => {
      parseQuery([], request.query, await this.status.vocabulary());
      const { files, moment } = await this.bundle.pack();
      return {
        mediaType: 'application/zip',
        headers: { 'content-disposition': 'attachment; filename="ratification-tracker.zip"' },
        body: await zipFiles(files, moment),
        isLong: false,
        isLasting: true,
        mustAskAgain: false,
      };
    });
  }
}
