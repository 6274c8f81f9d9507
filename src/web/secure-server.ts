import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Requests in a minute from one address: a whole newsroom behind it stays below, a runaway program does not. */
const requestsPerMinute = 1200;

/** What a page may load: its own style, pictures and forms; no script, no frame, nothing of another host. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    // The style library draws the arrows of its form controls as `data:` pictures.
    imgSrc: ["'self'", 'data:'],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
};

/** The headers and the limit that protect readers and the server from each other. */
export async function secureServer(server: NestFastifyApplication): Promise<void> {
  await server.register(helmet, {
    contentSecurityPolicy,
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: false },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginResourcePolicy: { policy: 'cross-origin' },
  });
  await server.register(rateLimit, { max: requestsPerMinute, timeWindow: '1 minute' });
}
