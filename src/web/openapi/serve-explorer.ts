import type { OpenAPIObject } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/**
 * What the explorer may load: its own scripts, styles and the description, nothing of another host. Swagger UI puts
 * styles into its elements, so that this one address allows them; no other page may have a script at all.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join(';');

/** Serves Swagger UI at `/api`, from its npm package; it reads `/openapi.json`. */
export async function serveExplorer(server: NestFastifyApplication): Promise<void> {
  // Commands that serve nothing start sooner without it.
  const { SwaggerModule } = await import('@nestjs/swagger');
  server
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
      if (/^\/api(\/|\?|$)/.test(request.url)) {
        void reply.header('content-security-policy', contentSecurityPolicy);
      }
      done();
    });
  // Without a description of its own it asks for the one at the address.
  SwaggerModule.setup('api', server, {} as OpenAPIObject, {
    raw: false,
    swaggerUrl: '/openapi.json',
    customSiteTitle: 'API — Ratification Tracker',
    customfavIcon: '/favicon.svg',
    swaggerOptions: { url: '/openapi.json', docExpansion: 'none', validatorUrl: null, tryItOutEnabled: true },
  });
}
