/**
 * The acts that a status page dates. Those that bind express consent to be bound; the others stand in the same
 * tables and must never be taken for consent.
 */
export type ConsentMode =
  | 'ratification'
  | 'acceptance'
  | 'approval'
  | 'accession'
  | 'succession'
  | 'formal-confirmation'
  | 'definitive-signature'
  | 'consent-to-be-bound'
  | 'simplified-procedure'
  | 'provisional-application'
  | 'signature'
  | 'succession-to-signature';

/** One act: how the depositary writes it, and whether it makes a party. */
export interface Consent {
  readonly mode: ConsentMode;
  /** The letter after the date, case-sensitive: `A` is an acceptance, `a` an accession; `''` where there is none. */
  readonly letter: string;
  /** As printed in the legend of a column. */
  readonly title: string;
  /** Whether the act expresses consent to be bound (Vienna Convention on the Law of Treaties, articles 11 to 16). */
  readonly binds: boolean;
}

/** Every act known, in the order in which a page's legend usually lists them. */
export const consents: readonly Consent[] = [
  { mode: 'ratification', letter: '', title: 'Ratification', binds: true },
  { mode: 'acceptance', letter: 'A', title: 'Acceptance', binds: true },
  { mode: 'approval', letter: 'AA', title: 'Approval', binds: true },
  { mode: 'formal-confirmation', letter: 'c', title: 'Formal confirmation', binds: true },
  { mode: 'accession', letter: 'a', title: 'Accession', binds: true },
  { mode: 'succession', letter: 'd', title: 'Succession', binds: true },
  {
    mode: 'definitive-signature',
    letter: 's',
    title: 'Definitive signature',

    binds: true,
  },
  {
    mode: 'consent-to-be-bound',
    letter: 'P',
    title: 'Consent to be bound',

    binds: true,
  },
  {
    mode: 'simplified-procedure',
    letter: 'p',
    title: 'Simplified procedure',

    binds: true,
  },
  {
    mode: 'provisional-application',
    letter: 'n',
    title: 'Provisional application',

    binds: false,
  },
  { mode: 'signature', letter: '', title: 'Signature', binds: false },
  {
    mode: 'succession-to-signature',
    letter: 'd',
    title: 'Succession to signature',

    binds: false,
  },
];

/**
 * What a letter means in the column of consent, or `undefined` for a letter that is not known. A letter that
 * two acts share (`d` is also a succession to signature) means the binding one here.
 */
export function consentByLetter(letter: string): Consent | undefined {
  return consents.find((consent) => consent.binds && consent.letter === letter);
}

/** The row for a mode of the table. */
export function consentOf(mode: ConsentMode): Consent {
  const found = consents.find((consent) => consent.mode === mode);
  if (!found) throw new Error(`no such mode of consent: ${mode}`);
  return found;
}

const longestTitleFirst = [...consents].sort((a, b) => b.title.length - a.title.length);

/**
 * The act that a legend's title names, or `undefined`. What follows the title is allowed, as in `Accession to
 * the Convention as amended`; the longest title wins, so that `Succession to signature` is not a succession.
 */
export function consentByTitle(title: string): Consent | undefined {
  const words = title.toLowerCase();
  return longestTitleFirst.find((consent) => {
    const known = consent.title.toLowerCase();
    return words === known || words.startsWith(`${known} `);
  });
}
