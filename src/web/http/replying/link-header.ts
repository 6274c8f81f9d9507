import type { Answered } from '../../../forms/answered.js';

/** Addresses longer than this are not repeated in a header for each form: headers have a limit of their own. */
const longestAddress = 512;

/** The `Link` header of an answer (RFC 8288): its other forms, how to cite it, and what describes all of it. */
export function linkHeader({ alternates, cite }: Pick<Answered, 'alternates' | 'cite'>): string {
  const forms = alternates.filter(({ href }) => href.length <= longestAddress);
  return [
    ...forms.map(
      ({ href, type, title }) => `${target(href)}; rel="alternate"; type="${type}"; title="${title}"`,
    ),
    ...(cite.url.length <= 2 * longestAddress ? [`${target(cite.url)}; rel="cite-as"`] : []),
    '</openapi.json>; rel="service-desc"; type="application/json"',
  ].join(', ');
}

function target(href: string): string {
  return `<${href.replace(/[^\x21-\x7e]|[<>"\\^`{|}]/g, (sign) => encodeURIComponent(sign))}>`;
}
