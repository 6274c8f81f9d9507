import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../../config.js';
import { basePathOf } from '../../forms/site.js';
import type { RawQuery } from '../../status/parameters.js';
import type { Question } from '../../status/question.js';
import { StatusService } from '../../status/status.service.js';
import { routesOf } from '../http/asking/choose-form.js';
import { ReadsQuery } from '../http/refusing/refuse-queries.js';
import { FixedDesk } from '../http/replying/fixed-desk.js';
import { leadTo } from '../http/replying/lead-to.js';
import { linksInHeader } from '../http/replying/link-header.js';
import { acceptedMoment } from './accepted-moment.js';
import { mementosAsked, type Mementos } from './mementos-asked.js';
import { inTime, mementoLink, originalLink, timeMapLink } from './memento-links.js';
import { questionsInTime } from './questions-in-time.js';
import { timeMap } from './time-map.js';

type Asking = FastifyRequest<{ Querystring: RawQuery; Params: RawQuery }>;

/** The question behind each address of a kind. */
const routed = (prefix: string): ReadonlyMap<string, Question<unknown>> =>
  new Map(
    questionsInTime.flatMap((question) =>
      routesOf(prefix + question.path).map((route) => [route, question] as const),
    ),
  );

const timeGates = routed('/timegate');
const timeMaps = routed('/timemap');

/** Answers as they were at other moments, by RFC 7089: the one of a moment, and the list of them. */
@Controller()
export class MementoController {
  constructor(
    @Inject(StatusService) private readonly status: StatusService,
    @Inject(CONFIG) private readonly site: Config,
    @Inject(FixedDesk) private readonly desk: FixedDesk,
  ) {}

  /**
   * Leads to the memento of the moment that `Accept-Datetime` names: a TimeGate with an address of its own, whose
   * mementos have theirs (section 4.2.1). The reply itself is none, and says no `Memento-Datetime`.
   */
  @ReadsQuery()
  @Get([...timeGates.keys()])
  async timeGate(@Req() request: Asking, @Res() reply: FastifyReply): Promise<void> {
    const { original, moments, mementoAt } = await this.#mementos(request, timeGates);
    const chosen = acceptedMoment(request.headers['accept-datetime'], moments);
    const base = basePathOf(this.site);
    const addresses = inTime(original, base);
    const told = [...new Set([chosen, ...moments.slice(0, 1), ...moments.slice(-1)])];
    void reply.headers({
      vary: 'accept-datetime',
      link: linksInHeader([
        originalLink(addresses),
        timeMapLink(addresses),
        ...told.map((moment) => mementoLink(base + mementoAt(moment), moment, moments)),
      ]),
    });
    await leadTo(reply, mementoAt(chosen), this.site, 302);
  }

  @ReadsQuery()
  @Get([...timeMaps.keys()])
  async timeMap(@Req() request: Asking, @Res() reply: FastifyReply): Promise<void> {
    const { original } = await this.#mementos(request, timeMaps);
    await this.desk.send(request, reply, {
      address: inTime(original, '').timeMap,
      mediaType: 'application/link-format',
      title: 'TimeMap',
      // The ledger may have moved since it was asked.
      make: async () => timeMap(await this.#mementos(request, timeMaps), this.site),
    });
  }

  async #mementos(request: Asking, routes: ReadonlyMap<string, Question<unknown>>): Promise<Mementos> {
    const question = routes.get(request.routeOptions.url ?? '');
    if (question === undefined) throw new Error(`no question is asked at ${request.routeOptions.url}`);
    return mementosAsked(this.status, question, request);
  }
}
