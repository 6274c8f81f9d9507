import { packageVersion } from '../package-facts.js';

/**
 * How the tracker names itself to the depositary, with a way to reach the operator where there is one, as RFC 9110,
 * section 10.1.5 has it: a product, its version, a comment. Plain, declared agents were served; nothing is gained by
 * posing as a browser.
 */
export function userAgent(contact: string): string {
  return `ratification-tracker/${packageVersion}${contact === '' ? '' : ` (+${contact})`}`;
}
