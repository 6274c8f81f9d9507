import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../../config.js';
import { questions } from '../../status/questions.js';
import { StatusService } from '../../status/status.service.js';
import { ReplyDesk } from '../reply-desk.js';
import { HealthService } from '../health.service.js';
import { exampleBodies } from './example-bodies.js';
import { exhibits } from '../exhibits.js';

/** The description of every address. */
@Controller()
export class OpenApiController {
  constructor(
    @Inject(StatusService) private readonly status: StatusService,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(HealthService) private readonly health: HealthService,
    @Inject(ReplyDesk) private readonly replies: ReplyDesk,
  ) {}

  @Get('/openapi.json')
  async describe(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { status, config } = this;
    await this.replies.send(request, reply, async () => {
      // Its schemas take a while to be made, and few ask for them.
      const { openApiDocument } = await import('./openapi-document.js');
      const vocabulary = await status.vocabulary();
      const document = openApiDocument({
        questions,
        exhibits,
        vocabulary,
        publicUrl: config.publicUrl,
        examples: await exampleBodies({ questions, exhibits, status, site: config }),
        health: await this.health.health(),
      });
      return {
        mediaType: 'application/json; charset=utf-8',
        headers: { vary: 'accept-encoding' },
        body: `${JSON.stringify(document)}\n`,
        isLong: false,
        isLasting: true,
        mustAskAgain: false,
      };
    });
  }
}
