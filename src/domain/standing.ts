import type { Participation } from './act.js';
import type { Day } from './day.js';

/** What a State is to an instrument on a day. */
export type Standing = 'party' | 'signatory' | 'none' | 'withdrawn';

/** Every standing with the sentence that explains it; help texts, filters and legends read this table. */
export const standings: readonly {
  readonly id: Standing;
  readonly title: string;
  readonly meaning: string;
}[] = [
  { id: 'party', title: 'Party', meaning: 'has consented to be bound' },
  { id: 'signatory', title: 'Signatory', meaning: 'has signed and has not consented to be bound' },
  { id: 'none', title: 'No action', meaning: 'has neither signed nor consented to be bound' },
  { id: 'withdrawn', title: 'Withdrawn', meaning: 'was a party and has withdrawn' },
];

/**
 * The standing that a row of the record gives on a day. Acts after that day count for nothing; a State that
 * gave notice of withdrawal is a party until the notice takes effect. Where the record brackets the act
 * and does not tell the day of effect, the State counts as withdrawn: the depositary counts it so.
 */
export function standingOn(participation: Participation | undefined, day: Day): Standing {
  if (participation === undefined) return 'none';
  const { signature, consent, withdrawal } = participation;
  if (consent !== null && consent.date <= day) {
    if (!consent.withdrawn) return 'party';
    const effectiveOn = withdrawal?.effectiveOn ?? null;
    return effectiveOn !== null && day < effectiveOn ? 'party' : 'withdrawn';
  }
  return signature !== null && signature.date <= day && stood(participation, day) ? 'signatory' : 'none';
}

/** Whether a signature still stood on a day before any consent: what was withdrawn later counts until then. */
function stood({ signature, consent, withdrawal }: Participation, day: Day): boolean {
  if (!signature?.withdrawn) return true;
  const effectiveOn = withdrawal?.effectiveOn ?? null;
  // Brackets around both cells are one withdrawal, which can only have come after the consent.
  return effectiveOn === null ? consent?.withdrawn === true : day < effectiveOn;
}

/** Whether the standing is a gap: the State may join and is not a party. */
export function isGap(standing: Standing): boolean {
  return standing !== 'party';
}
