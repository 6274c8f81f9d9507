import { consentByTitle, type Consent } from '../domain/consent.js';
import type { Legend } from './status-page.js';

/** One title of a column's header, e.g. `Accession(a)`. */
export interface LegendEntry {
  readonly title: string;
  /** The letter in brackets after the title, `''` where there is none. */
  readonly letter: string;
  readonly consent: Consent | undefined;
}

/**
 * The titles of a header in their order: `Approval(AA), Accession(a), Ratification`; it is another on nearly every
 * page. Commas inside brackets do not separate. Every text can be split; whether it makes sense is another question
 * (`check-legend.ts`).
 */
export function parseLegend(header: string): readonly LegendEntry[] {
  return header
    .split(/,(?![^()]{0,40}\))/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [, title = part, letter = ''] = /^([^()]*[^() ]) ?\(([A-Za-z]{1,3})\)$/.exec(part) ?? [];
      return { title, letter, consent: consentByTitle(title) };
    });
}

/** The entries keyed by letter: the mode where the title is known, else the title in lower case. The first of two wins. */
export function legendOf(entries: readonly LegendEntry[]): Legend {
  const legend = new Map<string, string>();
  for (const { title, letter, consent } of entries)
    if (!legend.has(letter)) legend.set(letter, consent?.mode ?? title.toLowerCase());
  return legend;
}
