import { randomUUID } from 'node:crypto';
import { HttpException } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { partsOf, suffixOf } from '../../forms/address.js';
import { basePathOf, type Site } from '../../forms/site.js';
import { FixedDesk } from '../http/replying/fixed-desk.js';

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

/** The path of one of its files; none of them lies deeper, and none leads out, as `..` would out of its folder. */
const ofFile = /^\/api(\/\w[\w.-]*)?$/;

const html = 'text/html; charset=utf-8';

/** The media types of its files, by suffix. */
const mediaTypes: Readonly<Record<string, string>> = {
  '': html,
  '.html': html,
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
};

/** Serves Swagger UI at `/api`, from its npm package; it reads `/openapi.json`. */
export async function serveExplorer(server: NestFastifyApplication, site: Site): Promise<void> {
  const basePath = basePathOf(site);
  const description = `${basePath}/openapi.json`;
  // Commands that serve nothing start sooner without it.
  const { SwaggerModule } = await import('@nestjs/swagger');
  keepExplorer(server);
  // Without a description of its own it asks for the one at the address.
  SwaggerModule.setup('api', server, {} as OpenAPIObject, {
    raw: false,
    swaggerUrl: description,
    customSiteTitle: 'API — Ratification Tracker',
    customfavIcon: `${basePath}/favicon.svg`,
    swaggerOptions: { url: description, docExpansion: 'none', validatorUrl: null, tryItOutEnabled: true },
  });
}

/**
 * Asks the library for each of its files once, and sends them as every other reply: its script alone has more than a
 * megabyte, and it packs nothing.
 */
function keepExplorer(server: NestFastifyApplication): void {
  const desk = server.get(FixedDesk);
  const instance = server.getHttpAdapter().getInstance();
  // Who asks from here is let through to the library; nobody else knows the word.
  const [header, word] = ['x-from-the-desk', randomUUID()];
  instance.addHook('preHandler', async (request: FastifyRequest, reply: FastifyReply) => {
    const { url, headers, raw } = request;
    const address = partsOf(url).path;
    const mediaType = mediaTypes[suffixOf(address).suffix ?? ''];
    if (!ofFile.test(address) || mediaType === undefined || headers[header] === word) return;
    await desk.send(request, reply, {
      address,
      mediaType,
      title: 'Swagger UI',
      isOfPackage: true,
      headers: mediaType === html ? { 'content-security-policy': contentSecurityPolicy } : {},
      make: async () => {
        const answer = await instance.inject({
          url: address,
          // It counts as asked by whoever asks.
          remoteAddress: raw.socket.remoteAddress ?? '',
          headers: { [header]: word, 'x-forwarded-for': [headers['x-forwarded-for'] ?? []].flat().join() },
        });
        if (answer.statusCode === 200) return answer.rawPayload;
        const about =
          answer.statusCode === 404 ? `there is nothing at ${address}` : 'the explorer is not there';
        throw new HttpException(about, answer.statusCode);
      },
    });
  });
}
