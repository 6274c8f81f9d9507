import { packageVersion } from '../package-facts.js';

/** How the tracker names itself to the depositary, with a way to reach the operator where there is one. */
export function userAgent(contact: string): string {
  return `ratification-tracker/${packageVersion}${contact === '' ? '' : ` (+${contact})`}`;
}
