import { leadsToLoopback, type Config } from '../config.js';
import type { Site } from '../forms/site.js';

/**
 * The site as messages lead to it. Where `PUBLIC_URL` was never set, its default is an address of this machine: whoever
 * reads a message on another one would be led to nothing, and messages then hold no link to the tracker.
 */
export function reachedSite({ host, port, publicUrl }: Pick<Config, 'host' | 'port' | 'publicUrl'>): Site {
  const name = host.includes(':') ? `[${host}]` : host;
  const isDefault = publicUrl === `http://${name}:${port}` && leadsToLoopback(publicUrl);
  return { publicUrl: isDefault ? '' : publicUrl };
}
