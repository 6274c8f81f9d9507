import type { FastifyReply, FastifyRequest } from 'fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Site } from '../../../forms/site.js';
import { leadTo } from '../replying/lead-to.js';
import { basePathAsked, straightened } from './address-asked.js';

/** Leads whoever writes an address with a slash too many, e.g. `/gaps/`, to the one address that there is. */
export function leadStraight(server: NestFastifyApplication, site: Site): void {
  const basePath = basePathAsked(site);
  server
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
      const straight = straightened(request.url, basePath);
      if (straight !== null) await leadTo(reply, straight, site);
    });
}
