import type { FastifyReply, FastifyRequest } from 'fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Site } from '../../../forms/site.js';
import { leadTo } from '../replying/lead-to.js';
import { basePathAsked, straightened } from './address-asked.js';

/**
 * Leads whoever writes an address with a slash too many, e.g. `/gaps/`, to the one address that there is. A hook runs
 * also where there is no route, as there is none for `//gaps`. An address that began with two slashes would name
 * another host in `Location` (RFC 3986, section 4.2): all that it leads to begin with one.
 */
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
