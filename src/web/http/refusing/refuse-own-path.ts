import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ConfigError } from '../../../config.js';
import { basePathOf, type Site } from '../../../forms/site.js';

/**
 * Notes every address of the tracker as it is made known. The function that comes back throws a `ConfigError` where
 * the path under which it is to stand begins like one of them: of a proxy that leaves that path and one that takes it
 * away, the same request would then mean two things.
 */
export function refuseOwnPath(server: NestFastifyApplication, site: Site): () => void {
  const firstParts = new Set<string>();
  const firstPart = (path: string) => path.split('/')[1] ?? '';
  server
    .getHttpAdapter()
    .getInstance()
    .addHook('onRoute', ({ url }: { readonly url: string }) => {
      firstParts.add(firstPart(url));
    });
  return () => {
    const own = firstPart(basePathOf(site));
    if (own === '' || !firstParts.has(own)) return;
    throw new ConfigError(
      `PUBLIC_URL is "${site.publicUrl}"; expected a path that does not begin with /${own}, which is an address of the tracker itself`,
    );
  };
}
