import type { FastifyReply } from 'fastify';
import type { Encoding } from '../asking/accepted-encoding.js';
import { forAnySite } from './for-any-site.js';
import type { MadeReply } from './made-reply.js';

/**
 * What protects a document that is shown; data are not shown, and may be read by the page of any other site. A picture
 * of SVG is one: opened at its own address it may run scripts as a page does.
 */
const ofDocuments = new Set([
  'content-security-policy',
  'cross-origin-opener-policy',
  'origin-agent-cluster',
  'x-dns-prefetch-control',
  'x-download-options',
  'x-frame-options',
  'x-permitted-cross-domain-policies',
  'x-xss-protection',
]);

const policy = 'content-security-policy';

/**
 * The headers of a reply, names and values in turn: those of the house, and what the reply says of itself. Its policy
 * admits the scripts that were rendered in it, and no other.
 */
export function headersFor(
  reply: FastifyReply,
  { mediaType, headers, scripts = [] }: Pick<MadeReply, 'mediaType' | 'headers' | 'scripts'>,
  encoding: Encoding,
): readonly string[] {
  const isDocument = /^(text\/html|image\/svg)/.test(mediaType);
  const ofHouse = Object.entries(reply.getHeaders()).filter(([name]) => isDocument || !ofDocuments.has(name));
  const all: Record<string, unknown> = {
    ...Object.fromEntries(ofHouse),
    ...(isDocument ? {} : forAnySite),
    'content-type': mediaType,
    ...(encoding !== 'identity' && { 'content-encoding': encoding }),
    ...headers,
  };
  if (isDocument && scripts.length > 0)
    all[policy] = `${String(all[policy])};script-src ${scripts.join(' ')}`;
  return Object.entries(all)
    .filter(([, value]) => value !== '')
    .flatMap(([name, value]) => [name, String(value)]);
}
