import { pipeline, Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { acceptedEncoding } from './cache/accepted-encoding.js';
import { compressor, encodingFor } from './cache/compress-body.js';
import { headersFor } from './headers-for.js';
import type { MadeReply } from './made-reply.js';

/** So many bytes wait for a reader at most, about. */
const waiting = 65_536;

/** Sends what is not kept: piece by piece, made no faster than the reader takes it, and no more once it has gone. */
export async function sendInPieces(
  request: FastifyRequest,
  reply: FastifyReply,
  made: Pick<MadeReply, 'mediaType' | 'headers' | 'body'>,
): Promise<void> {
  const { mediaType, body } = made;
  const encoding = encodingFor(acceptedEncoding(request.headers['accept-encoding']), mediaType);
  const pieces = typeof body === 'string' || Buffer.isBuffer(body) ? [body] : body;
  const source = Readable.from(pieces, { objectMode: false, highWaterMark: waiting });
  const headers = headersFor(reply, made, encoding);
  for (let index = 0; index < headers.length; index += 2) {
    void reply.header(headers[index] ?? '', headers[index + 1]);
  }
  void reply.header('cache-control', 'no-cache');
  const packer = compressor(encoding);
  await reply.send(packer ? pipeline(source, packer, () => {}) : source);
}
