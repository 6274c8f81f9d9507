import type { FastifyReply } from 'fastify';
import { basePathOf, type Site } from '../../../forms/site.js';
import { forAnySite } from './for-any-site.js';

/**
 * Leads a reader to another address of the tracker: for good, or this time only. A page of another site may follow too.
 * The address names no host (RFC 9110, section 10.2.2: a relative reference is allowed): the reader stays at the one
 * that it has asked, and no `Host` header that somebody made up is ever sent back.
 */
export async function leadTo(
  reply: FastifyReply,
  address: string,
  site: Site,
  status: 301 | 302 = 301,
): Promise<void> {
  const location = basePathOf(site) + address;
  await reply
    .status(status)
    .headers({ location, ...forAnySite })
    .type('text/plain; charset=utf-8')
    .send(`${location}\n`);
}
