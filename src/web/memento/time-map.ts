import type { Site } from '../../forms/site.js';
import { linkTarget } from '../http/replying/link-header.js';
import { httpDate } from './http-date.js';
import { inTime, mementoLink, originalLink, timeGateLink } from './memento-links.js';
import type { Mementos } from './mementos-asked.js';

/**
 * The list of the mementos of an address as RFC 7089, section 5, writes it: links in the format of RFC 6690, a line each.
 * It is taken elsewhere, and names whole addresses.
 */
export function timeMap({ original, moments, mementoAt }: Mementos, { publicUrl }: Site): string {
  const addresses = inTime(original, publicUrl);
  const [first = '', last = first] = [moments[0], moments.at(-1)];
  const self = `${linkTarget(addresses.timeMap)}; rel="self"; type="application/link-format"`;
  return `${[
    originalLink(addresses),
    `${self}; from="${httpDate(first)}"; until="${httpDate(last)}"`,
    timeGateLink(addresses),
    ...moments.map((moment) => mementoLink(publicUrl + mementoAt(moment), moment, moments)),
  ].join(',\n')}\n`;
}
