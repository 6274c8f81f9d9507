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
  /** As printed in the legend of a column, which is what decides: some letters mean one thing on one page only. */
  readonly title: string;
  /**
   * Whether the act expresses consent to be bound. Vienna Convention on the Law of Treaties, article 11: "by signature,
   * exchange of instruments constituting a treaty, ratification, acceptance, approval or accession, or by any other
   * means if so agreed".
   */
  readonly binds: boolean;
}

/** Every act known, in the order in which a page's legend usually lists them. */
export const consents: readonly Consent[] = [
  // After a signature that did not bind: ratification, or acceptance or approval "under conditions similar to those
  // which apply to ratification" (article 14(2)).
  { mode: 'ratification', letter: '', title: 'Ratification', binds: true },
  { mode: 'acceptance', letter: 'A', title: 'Acceptance', binds: true },
  { mode: 'approval', letter: 'AA', title: 'Approval', binds: true },
  // What an organization does where a State ratifies (Vienna Convention of 1986, article 2(1)(b bis)).
  { mode: 'formal-confirmation', letter: 'c', title: 'Formal confirmation', binds: true },
  // Without a signature (article 15).
  { mode: 'accession', letter: 'a', title: 'Accession', binds: true },
  // "Any notification, however phrased or named, made by a successor State expressing its consent to be considered as
  // bound" (Vienna Convention on Succession of States in respect of Treaties, article 2(1)(g)).
  { mode: 'succession', letter: 'd', title: 'Succession', binds: true },
  {
    mode: 'definitive-signature',
    letter: 's',
    title: 'Definitive signature',
    // Article 12: where the treaty or the negotiating States give signature that effect, nothing need follow it.
    binds: true,
  },
  {
    mode: 'consent-to-be-bound',
    letter: 'P',
    title: 'Consent to be bound',
    // "Any other means if so agreed": by joining the Convention on the Law of the Sea a State joins XXI-6-a (its
    // article 4(1)).
    binds: true,
  },
  {
    mode: 'simplified-procedure',
    letter: 'p',
    title: 'Simplified procedure',
    // XXI-6-a, article 5: signatories that were parties to that Convention are bound after twelve months unless they
    // object.
    binds: true,
  },
  {
    mode: 'provisional-application',
    letter: 'n',
    title: 'Provisional application',
    // Article 25: the treaty is applied "pending its entry into force", and ends by a mere notice: nobody has
    // consented.
    binds: false,
  },
  { mode: 'signature', letter: '', title: 'Signature', binds: false },
  {
    mode: 'succession-to-signature',
    letter: 'd',
    title: 'Succession to signature',
    // The successor may ratify what its predecessor had only signed (1978 Convention, article 19); it is a signatory.
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
 * the Convention as amended`; the longest title wins, so that `Succession to signature` is not a succession. Commodity
 * agreements have `Notification of provisional application(n)`.
 */
export function consentByTitle(title: string): Consent | undefined {
  const words = title.toLowerCase().replace(/^notification of (?=provisional )/, '');
  return longestTitleFirst.find((consent) => {
    const known = consent.title.toLowerCase();
    return words === known || words.startsWith(`${known} `);
  });
}
