import type { Standing } from '../../domain/standing.js';
import type { Book } from '../../status/book.js';
import { markOf } from './reservation-mark.js';
import type { DrawnTile } from './tile-drawing.js';

/** How a State is shown where it is listed. */
export interface ListedLook {
  readonly look: string;
  readonly sign?: string;
}

/** The tiles of the States that are listed; where `others` says so, those of all others too, in the look of what is not told. */
export function tilesOf(
  { states }: Pick<Book, 'states'>,
  listed: ReadonlyMap<string, ListedLook>,
  others: 'shown' | 'left-out' = 'shown',
): readonly DrawnTile[] {
  return states.all.flatMap(({ code, kind }): DrawnTile[] => {
    const tile = states.tileOf(code);
    const look = listed.get(code);
    if (tile === undefined) return [];
    if (look !== undefined) return [{ tile, ...look }];
    return others === 'shown' && kind !== 'organization' ? [{ tile, look: 'outside' }] : [];
  });
}

/** The looks of States by their standing. */
export function looksByStanding(
  rows: readonly {
    readonly state: { readonly code: string };
    readonly standing: Standing;
    readonly reservations?: number | null;
  }[],
): ReadonlyMap<string, ListedLook> {
  return new Map(
    rows.map(({ state, standing, reservations = null }) => [state.code, markOf({ standing, reservations })]),
  );
}
