import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { partsOf, suffixOf } from '../../../forms/address.js';
import type { Site } from '../../../forms/site.js';
import { LedgerAway } from '../../../ledger/ledger-away.js';
import { QueryError } from '../../../status/parameters.js';
import { questions } from '../../../status/questions.js';
import type { StatusService } from '../../../status/status.service.js';
import { exhibits } from '../../exhibits.js';
import { questionsInTime } from '../../memento/questions-in-time.js';
import { page, representations } from '../../representations.js';
import { isEndPath } from '../../unsubscribe/end-path.js';
import { acceptedForms } from '../asking/accepted-forms.js';
import { bodyRefusal } from '../refusing/refusals.js';
import { problemJson, problemMediaType, ProblemError, problemOf, type Problem } from '../refusing/problem.js';
import { forAnySite } from '../replying/for-any-site.js';
import type { LoopTurns } from '../replying/loop-turns.js';
import { nearestAddresses } from './nearest-addresses.js';
import { problemPage } from './problem-page.js';

/** After how many seconds to ask again where the ledger cannot be read. */
const secondsAway = 10;

const shown = exhibits.map(({ path, question: { parameters } }) => ({ path, parameters }));
const inTime = ['/timegate', '/timemap'].flatMap((prefix) =>
  questionsInTime.map(({ path, parameters }) => ({ path: prefix + path, parameters })),
);

/** Turns whatever is thrown into an answer: a page for people, problem details (RFC 9457) for programs. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  readonly #log = new Logger('Web');

  constructor(
    private readonly status: StatusService,
    private readonly site: Site,
    private readonly turns: LoopTurns,
  ) {}

  async catch(thrown: unknown, host: ArgumentsHost): Promise<void> {
    const error = thrown instanceof LedgerAway ? awayProblem() : thrown;
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    // The one who asked has gone, or has got a part already: nobody is left to tell.
    if (reply.sent || reply.raw.headersSent || request.raw.socket.destroyed) return;
    const problem = await this.#problemAt(request.url, error);
    if (problem.status >= 500 && !(error instanceof ProblemError))
      this.#log.error(error instanceof Error ? error.stack : String(error));

    // A cache may keep 404, 405 and 414 as it sees fit where nothing is said (RFC 9110, section 15.1): what is not
    // there today may be tomorrow.
    void reply.status(problem.status).header('cache-control', 'no-store').header('vary', 'accept');
    if (error instanceof ProblemError) void reply.headers(error.headers);
    if (isForProgram(request)) {
      void reply.headers(forAnySite);
      await reply.type(problemMediaType).send(problemJson(problem, this.site));
    } else {
      await reply.type('text/html; charset=utf-8').send(problemPage(problem, this.site));
    }
  }

  /** The problem in an error, with the addresses that were perhaps meant where it is of the address. */
  async #problemAt(url: string, error: unknown): Promise<Problem> {
    const problem = problemIn(error, url);
    if (problem.available !== undefined || (problem.status !== 400 && problem.status !== 404)) return problem;
    const book = await this.status.book().catch(() => null);
    await this.turns.take();
    const available =
      book === null ? [] : nearestAddresses(url, error, [...questions, ...shown, ...inTime], book);
    return available.length === 0 ? problem : { ...problem, available };
  }
}

/** The ledger has said in the log why; it is there again sooner or later. */
function awayProblem(): ProblemError {
  const detail = `the record cannot be read at present; ask again in ${secondsAway} seconds`;
  return new ProblemError(problemOf(503, detail), { 'retry-after': String(secondsAway) });
}

function problemIn(error: unknown, url: string): Problem {
  if (error instanceof ProblemError) return error.problem;
  if (error instanceof QueryError) return problemOf(error.about.nearest ? 404 : 400, error.message);
  const status = error instanceof HttpException ? error.getStatus() : statusCodeOf(error);
  if (status === 404) return problemOf(404, `there is nothing at ${partsOf(url).path}`);
  const [tooLong, , longBody] = bodyRefusal;
  if (status === tooLong) return problemOf(tooLong, longBody);
  if (status < 500) return problemOf(status, (error as Error).message);
  return problemOf(500, 'something went wrong here; it was written to the log');
}

function statusCodeOf(error: unknown): number {
  const { statusCode } = (error ?? {}) as { readonly statusCode?: unknown };
  return typeof statusCode === 'number' ? statusCode : 500;
}

/**
 * Whoever asks for a page is told on a page; whoever names another form, or takes no page, is a program: a browser may
 * show what is wrong with a `.csv` as it likes, and a script must not have to read HTML.
 */
function isForProgram({ url, headers }: FastifyRequest): boolean {
  const { path } = partsOf(url);
  const namesForm = suffixOf(path).suffix !== null && !isEndPath(path);
  if (namesForm || /^\/(health|metrics)\b/.test(url)) return true;
  return acceptedForms(headers.accept, representations)[0] !== page;
}
