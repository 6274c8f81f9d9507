import type { Answered } from '../../../forms/answered.js';
import { basePathOf } from '../../../forms/site.js';

/**
 * So many bytes a `Link` header may have: nginx has 4 kB for all headers of a reply (`proxy_buffer_size`, where pages
 * of memory have that), and makes 502 of more.
 */
const mostBytes = 2000;

/**
 * The `Link` header of an answer (RFC 8288): what describes all of it (`service-desc`, RFC 8631), how to cite it
 * (`cite-as`, RFC 8574), its past (RFC 7089), and its other forms (`alternate`), as far as they find room.
 */
export function linkHeader(
  { alternates, cite, site }: Pick<Answered, 'alternates' | 'cite' | 'site'>,
  inTime: readonly string[] = [],
): string {
  const basePath = basePathOf(site);
  return linksInHeader([
    `${linkTarget(`${basePath}/openapi.json`)}; rel="service-desc"; type="application/json"`,
    // Its past stands in the headers alone; how to cite it and its other forms in the body, too.
    ...inTime,
    `${linkTarget(cite.url)}; rel="cite-as"`,
    ...alternates.map(
      ({ href, type, title }) =>
        `${linkTarget(basePath + href)}; rel="alternate"; type="${type}"; title="${title}"`,
    ),
  ]);
}

/** Links as the value of a `Link` header, as far as they find room in it. */
export function linksInHeader(links: readonly string[]): string {
  return links.reduce((header, link) => {
    const longer = header === '' ? link : `${header}, ${link}`;
    return longer.length <= mostBytes ? longer : header;
  }, '');
}

/** A target is a reference of RFC 3986 between angle brackets: what has no place in one would end it too early. */
export function linkTarget(href: string): string {
  return `<${href.replace(/[^\x21-\x7e]|[<>"\\^`{|}]/g, (sign) => encodeURIComponent(sign))}>`;
}
