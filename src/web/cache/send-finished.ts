import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FinishedReply } from './finished-reply.js';
import type { Generation } from './generations.js';

/** Whether an `If-None-Match` header names a tag; a proxy that compresses may have made it a weak one. */
export function isNamedBy(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}

/**
 * Sends a finished reply past everything that would look at it once more: it is complete. The buffer is the one that
 * is kept, so that a reader that takes long holds no memory of its own.
 */
export function sendFinished(
  { raw: request }: FastifyRequest,
  reply: FastifyReply,
  { headers, body, etag, mustAskAgain }: FinishedReply,
  generation: Generation,
): void {
  reply.hijack();
  // What hooks have set already is among the headers of the reply, or was left out of them.
  for (const name of reply.raw.getHeaderNames()) reply.raw.removeHeader(name);
  const cacheControl = mustAskAgain ? 'no-cache' : generation.cacheControl;
  if (isNamedBy(request.headers['if-none-match'], etag)) {
    reply.raw.writeHead(304, [...lasting(headers), 'etag', etag, 'cache-control', cacheControl]);
    reply.raw.end();
    return;
  }
  const whole = headers.concat(
    'etag',
    etag,
    'cache-control',
    cacheControl,
    'content-length',
    `${body.length}`,
  );
  reply.raw.writeHead(200, whole as string[]);
  reply.raw.end(request.method === 'HEAD' ? undefined : body);
}

/** What a reply without a body says of the one that the reader has. */
const keptIn304 = new Set(['vary', 'link', 'access-control-allow-origin', 'content-security-policy']);

function lasting(headers: readonly string[]): readonly string[] {
  return headers.filter((_, index) => keptIn304.has(headers[index - (index % 2)] ?? ''));
}
