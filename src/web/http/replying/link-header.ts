import type { Answered } from '../../../forms/answered.js';
import { basePathOf } from '../../../forms/site.js';

/**
 * So many bytes a `Link` header may have: nginx has 4 kB for all headers of a reply (`proxy_buffer_size`, where pages
 * of memory have that), and makes 502 of more.
 */
const mostBytes = 2000;

/**
 * The `Link` header of an answer (RFC 8288): what describes all of it (`service-desc`, RFC 8631), how to cite it
 * (`cite-as`, RFC 8574), and its other forms (`alternate`), as far as they find room. What is left out stands in the
 * body.
 */
export function linkHeader({
  alternates,
  cite,
  site,
}: Pick<Answered, 'alternates' | 'cite' | 'site'>): string {
  const basePath = basePathOf(site);
  const links = [
    `${target(`${basePath}/openapi.json`)}; rel="service-desc"; type="application/json"`,
    `${target(cite.url)}; rel="cite-as"`,
    ...alternates.map(
      ({ href, type, title }) =>
        `${target(basePath + href)}; rel="alternate"; type="${type}"; title="${title}"`,
    ),
  ];
  return links.reduce((header, link) => {
    const longer = header === '' ? link : `${header}, ${link}`;
    return longer.length <= mostBytes ? longer : header;
  }, '');
}

/** A target is a reference of RFC 3986 between angle brackets: what has no place in one would end it too early. */
function target(href: string): string {
  return `<${href.replace(/[^\x21-\x7e]|[<>"\\^`{|}]/g, (sign) => encodeURIComponent(sign))}>`;
}
