/** What a State is to an instrument on a day. */
export type Standing = 'party' | 'signatory' | 'none' | 'withdrawn' | 'cannot-be-told';

/**
 * Every standing with the sentence that explains it; help texts, filters and legends read this table. A signatory is a
 * gap: its signature obliges it "to refrain from acts which would defeat the object and purpose of a treaty" (Vienna
 * Convention on the Law of Treaties, article 18), and to nothing that the treaty asks.
 */
export const standings: readonly {
  readonly id: Standing;
  readonly title: string;
  readonly meaning: string;
  /** Whether a State of this standing may join and is known not to be a party. */
  readonly isGap: boolean;
}[] = [
  { id: 'party', title: 'Party', meaning: 'has consented to be bound', isGap: false },
  {
    id: 'signatory',
    title: 'Signatory',
    meaning: 'has signed and has not consented to be bound, or has withdrawn its consent alone',
    isGap: true,
  },
  {
    id: 'none',
    title: 'No action',
    meaning: 'has neither signed nor consented to be bound, or has withdrawn its signature',
    isGap: true,
  },
  {
    id: 'withdrawn',
    title: 'Withdrawn',
    meaning: 'was a party and is no longer one, by withdrawal or denunciation',
    isGap: true,
  },
  {
    id: 'cannot-be-told',
    title: 'Cannot be told',
    meaning: 'is contradicted by the records, or not reached by them; it is never counted as a gap',
    isGap: false,
  },
];

const gaps = new Set(standings.filter((row) => row.isGap).map(({ id }) => id));

/** Whether the standing is a gap: the State may join and is known not to be a party. What cannot be told is none. */
export function isGap(standing: Standing): boolean {
  return gaps.has(standing);
}
