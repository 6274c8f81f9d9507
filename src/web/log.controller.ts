import type { KeyObject } from 'node:crypto';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { logJson } from '../forms/log-json.js';
import { publicPem } from '../ledger/log/log-signature.js';
import { SIGNING_KEY } from '../ledger/log/signing-key.js';
import { StatusService } from '../status/status.service.js';
import { routesOf } from './http/asking/choose-form.js';
import { ProblemError, problemOf, type Problem } from './http/refusing/problem.js';
import { FixedDesk } from './http/replying/fixed-desk.js';

const title = 'log of revisions';

const unsigned: Problem = {
  ...problemOf(404, 'the log of this tracker is not signed: it has no key'),
  available: [{ href: '/log.json', type: 'application/json', title }],
};

/** The log of revisions, and the key by which its signature can be checked. */
@Controller()
export class LogController {
  constructor(
    @Inject(StatusService) private readonly status: StatusService,
    @Inject(SIGNING_KEY) private readonly key: KeyObject | null,
    @Inject(FixedDesk) private readonly desk: FixedDesk,
  ) {}

  @Get(routesOf('/log.json'))
  async log(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.desk.send(request, reply, {
      address: '/log.json',
      mediaType: 'application/json; charset=utf-8',
      title,
      make: async () => logJson(await this.status.log(), this.key),
    });
  }

  /** The public key. Throws a problem of status 404 where the log is not signed. */
  @Get('/log.pub')
  async publicKey(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { key } = this;
    if (key === null) throw new ProblemError(unsigned);
    await this.desk.send(request, reply, {
      address: '/log.pub',
      mediaType: 'text/plain; charset=utf-8',
      title: 'public key of the log',
      isOfPackage: true,
      make: () => Buffer.from(publicPem(key)),
    });
  }
}
