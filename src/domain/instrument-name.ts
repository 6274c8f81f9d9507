import type { Leaving } from './leaving.js';

/** The name of an instrument within a sentence: of some it has an article. */
export interface InstrumentName {
  readonly say: 'instrument';
  readonly label: string;
  /** Whether it is made of initials, as CEDAW is, and so has no article. */
  readonly isAcronym: boolean;
}

/** What a sentence about an act needs to know of its instrument. */
export interface NamedInstrument {
  readonly label: string;
  readonly withdrawal: { readonly called: Leaving };
}

const names = new Map<string, InstrumentName>();

/** How an instrument is named within a sentence; the same value each time, since long answers name few instruments. */
export function nameOf({ label }: { readonly label: string }): InstrumentName {
  const known = names.get(label);
  if (known) return known;
  const name = { say: 'instrument', label, isAcronym: /^[A-Z]+$/.test(label) } as const;
  names.set(label, name);
  return name;
}
