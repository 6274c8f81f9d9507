import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FinishedReply } from './finished-reply.js';
import type { Generation } from './generations.js';

/**
 * Whether an `If-None-Match` header names a tag: in a list, or with a star whatever there is (RFC 9110, section
 * 13.1.2). A recipient "MUST use the weak comparison function" there, in which `W/` says nothing (section 8.8.3.2): a
 * proxy that compresses may have made it a weak one. No tag of ours has a comma in it, so that the list is cut at each.
 */
export function isNamedBy(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === '*') return true;
  return header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}

/**
 * What a reply without a body says of the one that the reader has: what it must repeat (`Vary`, `Cache-Control` and the
 * tag; RFC 9110, section 15.4.5), and what the reader would hold against the old copy: a page of another site may not
 * see even a 304 without `Access-Control-Allow-Origin`. What describes the body, such as its type, stays with the copy.
 */
const keptIn304 = new Set([
  'vary',
  'link',
  'access-control-allow-origin',
  'access-control-expose-headers',
  'cache-control',
  'content-security-policy',
]);

/** Tells a reader that it has a reply: with its tag, and with what else may have changed beside the body. */
export function sendUnchanged(
  response: ServerResponse,
  headers: readonly string[],
  ofMoment: readonly string[],
): void {
  const lasting = headers.filter((_, index) => keptIn304.has(headers[index - (index % 2)] ?? ''));
  response.writeHead(304, [...lasting, ...ofMoment]);
  response.end();
}

/**
 * Sends a finished reply, or tells a reader that has it so. The buffer is the one that is kept: a reader that takes
 * long holds no memory of its own.
 */
export function sendFinished(
  request: IncomingMessage,
  response: ServerResponse,
  { headers, body, etag, mustAskAgain }: FinishedReply,
  generation: Generation,
): void {
  const cacheControl = mustAskAgain ? 'no-cache' : generation.cacheControl;
  const ofMoment = [
    'etag',
    etag,
    // A reply may have its own.
    ...(headers.includes('cache-control') ? [] : ['cache-control', cacheControl]),
  ];
  if (isNamedBy(request.headers['if-none-match'], etag)) {
    sendUnchanged(response, headers, ofMoment);
    return;
  }
  const whole = headers.concat(ofMoment, 'content-length', `${body.length}`);
  // HEAD has the headers of GET, its length too (RFC 9110, sections 9.3.2 and 8.6), and no body.
  response.writeHead(200, whole as string[]);
  response.end(request.method === 'HEAD' ? undefined : body);
}
