import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const least = 1024;
const compressible = /^(text\/|image\/svg|application\/(.+\+)?(json|xml))/;

const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);
const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

/** Sends what is text and not tiny in the compressed form that the reader accepts. */
export function compressReplies(server: NestFastifyApplication): void {
  server
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', async (request, reply, payload) => {
      const type = String(reply.getHeader('content-type') ?? '');
      if (typeof payload !== 'string' || payload.length < least || !compressible.test(type)) return payload;
      reply.header('vary', 'accept-encoding');
      const accepted = String(request.headers['accept-encoding'] ?? '');
      const encoding = ['br', 'gzip'].find((name) => new RegExp(`\\b${name}\\b`).test(accepted));
      if (encoding === undefined) return payload;
      reply.header('content-encoding', encoding);
      reply.removeHeader('content-length');
      return encoding === 'br' ? brotlied(payload, quick) : gzipped(payload);
    });
}
