import type { FastifyRequest } from 'fastify';
import { forAnySite } from '../replying/for-any-site.js';

/**
 * For how many seconds a browser may remember the reply (five where nothing is said, by Fetch); none does for over a
 * day.
 */
const remembered = 86_400;

/**
 * Whether a browser asks what it may ask on behalf of a page of another site, as it does before a request with a
 * header such as `If-None-Match` (Fetch, "CORS-preflight request"). Other OPTIONS are a method like any other.
 */
export function isPreflight({ method, headers }: Pick<FastifyRequest, 'method' | 'headers'>): boolean {
  return method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;
}

/**
 * The reply: whoever may read may read with any header, for there is no password that one could carry. The headers are
 * named back, since a star stands for all but `Authorization` (Fetch), and the reply varies with what was asked.
 */
export function preflightHeaders({
  headers,
}: Pick<FastifyRequest, 'headers'>): Readonly<Record<string, string>> {
  const asked = headers['access-control-request-headers'];
  return {
    ...forAnySite,
    'access-control-allow-methods': 'GET, HEAD',
    ...(asked !== undefined && { 'access-control-allow-headers': asked }),
    'access-control-max-age': String(remembered),
    vary: 'access-control-request-headers',
  };
}
