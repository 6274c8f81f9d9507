import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CONFIG, type Config } from '../../config.js';
import { address } from '../../forms/address.js';
import { parseQuery, type RawQuery } from '../../status/parameters.js';
import { nameParameter, statesMeant } from '../../status/parameters/name-parameter.js';
import { StatusService } from '../../status/status.service.js';
import { ReadsQuery } from '../http/refusing/refuse-queries.js';
import { leadTo } from '../http/replying/lead-to.js';

/**
 * The search for a State: leads to its page where the name means one, or to the list of those it may mean; for a
 * State that is no more, to those in its place and what became of it.
 */
@Controller()
export class FindController {
  constructor(
    @Inject(StatusService) private readonly status: StatusService,
    @Inject(CONFIG) private readonly site: Config,
  ) {}

  @ReadsQuery()
  @Get('/find')
  async find(@Query() raw: RawQuery, @Res() reply: FastifyReply): Promise<void> {
    const vocabulary = await this.status.vocabulary();
    const { name: given = '' } = parseQuery([nameParameter], raw, vocabulary);
    const name = given.trim();
    const { states } = vocabulary.book;
    const { only } = statesMeant(states, name);
    const target =
      only && states.formerByName(name).length === 0 ? `/states/${only.code}` : address('/states', { name });
    // This time only: tomorrow the same name may mean two.
    await leadTo(reply, target, this.site, 302);
  }
}
