import type { Answered } from '../../../forms/answered.js';
import { basePathOf } from '../../../forms/site.js';

/** So many bytes a `Link` header may have: a proxy keeps 4 kB for all headers together, and refuses more. */
const mostBytes = 2000;

/**
 * The `Link` header of an answer (RFC 8288): what describes all of it, how to cite it, and its other forms, as far as
 * they find room. What is left out stands in the body.
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

function target(href: string): string {
  return `<${href.replace(/[^\x21-\x7e]|[<>"\\^`{|}]/g, (sign) => encodeURIComponent(sign))}>`;
}
