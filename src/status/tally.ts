import { z } from 'zod';
import { standings } from '../domain/standing.js';
import type { ReadonlyOf } from './readonly-of.js';
import { count } from './row-parts.js';
import type { Cell } from './select.js';

/** How many are of each standing. The European Union is counted beside the States, never as one. */
export const tallySchema = z
  .strictObject({
    party: count,
    signatory: count,
    none: count,
    withdrawn: count,
    'cannot-be-told': count,
  })
  .describe('how many States are of each standing');

export type Tally = ReadonlyOf<typeof tallySchema>;

/** The cells of States: a regional organization is not one. */
export function ofStates(cells: readonly Cell[]): readonly Cell[] {
  return cells.filter(({ state }) => state.kind !== 'organization');
}

/** Counts the States of each standing. */
export function tallyOf(cells: readonly Cell[]): Tally {
  const tally = { party: 0, signatory: 0, none: 0, withdrawn: 0, 'cannot-be-told': 0 };
  for (const { standing } of ofStates(cells)) tally[standing] += 1;
  return tally;
}

/** How many of a tally are known not to be parties: what cannot be told is no gap, since a false one is quoted. */
export function gapsIn(tally: Tally): number {
  return standings.filter(({ isGap }) => isGap).reduce((sum, { id }) => sum + tally[id], 0);
}

/** A part of a whole as a number from 0 to 1 with four decimals; `null` of nothing. */
export function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000;
}

/** A share in a table: `83.5 %`. */
export function sayShare(share: number | null): string | null {
  return share === null ? null : `${(share * 100).toFixed(1)} %`;
}
