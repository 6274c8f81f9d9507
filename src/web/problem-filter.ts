import { STATUS_CODES } from 'node:http';
import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { QueryError } from '../status/parameters.js';
import { questions } from '../status/questions.js';
import type { StatusService } from '../status/status.service.js';
import { nearestAddresses, type Suggestion } from './nearest-addresses.js';
import { problemPage } from './pages/problem-page.js';
import type { Problem } from './problem.js';
import type { Site } from './site.js';

/** Turns whatever is thrown into an answer: a page for people, problem details (RFC 9457) for programs. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  readonly #log = new Logger('Web');

  constructor(
    private readonly status: StatusService,
    private readonly site: Site,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = problemOf(error, request.url);
    if (problem.status >= 500) this.#log.error(error instanceof Error ? error.stack : String(error));

    reply.status(problem.status);
    if (isForProgram(request)) {
      await reply
        .type('application/problem+json; charset=utf-8')
        .send(`${JSON.stringify({ type: 'about:blank', ...problem })}\n`);
    } else {
      const suggestions = await this.#suggestionsFor(problem, request.url);
      await reply.type('text/html; charset=utf-8').send(problemPage(problem, suggestions, this.site));
    }
  }

  async #suggestionsFor({ status }: Problem, url: string): Promise<readonly Suggestion[]> {
    if (status !== 400 && status !== 404) return [];
    const book = await this.status.book().catch(() => null);
    return book === null ? [] : nearestAddresses(url, questions, book);
  }
}

function problemOf(error: unknown, url: string): Problem {
  const problem = (status: number, detail: string): Problem => ({
    status,
    title: STATUS_CODES[status] ?? 'Error',
    detail,
  });
  if (error instanceof QueryError) return problem(400, error.message);
  const status = error instanceof HttpException ? error.getStatus() : statusCodeOf(error);
  if (status === 404) return problem(404, `there is nothing at ${url.split('?')[0]}`);
  if (status < 500) return problem(status, (error as Error).message);
  return problem(500, 'something went wrong here; it was written to the log');
}

function statusCodeOf(error: unknown): number {
  const { statusCode } = error as { readonly statusCode?: unknown };
  return typeof statusCode === 'number' ? statusCode : 500;
}

function isForProgram({ url, headers }: FastifyRequest): boolean {
  const hasSuffix = /\.\w+$/.test(url.split('?')[0] ?? '');
  return hasSuffix || url.startsWith('/health') || !(headers.accept ?? '*/*').match(/text\/html|\*\/\*/);
}
