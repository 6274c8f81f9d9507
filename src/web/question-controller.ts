import { Controller, Get, Inject, Req, Res, type Type } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../config.js';
import type { RawQuery } from '../status/parameters.js';
import type { Question } from '../status/question.js';
import { StatusService } from '../status/status.service.js';
import { answerQuestion } from './answer-question.js';
import { representations, type Representation } from './representations.js';

type Request = FastifyRequest<{ Querystring: RawQuery; Params: RawQuery }>;

/** A controller that answers one question at its address, in one form. */
export function questionController(question: Question<unknown>, form: Representation): Type {
  @Controller()
  class QuestionController {
    constructor(
      @Inject(StatusService) private readonly status: StatusService,
      @Inject(CONFIG) private readonly config: Config,
    ) {}

    @Get(`${question.path}${form.suffix}`)
    async answer(@Req() request: Request, @Res() reply: FastifyReply): Promise<void> {
      const raw = { ...request.query, ...request.params };
      const { status, config: site } = this;
      const answered = await answerQuestion({ status, site, question, raw, url: request.url });
      await reply.type(form.mediaType).send(await form.render(answered));
    }
  }
  Object.defineProperty(QuestionController, 'name', { value: `${question.name}${form.suffix}` });
  return QuestionController;
}

/** The controllers of some questions, in every form. */
export function questionControllers(questions: readonly Question<unknown>[]): Type[] {
  return questions.flatMap((question) => representations.map((form) => questionController(question, form)));
}
