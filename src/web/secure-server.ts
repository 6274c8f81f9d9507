import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

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

/** Limits how often one address may ask; whoever asks more often is told when to come back. */
export async function limitRequests(server: NestFastifyApplication, perMinute: number): Promise<void> {
  const addHeaders = {
    'x-ratelimit-limit': false,
    'x-ratelimit-remaining': false,
    'x-ratelimit-reset': false,
    'retry-after': true,
  };
  await server.register(rateLimit, { global: false, max: perMinute, timeWindow: '1 minute', addHeaders });
  const instance = server.getHttpAdapter().getInstance();
  instance.addHook('onRequest', instance.rateLimit() as never);
}

/** The headers that protect readers. */
export async function protectReaders(server: NestFastifyApplication): Promise<void> {
  await server.register(helmet, {
    contentSecurityPolicy,
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: false },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginResourcePolicy: { policy: 'cross-origin' },
  });
}
