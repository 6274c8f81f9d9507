import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { longestBody } from '../http/refusing/refusals.js';

/**
 * Takes whatever is sent with a POST, and looks at none of it: the signed link says which subscription ends, and the
 * mail program sends the same few words to everyone, as a form or in parts (RFC 8058, section 3.2). Of what type it says
 * to be is forgotten before the framework refuses one that it does not know, or cannot read.
 */
export function takeAnyBody(server: NestFastifyApplication): void {
  const fastify = server.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (request: FastifyRequest, _reply, done) => {
    if (request.method === 'POST') delete request.headers['content-type'];
    done();
  });
  fastify.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: longestBody }, (_request, _body, done) =>
    done(null),
  );
}
