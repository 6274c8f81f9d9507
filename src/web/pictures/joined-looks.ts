import { isGap } from '../../domain/standing.js';
import type { Asked } from '../../status/question.js';
import type { MatrixRow } from '../../status/questions/matrix.js';

/** The strongest colour there is on the map is for this many gaps, or more: more shades are not told apart. */
export const mostShades = 5;

/** The look of a State that has so many gaps. */
export function lookOfGaps(gaps: number): string {
  return `gaps-${Math.min(mostShades, gaps)}`;
}

/** How a State is shown, how many it has joined, and of how many that cannot be told. */
export interface JoinedLook {
  readonly look: string;
  readonly sign: string;
  readonly joined: number;
  readonly untold: number;
}

/** How each State is shown by how many of the instruments it has joined, by its code. */
export function joinedLooks(
  rows: readonly MatrixRow[],
  { book }: Pick<Asked, 'book'>,
): ReadonlyMap<string, JoinedLook> {
  return new Map(
    rows.flatMap(({ state, partyTo, instruments }) => {
      if (book.states.byCode(state.code)?.kind === 'organization') return [];
      const standings = Object.values(instruments).flatMap((cell) => cell?.standing ?? []);
      const untold = standings.filter((standing) => standing === 'cannot-be-told').length;
      const shown =
        untold > 0
          ? { look: 'cannot-be-told', sign: '?' }
          : { look: lookOfGaps(standings.filter(isGap).length), sign: String(partyTo) };
      return [[state.code, { ...shown, joined: partyTo, untold }] as const];
    }),
  );
}
