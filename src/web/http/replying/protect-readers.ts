import helmet from '@fastify/helmet';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/**
 * What a page may load: its own style, pictures and forms; no script but those that are rendered in it, which its reply
 * adds by their hashes (`headers-for.ts`); no frame, nothing of another host. `default-src`
 * stands in only for what is loaded: `base-uri`, `form-action` and `frame-ancestors` do not fall back to it (Content
 * Security Policy 3, section 6), and would allow anything if they were not named.
 */
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

/**
 * The headers that protect readers. `Strict-Transport-Security` is for where a proxy speaks TLS before the tracker:
 * over plain HTTP browsers ignore it (RFC 6797, section 8.1); other hosts of the same name are not ours to bind. No
 * referrer is sent: which State somebody reads about is nobody else's business. `Cross-Origin-Resource-Policy` is
 * `same-origin` by default, by which no other site could show a badge.
 */
export async function protectReaders(server: NestFastifyApplication): Promise<void> {
  await server.register(helmet, {
    contentSecurityPolicy,
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: false },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginResourcePolicy: { policy: 'cross-origin' },
  });
}
