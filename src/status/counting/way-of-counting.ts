/**
 * Every way of counting participants by what it is called in data, in the order in which they are shown. What each counts
 * stands in `ways-of-counting.ts`.
 */
export const wayIds = [
  'members',
  'members-and-observers',
  'states',
  'with-union',
  'depositary',
  'in-force',
  'signed',
  'signed-only',
  'not-parties',
] as const;

export type WayOfCounting = (typeof wayIds)[number];

/** How a number that is claimed stands to what was counted. */
export const claimVerdicts = ['right', 'cannot-be-told', 'never'] as const;

export type ClaimVerdict = (typeof claimVerdicts)[number];
