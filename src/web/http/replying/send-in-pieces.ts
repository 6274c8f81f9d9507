import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { acceptedEncoding } from '../asking/accepted-encoding.js';
import { compressor, encodingFor } from '../cache/compress-body.js';
import { isNamedBy, sendUnchanged } from '../cache/send-finished.js';
import { headersFor } from './headers-for.js';
import type { MadeReply } from './made-reply.js';
import { takeOver } from './take-over.js';

/** So many bytes wait for a reader at most, about. */
const waiting = 65_536;

/** What is said of a reply that a reader may keep, though it is not kept here. */
export interface Lasting {
  readonly etag: string;
  readonly cacheControl: string;
}

/**
 * Sends what is not kept: piece by piece, made no faster than the reader takes it, and no more once it has gone; none
 * at all for a reader that has it.
 */
export async function sendInPieces(
  { method, headers: asked }: Pick<FastifyRequest, 'method' | 'headers'>,
  reply: FastifyReply,
  made: Pick<MadeReply, 'mediaType' | 'headers' | 'body' | 'scripts'>,
  lasting: Lasting | null = null,
): Promise<void> {
  const { mediaType, body } = made;
  const encoding = encodingFor(acceptedEncoding(asked['accept-encoding']), mediaType);
  const headers = headersFor(reply, made, encoding);
  const response = takeOver(reply);
  const kept = lasting
    ? ['etag', lasting.etag, 'cache-control', lasting.cacheControl]
    : ['cache-control', 'no-cache'];
  if (lasting && isNamedBy(asked['if-none-match'], lasting.etag)) {
    sendUnchanged(response, headers, kept);
    return;
  }
  // How long it will be is not known: a body in chunks has no length (RFC 9112, section 6.1), and HEAD may leave it out
  // (RFC 9110, section 9.3.2).
  response.writeHead(200, [...headers, ...kept]);
  if (method === 'HEAD') {
    response.end();
    return;
  }
  const pieces = typeof body === 'string' || Buffer.isBuffer(body) ? [body] : body;
  const source = Readable.from(pieces, { objectMode: false, highWaterMark: waiting });
  const packer = compressor(encoding);
  try {
    await (packer ? pipeline(source, packer, response) : pipeline(source, response));
  } catch (error) {
    // The reader has gone, which is its right; anything else broke off a reply that is half sent, and is told.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  }
}
