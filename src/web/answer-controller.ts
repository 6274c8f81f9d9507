import { Controller, Get, Inject, Req, Res, type Type } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../config.js';
import { suffixOf } from '../forms/address.js';
import type { Form } from '../forms/form.js';
import { takeSwitches } from '../forms/switch.js';
import type { RawQuery } from '../status/parameters.js';
import type { Question } from '../status/question.js';
import { StatusService } from '../status/status.service.js';
import type { Exhibit } from './exhibits.js';
import { chooseForm, routesOf, varyOf } from './http/asking/choose-form.js';
import { rawQueryOf } from './http/asking/raw-query.js';
import { ReadsQuery } from './http/refusing/refuse-queries.js';
import { usualAddress } from './http/asking/usual-address.js';
import { AnswerDesk } from './http/replying/answer-desk.js';
import { leadTo } from './http/replying/lead-to.js';
import { formsOf } from './representations.js';

/** A question, and where it is answered in which forms. */
interface Answering {
  readonly name: string;
  readonly path: string;
  readonly question: Question<unknown>;
  readonly forms: readonly Pick<Form, 'suffix' | 'mediaType' | 'title' | 'isFile' | 'switches' | 'render'>[];
  /** Headers of every answer, over the usual ones. */
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * A controller that answers a question at an address, in the form that is asked for. Nest knows controllers as classes
 * alone: one is made for each question, and named after it, as the log names controllers.
 */
function answerController({ name, path, question, forms, headers }: Answering): Type {
  const takesSubject = path.includes(':');
  @Controller()
  class AnswerController {
    constructor(
      @Inject(AnswerDesk) private readonly desk: AnswerDesk,
      @Inject(StatusService) private readonly status: StatusService,
      @Inject(CONFIG) private readonly site: Config,
    ) {}

    @ReadsQuery()
    @Get(routesOf(path))
    async answer(
      @Req() request: FastifyRequest<{ Querystring: RawQuery; Params: RawQuery }>,
      @Res() reply: FastifyReply,
    ): Promise<void> {
      const { url } = request;
      const form = chooseForm(forms, { url, accept: request.headers.accept });
      const usual = takesSubject ? usualAddress(url, path, question, await this.status.vocabulary()) : url;
      // One address for each answer: two would be kept, cited and found by search as two.
      if (usual !== url) return leadTo(reply, usual, this.site);
      const asked = takeSwitches(form.switches ?? [], { url, raw: rawQueryOf(request) });
      await this.desk.answer(request, reply, {
        question,
        form,
        ...asked,
        hasTimeGate: path === question.path,
        headers: { vary: varyOf({ url }), ...headers },
      });
    }
  }
  Object.defineProperty(AnswerController, 'name', { value: name });
  return AnswerController;
}

/** The controllers of some questions, each at its address in every form that it has. */
export function questionControllers(questions: readonly Question<unknown>[]): Type[] {
  return questions.map((question) =>
    answerController({ name: question.name, path: question.path, question, forms: formsOf(question) }),
  );
}

/** The controllers of some exhibits, each at its address; those that differ in their suffix alone are forms of one. */
export function exhibitControllers(exhibits: readonly Exhibit[]): Type[] {
  const stemOf = ({ path }: Exhibit) => suffixOf(path).stem;
  return exhibits
    .filter((one, index) => exhibits.findIndex((other) => stemOf(other) === stemOf(one)) === index)
    .map((first) => {
      const { path, question, headers = {} } = first;
      const forms = exhibits
        .filter((other) => stemOf(other) === stemOf(first))
        .map((one) => ({ ...one, suffix: suffixOf(one.path).suffix ?? '', title: one.shows }));
      return answerController({ name: `at ${path}`, path, question, forms, headers });
    });
}
