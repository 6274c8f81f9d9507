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

/** Whether the standing is a gap: the State may join and is not a party. */
export function isGap(standing: Standing): boolean {
  return standing !== 'party';
}
