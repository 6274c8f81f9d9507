import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { statesNamed } from '../status/parameters/name-parameter.js';
import { StatusService } from '../status/status.service.js';
import { address } from './pages/address.js';

/** The search for a State: leads to its page where the name means one, or to the list of those it may mean. */
@Controller()
export class FindController {
  constructor(@Inject(StatusService) private readonly status: StatusService) {}

  @Get('/find')
  async find(@Query('name') given: string | string[] | undefined, @Res() reply: FastifyReply): Promise<void> {
    const name = [given ?? ''].flat().join(' ').trim();
    const { states } = await this.status.book();
    const [first, ...others] = name === '' ? [] : statesNamed(states.all, name);
    const target = first && others.length === 0 ? `/states/${first.code}` : address('/states', { name });
    await reply.redirect(target, 302);
  }
}
