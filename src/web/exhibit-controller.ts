import { Controller, Get, Inject, Req, Res, type Type } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RawQuery } from '../status/parameters.js';
import { AnswerDesk } from './answer-desk.js';
import type { Exhibit } from './exhibits.js';
import { rawQueryOf } from './raw-query.js';
import { ReadsQuery } from './refuse-queries.js';

/** A controller that shows one exhibit. */
function exhibitController({ path, question, headers = {}, ...form }: Exhibit): Type {
  @Controller()
  class ExhibitController {
    constructor(@Inject(AnswerDesk) private readonly desk: AnswerDesk) {}

    @ReadsQuery()
    @Get(path)
    async show(
      @Req() request: FastifyRequest<{ Querystring: RawQuery; Params: RawQuery }>,
      @Res() reply: FastifyReply,
    ): Promise<void> {
      const raw = rawQueryOf(request);
      await this.desk.answer(request, reply, { question, form, raw, headers });
    }
  }
  Object.defineProperty(ExhibitController, 'name', { value: `at ${path}` });
  return ExhibitController;
}

/** The controllers of some exhibits. */
export function exhibitControllers(exhibits: readonly Exhibit[]): Type[] {
  return exhibits.map(exhibitController);
}
