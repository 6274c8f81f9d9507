import { basePathOf, type Site } from '../../forms/site.js';
import type { RawQuery } from '../../status/parameters.js';
import type { FrameName } from '../embed/frames.js';
import { parseUrl } from '../../parse-url.js';

/** What of the tracker is meant by an address, as a frame shows it. */
export interface Embeddable {
  readonly frame: FrameName;
  readonly raw: RawQuery;
}

/**
 * The frame in which an address can be shown, or `null`: one of another host, or of nothing that has a frame. The scheme
 * is not looked at: what is behind a proxy is often linked with the other one.
 */
export function embeddableAt(given: string, site: Site): Embeddable | null {
  const url = parseUrl(given);
  if (site.publicUrl === '' || url === null) return null;
  const { host, pathname, protocol, searchParams } = url;
  const basePath = basePathOf(site);
  if (!/^https?:$/.test(protocol) || host !== new URL(site.publicUrl).host) return null;
  if (!pathname.startsWith(`${basePath}/`)) return null;
  const raw = rawOf(searchParams);
  // As the pages themselves lead from other ways of writing their address to the usual one.
  const path = pathname.slice(basePath.length).replace(/(?<=.)\/$/, '');
  const [, frame] = /^\/embed\/(gaps|map)$/.exec(path) ?? [];
  if (frame === 'gaps' || frame === 'map') return { frame, raw };
  // In which order a list was read is of no account in a frame.
  const { sort: _, ...unsorted } = raw;
  if (path === '/gaps') return { frame: 'gaps', raw: unsorted };
  const [, instrument] = /^\/instruments\/([\w-]+)$/.exec(path) ?? [];
  return instrument === undefined
    ? null
    : { frame: 'map', raw: { ...unsorted, instrument: instrument.toLowerCase() } };
}

/** Where it is told how a page can be shown elsewhere, or `null` where it cannot be. */
export function discoveryAddress(url: string, site: Site): string | null {
  const whole = site.publicUrl + url;
  if (embeddableAt(whole, site) === null) return null;
  return `${site.publicUrl}/oembed?url=${encodeURIComponent(whole)}`;
}

function rawOf(query: URLSearchParams): RawQuery {
  return Object.fromEntries([...new Set(query.keys())].map((key) => [key, query.getAll(key)]));
}
