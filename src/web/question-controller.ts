import { Controller, Get, Inject, Req, Res, type Type } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RawQuery } from '../status/parameters.js';
import type { Question } from '../status/question.js';
import { AnswerDesk } from './answer-desk.js';
import { chooseForm } from './choose-form.js';
import { partsOf } from './pages/address.js';
import { rawQueryOf } from './raw-query.js';
import { ReadsQuery } from './refuse-queries.js';

type Params = RawQuery & { readonly form?: string };

/** A request for an answer. */
type Request = FastifyRequest<{ Querystring: RawQuery; Params: Params }>;

/** A controller that answers one question at its address, in the form that is asked for. */
export function questionController(question: Question<unknown>): Type {
  @Controller()
  class QuestionController {
    constructor(@Inject(AnswerDesk) private readonly desk: AnswerDesk) {}

    @ReadsQuery()
    @Get([question.path, `${question.path}.:form`])
    async answer(@Req() request: Request, @Res() reply: FastifyReply): Promise<void> {
      const { form: suffix } = request.params;
      const { path, search } = partsOf(request.url);
      const plain = suffix === undefined ? path : path.slice(0, -suffix.length - 1);
      const { accept } = request.headers;
      const form = chooseForm(question, { suffix, accept, path: plain, search });
      const raw = rawQueryOf(request);
      const headers = suffix === undefined ? { vary: 'accept, accept-encoding' } : {};
      await this.desk.answer(request, reply, { question, form, raw, headers });
    }
  }
  Object.defineProperty(QuestionController, 'name', { value: question.name });
  return QuestionController;
}

/** The controllers of some questions. */
export function questionControllers(questions: readonly Question<unknown>[]): Type[] {
  return questions.map(questionController);
}
